# /solieu: what classes and units did together, without names; what a group wants to read together
menu-totals = 📊 Totals of units
command-solieu = Totals of a class or unit
totals-title = 📊 Totals of units. To be handed in by: { $due }.
totals-all =
    Handed in: { $groups } of { $of } units.
    { $pupils } people took part, { $books } books were introduced, { $hours } hours were read.
totals-line = • { $unit }: { $pupils } people, { $books } books, { $hours } hours
totals-more = … and { $n } classes and units more.
totals-units-missing = Not handed in yet: { $units }.
totals-nothing-yet = There are no totals yet.
totals-whole = The whole unit
totals-enter = Enter totals
totals-enter-many = Enter many classes
totals-ask-many =
    📊 Type one line a class: the class, how many took part, books introduced, hours read. Names of pupils are not needed. For example:
    6A: 32, 14, 120
    6B: 30, 9, 95
    (type “cancel” to stop)
totals-many-unclear = No line could be read. Please type as in this example: 6A: 32, 14, 120
totals-too-many-lines = At most { $most } lines at a time. Please make two messages of them.
totals-line-unclear = ⚠ Not understood: { $line }
totals-read-back-many =
    { $lines }

    For each class the new numbers take the place of the old. Is this right?
totals-read-back-many-part-lines = Type the lines again
totals-kept-many = ✅ The totals are kept, classes: { $n }.
totals-enter-next = Enter another class
totals-name-units = Name the classes
totals-missing = Not handed in yet
totals-due = Set the time
totals-groups = See one unit
totals-which-group = 📊 Which unit?
totals-drop = Remove a class
totals-ask-drop = 📊 { $group }: which class or group is to be removed from the list? Its numbers go with it. (type “cancel” to stop)
totals-no-unit = There is no such class or unit in the list.
totals-dropped = ✅ { $unit } was removed from the list.
totals-ask-group = 📊 Of which school, residential group or unit? Press a button, or type its name. (type “cancel” to stop)
totals-no-group = The programme does not have this unit. Please type its exact name, or press a button.
totals-ask-unit = 📊 { $group }: which class or group? Press a button, or type the class, for example: 6A. Names of pupils are not needed. (type “cancel” to stop)
totals-unit-name = “{ $unit }” does not look like a class or unit. Please type for example: 6A, Lớp Mầm 2, Nhóm 3. Names of people are not taken.
totals-ask-units = 📊 Which classes or groups does { $group } have? Type their names with commas between, for example: 6A, 6B, 7A. Names of pupils are not needed. (type “cancel” to stop)
totals-too-many-units = At most { $most } names at a time.
totals-units-named = ✅ Classes and units added: { $n }: { $units }.
totals-ask-pupils = How many pupils or residents took part? One number is enough, for example: 32. (“cancel” to stop)
totals-ask-books = How many books were introduced? Type a number, or press “None”. (“cancel” to stop)
totals-ask-hours = How many hours did all of them read together? Type a number, or press “None”. (“cancel” to stop)
totals-none = None
totals-read-back =
    📊 { $group }
    { $unit }: { $pupils } people took part, { $books } books were introduced, { $hours } hours were read.{ $was ->
        [yes] {" "}Before: { $wasPupils } people, { $wasBooks } books, { $wasHours } hours; the new numbers take the place of the old.
       *[no] {""}
    }

    Is this right?
totals-read-back-part-unit = Class or unit
totals-read-back-part-pupils = People
totals-read-back-part-books = Books
totals-read-back-part-hours = Hours
totals-kept = ✅ The totals are kept: { $unit }. To correct them, enter them again: the last ones count.
totals-overtaken = For { $unit } somebody else has just entered: { $wasPupils } people, { $wasBooks } books, { $wasHours } hours. Nothing more was changed. Please look, and enter again if needed.
totals-missing-title = { $late ->
    [yes] 📊 The time is over ({ $due })
   *[no] 📊 To be handed in by { $due }
}. Not handed in yet, units: { $n }
totals-none-missing = ✅ All units have handed in their totals.
totals-ask-due = 📊 By when should units hand in? Type the day and the time, for example: 17h on 8/10. (type “cancel” to stop)
totals-due-kept = ✅ Totals are to be handed in by { $due }.
goal-set = Set a reading goal
goal-ask-unit = 🎯 What does { $group } read together? (type “cancel” to stop)
goal-unit-hours = Hours of reading
goal-unit-pages = Pages read
goal-unit-books = Books read and introduced
goal-ask-amount = { $unit ->
    [hours] How many hours together?
    [pages] How many pages together?
   *[books] How many books together?
} Type a number, for example: 1,000. (“cancel” to stop)
goal-kept = ✅ The goal is set. Everybody of the unit sees it with /doc.
goal-so-far = 🎯 { $group }: { $read } of { $amount } { $unit ->
    [hours] hours
    [pages] pages
   *[books] books
}
