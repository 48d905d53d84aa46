# /nhanvien: who is staff, in which role; invitations
menu-staff = Staff
command-nhanvien = Invite and remove staff (administrators)
staff-list = List of staff
staff-list-title =
    👥 Staff: { $n }.{ $open ->
        [0] {""}
       *[other] {" "}Open invitations: { $open }.
    }
staff-line = • { $name } – { $role } ({ $platform })
staff-number = Number { $number }
somebody-else = somebody else
overtaken-by = It was { $who }.
staff-role =
    { $role ->
        [admin] administrator
        [officer] officer
       *[head] in charge of { $group }
    }
staff-role-admin = Administrator: does everything, invites and removes staff
staff-role-officer = Officer: programme, announcements, sign-ups, report
staff-role-head = Group head or teacher: only the own group
staff-one =
    { $name }
    Role: { $role }
    Writes on: { $platform }
staff-you-are =
    You are: { $role }.{ $named ->
        [no] {" "}Colleagues see no name of yours yet.
       *[yes] {" "}Colleagues see you as “{ $name }”.
    }
staff-my-name = My name
staff-change-name = Change the name
staff-ask-name = By which name will colleagues know you? For example: Ms Hương, group 5 (type “cancel” to leave)
staff-name-kept = ✅ Colleagues now see you as “{ $name }”.
staff-invite = Invite
staff-ask-role = Invite into which role?
staff-ask-other-role = { $name } is now: { $role }. Which role should it be?
staff-ask-group = In charge of which group or school?
staff-invitation = ✉️ Invitation as { $role }, good once within { $hours } hours. Please send it only to that person:
staff-invitation-link = On { $platform }, open { $link }
staff-invitation-code = Anywhere: send /nhanvien to the ward, then the code { $code }
staff-too-many-invitations = { $most } invitations are open already, so there is no new one yet.
staff-withdraw = Withdraw open invitations
staff-withdrawn = ✅ All open invitations are withdrawn.
staff-ask-code = This is for ward staff. If you were invited, please type your code, for example: 7K2MD-XQ9RT (type “cancel” to leave)
staff-no-code = A code has 10 letters and digits, for example: 7K2MD-XQ9RT
staff-wrong-code = This code is wrong, was used already, or has lapsed. Please check it, or ask an administrator for another.
staff-too-many-codes = You typed too many wrong codes. Please try again in an hour.
staff-already = You are staff already. For another role please ask an administrator.
staff-join-read-back =
    You accept the invitation as { $role }, with the name “{ $name }”.
    Only staff see this name; it is deleted when you are no longer staff.

    Is that right?
staff-join-read-back-part-name = Name
staff-joined =
    ✅ You are now: { $role }.{ $announces ->
        [no] {""}
       *[yes] {" "}Press “Staff” in the menu for what you can do.
    }
staff-joined-news = 👥 { $name } has accepted the invitation as { $role }.
staff-change-role = Change the role
staff-role-changed = ✅ { $name } is now: { $role }.
staff-your-role = 👥 Your role is now: { $role }.
staff-remove = Remove from the list
staff-remove-sure = Remove { $name } from the staff? From this moment they can do nothing that only staff may do.
staff-remove-yes = Remove now
staff-keep = Keep
staff-was-removed = ✅ { $name } is no longer staff.
staff-you-were-removed = You are no longer on the ward's list of staff. Thank you for your work; everything else stays open to you as to every resident.
staff-last-admin = There must be at least one administrator, so nothing was changed. Please invite another administrator first.
staff-overtaken = Another administrator has just changed or removed this person. Please look at the list again.

# What staff did
staff-log-button = Log
staff-log-title = 📜 What staff did, the latest first:
staff-log-empty = 📜 Nothing is in the log yet.
staff-log-line = • { $when } { $who }: { $what }
staff-deed-people = { $people } people ({ $title })
staff-deed =
    { $deed ->
        [activity-changed] changed { $about }: { $before } → { $after }
        [activity-cancelled] cancelled { $about }
        [activity-revived] took back the cancellation of { $about }
        [announcement-written] wrote the announcement “{ $about }”
        [announcement-repeated] sent again to those missed: “{ $about }”
        [announcement-approved] agreed to “{ $about }”
        [announcement-withdrawn] withdrew “{ $about }”
        [announcement-paused] paused “{ $about }”
        [announcement-resumed] went on with “{ $about }”
        [announcement-stopped] stopped “{ $about }”
        [book-approved] approved the book “{ $about }”
        [book-hidden] hid the book “{ $about }”
        [book-merged] merged the book “{ $about }” into another
        [book-split] split off the book “{ $about }”
        [book-spelling-taken-out] took a spelling out of the book “{ $about }”
        [book-reason-shown] let everybody see a reason for the book “{ $about }”
        [book-reason-hidden] kept a reason for the book “{ $about }” hidden
        [staff-invited] invited somebody as { $after }
        [staff-invitations-withdrawn] withdrew open invitations
        [staff-joined] accepted the invitation as { $after }
        [staff-removed] removed { $about } ({ $before })
        [staff-role-changed] changed { $about } from { $before } to { $after }
        [deliveries-released] let messages go out after data was restored
        [people-joined] joined two people into one (number { $before } into { $after })
        [people-parted] parted two people again (number { $after })
        [twins-same] counts the person signed up by number { $before } and by { $after } as one
        [twins-two] counts numbers { $before } and { $after } as two people
        [twins-apart] counts the person signed up by number { $about } apart again
        [twins-asked-again] asked again about two of one name
        [people-entered] entered { $after }
        [person-removed] removed person { $about }, whom staff had entered
        [entry-undone] took back the entry of { $before }
        [twins-same] found that two entries are one person ({ $about })
        [twins-two] found that they are two people ({ $about })
        [twins-apart] parted a person again ({ $about })
        [twins-asked-again] asked again about two who may be one
        [totals-entered] entered the totals of { $about }
        [unit-named] added the class or unit { $about }
        [totals-due] changed the day when totals are due
        [group-goal] set a reading goal for { $about }
        [exported] took the file { $about }
        [attendance-recorded] recorded that somebody came to { $about }
        [attendance-undone] took back that somebody came to { $about }
        [head-count] counted { $after } people at { $about }
        [unit-removed] removed the class or unit { $about }
        [book-spelling-taken-out] took a wrong spelling out of the book “{ $about }”
        [reason-shown] showed why somebody recommends a book
        [reason-hidden] hid why somebody recommends a book
       *[other] { $deed } { $about }
    }
