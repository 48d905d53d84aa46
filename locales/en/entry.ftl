# /nhapho: staff enter people who have no telephone or account
menu-entry = 📝 Enter people
entry-for = Enter people
entry-which = 📝 Enter people who have no telephone or account. For which activity?
entry-for-nothing = Names only, no activity
entry-lists = Lists entered
entry-again = Enter more
entry-ask-list =
    📝 { $title ->
        [none] Entering people
       *[other] Entering people: { $title }
    }
    Type one person a line: the name first, then the group or class, the birth year, the telephone number. Any of these may be missing. For example:
    Nguyễn Văn A, tổ 5, 1950, 0912 345 678
    Trần Thị B, tổ 5
    (“cancel” to stop)
entry-ask-group = Which group, school or class do these { $count } people belong to? Reports by unit need it. Press a button, or type its name.
entry-understood = 📝 { $count } people were understood:
entry-not-understood = { $count } lines were not understood:
entry-line = { $n }. { $who }{ $note ->
        [there] {" "}(there already)
        [repeated] {" "}(as above)
       *[other] {""}
    }
entry-fault = { $n }. “{ $text }”: { $why }
entry-room = { $left } places are left{ $waiting ->
        [0] {""}
       *[other] , { $waiting } people will wait for one
    }.
entry-read-back =
    { $text }
    { $rows ->
        [0] Please correct these lines.
       *[other] Have these people agreed that the ward keeps this in order to run the activities? If there are more people, type them. (“cancel” to stop)
    }
entry-keep = They agreed, keep
entry-fix = Correct these lines
entry-anew = Begin anew
entry-ask-fix =
    Please type these { $count } lines again:
    { $lines }
entry-choose = Please press a button; or type more people, one a line, for example: Nguyễn Văn A, tổ 5
entry-too-many = A message may hold { $most } lines. Please send them in several parts.
entry-kept = ✅ { $added } people were entered{ $title ->
        [none] {""}
       *[other] {" "}for “{ $title }”
    }{ $waiting ->
        [0] {""}
       *[other] , { $waiting } of them wait for a place
    }.{ $already ->
        [0] {""}
       *[other] {" "}{ $already } were there already.
    }
entry-undo = Undo
entry-undone = ✅ { $count } people of this list were taken out.
entry-undone-before = This list was undone before.
entry-unknown = There is no such list.
entry-lists-title = 📝 Lists entered lately:
entry-no-lists = No list was entered yet.
entry-list = { $n }. { $at }, { $officer }: { $count } people{ $title ->
        [none] {""}
       *[other] {" "}– { $title }
    }{ $undone ->
        [yes] {" "}(undone)
       *[no] {""}
    }
entry-undo-list = Undo list { $n }

# Why a line of a list was not understood
entry-no-name = there is no name at its beginning
entry-long-name = the name is longer than { $longest } letters
entry-twice = there are two birth years or two telephone numbers (“{ $field }”)
entry-phone = “{ $field }” is no telephone number
entry-year = the birth year “{ $field }” is not between 1900 and { $year }
entry-unclear = it is not clear what “{ $field }” is
entry-other-group = this person belongs to { $group }, which is not your unit
