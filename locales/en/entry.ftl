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
    A long list may come as an .xlsx or .csv file. (“cancel” to stop)
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
entry-remove = Remove a person
entry-ask-whom = What is the name of the person to be removed? Type it, or a part of it. (“cancel” to stop)
entry-which-one = { $count } people of this name were entered by staff. Who is to be removed?
entry-other-name = Another name
entry-nobody = Nobody of that name was entered by staff.
entry-remove-sure = Remove { $who }, with all their sign-ups and attendance? This cannot be undone.
entry-remove-yes = Yes, remove
entry-removed = ✅ Removed. Their place passes to those who wait.
entry-moved-up = 🙋 { $name }, whom you entered, has a place at “{ $title }” now. Please tell this person{ $phone ->
        [none] {""}
       *[other] : { $phone }
    }.
entry-undo-list = Undo list { $n }

# Why a line of a list was not understood
entry-no-name = there is no name at its beginning
entry-long-name = the name is longer than { $longest } letters
entry-twice = there are two birth years or two telephone numbers (“{ $field }”)
entry-phone = “{ $field }” is no telephone number
entry-year = the birth year “{ $field }” is not between 1900 and { $year }
entry-unclear = it is not clear what “{ $field }” is
entry-other-group = this person belongs to { $group }, which is not your unit
entry-formula = the column “{ $field }” holds a formula without a result

# Spreadsheets
table-no-headings = There is no column of names. Please use the template, or put headings into the first row: Name, Group or Class, Birth year, Telephone.
table-reading = 📄 Reading the file…
table-empty = There is nothing in this file.
table-broken = This file cannot be opened; it may be damaged. Please open it with Excel, save it and send it again.
table-encrypted = This file has a password and cannot be read. Please take the password off (Excel: File → Info → Protect Workbook) and send it again.
table-old-excel = This is an old Excel file (.xls). Please save it as .xlsx and send it again.
table-too-big = This file is too large to be read. Please leave only the list of people in it, at most { $most } rows.
table-too-many-rows = This file has too many rows. One file may hold { $most } people; please send them in several files.
table-letters = The letters of this file cannot be read rightly. Please save it as .xlsx, or as “CSV UTF-8”, and send it again.
table-no-table = This is no spreadsheet. Please send an .xlsx or a .csv file, or type one person a line.
table-nobody = Nobody was taken: all { $faults } rows need correcting. Please correct them in the file that was sent back, or send another file.
table-understood = 📄 { $count } people were read:
table-others = … and { $count } more.
table-already = { $count } people are there already, and not added again.
table-faults = { $count } rows were not taken, the reasons are in the file “dong-can-sua.xlsx”; correct them and send that file.
table-unused = Columns not used: { $columns }.
table-read-back =
    { $text }
    Have these people agreed that the ward keeps this in order to run the activities? (“cancel” to stop)
table-column-row = Row
table-column-why = Why it was not taken
table-faults-sheet = To be corrected
table-faults-caption = { $count } rows were not taken, the last column says why. Correct them and send this file again.

# The workbook to fill in
entry-template = Template (.xlsx)
template-caption = A workbook to fill in. Please send it here when you are done.
template-people = People
template-name = Full name
template-group = Group or class
template-birth = Birth year
template-phone = Telephone
template-example = For example: Nguyễn Văn A
template-help = Help
template-help-title = How to fill in the sheet “People”
template-help-text =
    One person a row, below the headings. The row “For example” is not entered; it may be deleted.
    Full name: always. The other columns may stay empty; columns may change places, and others may be added.
    Group or class: residential group, school, class, association. Reports by unit need it.
    Birth year: four digits, for example 1950; a date of birth will do.
    Telephone: in any way of writing; numbers of other countries begin with +.
    Only people who agreed. The same file sent twice adds nobody twice.
