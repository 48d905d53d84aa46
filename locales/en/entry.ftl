# Why a line of a list was not understood
entry-no-name = there is no name at its beginning
entry-long-name = the name is longer than { $longest } letters
entry-twice = there are two birth years or two telephone numbers (“{ $field }”)
entry-phone = “{ $field }” is no telephone number
entry-year = the birth year “{ $field }” is not between 1900 and { $year }
entry-unclear = it is not clear what “{ $field }” is
