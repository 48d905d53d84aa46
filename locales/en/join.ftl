# /noi: one person at several places
command-noi = Link Zalo, Telegram, the web chat
join-menu =
    🔗 Do you write to the ward in several places (Zalo, Telegram, the web chat)? Linked, they share your reminders, sign-ups and reading.

    Press “Get a code” here, then send that code in the other place. If you have a code, press “Type a code”.
join-get-code = Get a code
join-type-code = Type a code
join-again = Link another place
join-code =
    🔗 Your code: { $code }

    Within { $minutes } minutes, open the other place and send: link { $code }
    It works once. Give it to nobody: whoever types it can see your data.
join-ask-code = What is the code from the other place? For example: KHTM 3947 (send “cancel” to stop)
join-no-code = A code has 4 letters and 4 digits, for example: KHTM 3947. Please look again and send it once more.
join-code-wrong = This code is not right, was used, or is older than { $minutes } minutes. In the other place, press “Get a code” for a new one.
join-too-many = There were too many wrong codes. Please try again in { $minutes } minutes.
join-same-place = This code was given here. Please send it in the other place: Zalo, Telegram or the web chat.
join-already = These two places are linked already.
join-agree =
    🔗 Link { $here } here with { $there }?

    From then on both share your reminders, sign-ups, books and reading; you can see and delete them in both. Of what both have, one is kept. You can part them at any time.
join-yes = Link them
join-done = ✅ { $here } and { $there } are linked. The ward will write to you where you wrote last.
join-told = 🔗 { $there } was just linked with { $here } here, and shares your data from now on. If this was not you, please press “Part them” now.
join-part = Part them
join-part-one = Part: { $places }
join-parted =
    ✅ { $places } was parted; each place has its own data again, as before.{ $lost ->
        [none] {""}
       *[other] {" "}Could not be given back, as it has changed since: { $lost }.
    }
join-parted-told =
    🔗 Your two places were parted ({ $places }); each has its own data again.{ $lost ->
        [none] {""}
       *[other] {" "}Could not be given back, as it has changed since: { $lost }.
    }
join-not-joined = These two places are not linked any more.
join-busy = A message in the other place is being answered just now. Please try again in a few seconds.
join-gone = The other place has no data to link any more.
join-lost-sign-up = a sign-up
join-lost-wish = a reminder
join-lost-book = a recommended book
join-lost-pledge = the reading pledge
join-lost-reading = reading
join-lost-name = a name for sign-ups
join-lost-other = some other things
join-lost-place = a place in an activity (now first on the waiting list)
