# /trungten, for staff: who may be one person kept twice
menu-twins = Same names
command-trungten = People who may be one (staff)
twins-title = 👥 These may be one person ({ $n } pairs left):
twins-person =
    { $who } – { $way }{ $guardian ->
        [none] {""}
       *[other] , signed up by { $guardian }
    }{ $titles ->
        [none] {""}
       *[other] . Signed up for: { $titles }
    }
twins-signs = The same: { $signs }
twins-sign-name = name
twins-sign-phone = telephone
twins-sign-verified-phone = verified telephone
twins-sign-group = group or class
twins-sign-birth-year = birth year
twins-one = One person
twins-two = Two people
twins-later = Later
twins-none = 👥 There is no pair to look at.
twins-joined = ✅ They are one person now. Whoever should know was told.
twins-counted = ✅ They are counted as one person from now on. Their sign-ups stay as they are.
twins-left = ✅ They are kept as two people, and will not be asked about again.
twins-ask-again = Ask about them again
twins-go-on = Another pair
twins-decided = This pair was decided on, or has changed.
twins-told = 🔗 The ward's staff joined what was kept about you twice ({ $places }). If that is wrong, please press “Part them”.
twins-latest = Latest decisions
twins-latest-title = 👥 Joined by staff lately:
twins-decided-line =
    { $n }. { $day } { $name }: { $is ->
        [joined] joined into one person
       *[other] signed up by two guardians, counted as one
    }
twins-take-back = { $n }. Part again: { $name }
twins-taken-back =
    ✅ They are two people again.{ $lost ->
        [none] {""}
       *[other] {" "}Could not be given back, as it has changed since: { $lost }.
    }
twins-no-decisions = 👥 Nobody was joined yet.
