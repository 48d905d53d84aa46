# /diemdanh: who came. Staff
menu-attendance = Attendance
attendance-which = 📋 Attendance of which activity? If you have somebody's receipt, just send its code (5 letters) or a photo of its QR code.
attendance-line = • { $title }{ $today ->
    [yes] {" "}(today)
   *[no] {""}
}: { $present } present{ $signedUp ->
    [0] {""}
   *[other] , { $signedUp } signed up
}
attendance-of =
    📋 { $title }, { $day }
    Present: { $present }{ $signedUp ->
        [0] {""}
       *[other] {" "}(signed up: { $signedUp })
    }{ $counted ->
        [yes] {""}

            Head count: { $count } (written at { $countedAt })
       *[no] {""}
    }{ $several ->
        [yes] {""}

            All days: { $people } people, { $times } times
       *[no] {""}
    }

    Send the code of a receipt (5 letters) or a photo of its QR code; or open the list to tick names.
attendance-list-button = Open the list
attendance-count-button = Write the head count
attendance-poster-button = Poster with a QR code
attendance-days-button = Another day
attendance-of-button = See the activity
attendance-others = Other activities
attendance-which-day = 📋 “{ $title }”: which day?
attendance-list = 📋 { $title }, { $day }. Press a name to mark it as present, press again to take it back.
attendance-list-empty = 📋 { $title }, { $day }: nobody signed up or came yet.
attendance-marked = { $who } is marked as present.
attendance-unmarked = { $who } is no longer marked as present.
attendance-unnamed = Guest without a name
attendance-present = ✅ { $who } is at “{ $title }”, at { $time }.{ $waits ->
    [yes] {" "}They are on the waiting list.
   *[no] {""}
}
attendance-already = ℹ️ { $who } was recorded at “{ $title }” already, at { $time }.
attendance-undo = Take this back
attendance-undone = ✅ { $who } is no longer recorded as present.
attendance-was-not = They were not recorded as present.
attendance-no-code = There is no such code. Please look again, for example: A3F7K
attendance-no-qr = There is no QR code to be read in this picture. Please take it nearer, or send the code under it (5 letters).
attendance-nobody = This person's data was deleted.
attendance-ask-count = How many people were counted at “{ $title }”, { $day }?{ $before ->
    [none] {""}
   *[other] {" "}Now written: { $before }.
} Please send a number. (“cancel” to stop)
attendance-counted = ✅ Written: { $count } people counted at “{ $title }”, { $day }.
attendance-count-changed = ℹ️ A colleague has just written { $count }.
attendance-poster-file = To be printed (A4)
attendance-poster = 📋 Attendance poster of “{ $title }”: please print it and put it up at the door. The code { $code } works only on the day itself.
attendance-renew = Make another code

# Residents
attendance-how = 📋 Please scan the QR code on the poster at the door, or send the code printed under it, for example: ACD-EFGH
attendance-for-staff = This code is for staff to scan when you come. Please show it to them at the door.
attendance-no-poster = There is no such code. Please look again at the one on the poster, for example: ACD-EFGH
attendance-off = “{ $title }” is cancelled, so nobody is recorded.
attendance-other-day = “{ $title }” does not take place today, so nobody can be recorded yet.
attendance-not-yet = “{ $title }” has not taken place yet, so nobody can be recorded.
attendance-ask-who = 📋 Who is at “{ $title }”? (“cancel” to stop)
attendance-everyone = All of them
attendance-you = Me
attendance-ask-name = 📋 Welcome to “{ $title }”. What is your name? The ward keeps it to know who came; you can see and delete it at any time. (“cancel” to stop)
attendance-no-name = Without my name
attendance-at = ✅ { $title }
attendance-here = { $who }: present at { $time }.
attendance-already-here = { $who }: recorded already, at { $time }.
attendance-kept = See and delete it under “My data”.
attendance-more = Record more of my family

# The poster
poster-ask = Scan to be counted in
poster-type = Or send this code to the ward ({ $places }):
poster-telegram = Scan for Telegram
poster-web = Scan for the web page
