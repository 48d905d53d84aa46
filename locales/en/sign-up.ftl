# /dangky: sign up for an activity
menu-sign-ups = 🙋 Sign up
command-dangky = Sign up for an activity
sign-up-which = 🙋 Which activity would you like to sign up for?
sign-up-none-open = 🙋 No activity takes sign-ups at the moment.
sign-up-mine = 🙋 Signed up:
sign-up-mine-button = My sign-ups
sign-up-line = • { $title }: { $name }, { $turn ->
        [0] code { $code }
       *[other] waiting, number { $turn }
    }
sign-up-more = Sign up for more
sign-up-others = Other activities
sign-up-ask-who = 🙋 Who is to be signed up for “{ $title }”? (type “cancel” to stop)
sign-up-for-me = Me
sign-up-for-me-named = Me ({ $name })
sign-up-for-child = My child or grandchild
sign-up-ask-name = { $whom ->
    [you] What is your name?
   *[child] What is the child’s name and class? For example: Minh, class 3A
} (“cancel” to stop)
sign-up-ask-group = { $whom ->
    [you] Which school or residential group do you belong to?
   *[child] Which school or class is the child in?
} Press a button, or type its name. (“cancel” to stop)
sign-up-ask-phone = { $whom ->
    [you] What is your telephone number?
   *[child] What is your own (an adult’s) telephone number?
} The ward only calls when the activity changes. Press “Skip” if you would rather not say. (“cancel” to stop)
sign-up-read-back =
    🙋 { $title }
    { $when }
    Who takes part: { $who }{ $left ->
        [none] {""}

            It is full: this is for the waiting list, and you will be told when there is a place.
       *[some] {""}
    }

    { $whom ->
        [you] The ward keeps this in order to run the activity; you can see and delete it at any time.
       *[child] You are the child’s parent, grandparent or guardian and agree that the ward keeps this in order to run the activity; you can see and delete it at any time.
    } Is this right?
sign-up-read-back-part-who = Who it is for
sign-up-read-back-part-name = Name, class, group
sign-up-read-back-part-phone = Telephone number
participant-born = born in { $year }
sign-up-receipt =
    { $already ->
        [yes] ✅ Signed up already:
       *[no] ✅ Signed up:
    } { $title }
    { $when }
    Who takes part: { $who }
    Code: { $code }. Please show this code to the staff when you come.{ $reminder ->
        [yes] {" "}You will be reminded: { $lead }.
       *[no] {""}
    }
sign-up-waits =
    ⏳ { $title } is full. { $who } is waiting, number { $turn }. You will be told here when there is a place.
    Code: { $code }
sign-up-no-reminder = No reminder, please
sign-up-one =
    🙋 { $title }
    { $when }
    Who takes part: { $who }
    { $turn ->
        [0] Code: { $code }. Please show this code to the staff when you come.
       *[other] Waiting, number { $turn }. Code: { $code }
    }
sign-up-cancel = Cancel this sign-up
sign-up-cancel-sure = Cancel the sign-up of { $name } for “{ $title }”? The place goes to whoever waits.
sign-up-cancel-yes = Yes, cancel it
sign-up-keep = Keep it
sign-up-cancelled = ✅ The sign-up for “{ $title }” was cancelled.
sign-up-moved-up = 🙋 There is a place for { $whom ->
    [you] you
   *[child] { $name }
} at “{ $title }”. If that is no longer possible, please open “My sign-ups” and cancel, for somebody else’s sake.
sign-up-no-activity = This activity is not in the programme.
sign-up-unneeded = “{ $title }” needs no sign-up: just come.
sign-up-over = “{ $title }” has taken place and takes no sign-ups any more.
sign-up-off = “{ $title }” was cancelled, so nobody can sign up.
sign-up-closed = The time to sign up for “{ $title }” is over.
sign-up-too-many = One person can sign up { $most } people of the family. Please ask the ward’s staff to add more.
sign-up-unknown = This sign-up was not found; it may have been cancelled already.
sign-up-lists = Who signed up
sign-up-lists-title = 🙋 Signed up:
sign-up-list-none = No activity of the programme needs sign-up.
sign-up-list-line = • { $title }: { $places }{ $capacity ->
        [0] {" "}people
       *[other] /{ $capacity } people
    }{ $waiting ->
        [0] {""}
       *[other] , { $waiting } waiting
    }
sign-up-list-person = { $n }. { $who } – { $code }{ $waits ->
        [yes] {" "}(waiting)
       *[no] {""}{ $paper ->
        [yes] {" "}(entered by staff)
       *[no] {""}
    }
    }
