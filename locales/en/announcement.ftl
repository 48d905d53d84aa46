# /thongbao: an announcement of staff to many
menu-announcements = Announcements
command-thongbao = Write and send an announcement (staff)
announce-menu = 📢 Announcements: write a new one, or look at one of these.
announce-menu-empty = 📢 There are no announcements yet.
announce-write = Write an announcement
announce-others = Announcements
announce-show = See the announcement
announce-ask-text = What is the announcement? Please send the words that residents will read (send “hủy” to leave)
announce-ask-whom = Who is it for?
announce-ask-whom-else = Who else is it for? Everybody gets it once.
announce-whom-everyone = Everybody
announce-whom-concerned = Those concerned by an activity
announce-whom-reminded = Those who asked to be reminded of an activity
announce-whom-signed-up = Those signed up for an activity
announce-whom-waiting = Those waiting for a place
announce-whom-pledged = Those who pledged reading
announce-whom-group = A group or school
announce-whom-staff = Staff
announce-ask-activity-concerned = Which activity? It goes to those who signed up, asked to be reminded, or wait for what is to be announced.
announce-ask-activity-reminded = Which activity? It goes to those who asked to be reminded of it.
announce-ask-activity-signed-up = Which activity? It goes to those who have a place, for themselves or a child.
announce-ask-activity-waiting = Which activity? It goes to those on the waiting list.
announce-ask-group = Which group or school? It goes to those who named it when they pledged or signed up, for themselves or a child.
announce-ask-more = Is it for anybody else?
announce-enough = That is all
announce-more = Add others
announce-ask-button = Is there a button, a picture or a file with it? Choose a button, send a picture or a file, or type a link that begins with https://
announce-ask-button-more = Another button, a picture or a file?
announce-no-button = No
announce-see-picture = See the picture
announce-open-file = Open the file
announce-no-link = The link must begin with https://
announce-ask-when = When does it go? For example: 15h30, tomorrow 8h, 3/10 at 7:00
announce-now = Now
announce-past = That time is over. Please send another.
announce-ask-not-after = After which time is it no longer to be sent? Whoever has not got it then will not. For example: 3/10 at 8:00
announce-no-limit = No limit
announce-limit-too-early = The limit must be after the time at which it goes.
announce-ask-wakes = People rest then (21:30–6:30). Does it wait until morning ({ $morning }), or go all the same?
announce-waits = Wait until { $morning }
announce-wakes = Go then
announce-same = ⚠️ Nearly the same was announced at { $when }.
announce-read-back =
    Residents will read:
    ————
    📢 { $text }
    { $attached ->
        [none] {""}
       *[other] { $attached }
    }
    { $buttons }
    ————
    For { $people } people{ $reached ->
        [0] .
       *[other] {" "}({ $platforms }).
    }{ $unreachable ->
        [0] {""}
       *[other] {" "}{ $unreachable } cannot be reached ({ $why }).
    }{ $counted ->
        [0] {""}
       *[other] {" "}Counted by Zalo: { $counted }.
    }
    When: { $when }. Not after: { $limit }.{ $minutes ->
        [0] {""}
       *[other] {" "}It takes about { $minutes } minutes.
    }
    { $same }
announce-do-send = Send
announce-do-test = Send me a test
announce-do-change = Change
announce-do-leave = Leave
announce-part-text = Words
announce-part-audience = Who it is for
announce-part-buttons = Buttons
announce-part-when = When it goes
announce-part-limit = Not after
announce-nobody = There is nobody in this list, so nothing was sent.
announce-kept = ✅ The announcement for { $people } people goes at { $when }.
announce-awaits = ⏳ An announcement to { $people } people (over { $over }) needs the word of another officer. The others were told.
announce-asks-approval =
    🖐 An announcement to { $people } people waits for your word:

    📢 { $text }
announce-approve = Let it go
announce-withdraw = Do not send
announce-approved = ✅ The announcement was agreed to and goes at its time.
announce-withdrawn = The announcement was withdrawn and does not go.
announce-own = You wrote this one, so another officer must agree.
announce-overtaken = Somebody else has just decided about it, or it has begun to go.
announce-unknown = This announcement is no longer there.
announce-is-awaits-approval = ⏳ It waits for another officer. It is to go at { $at }.
announce-is-scheduled = 🕒 It goes at { $at }.
announce-is-withdrawn = It was withdrawn (it was to go at { $at }).
announce-is-going =
    { $bar }
    Going: { $sent } of { $all } have it, { $failed } were not reached, { $left } left.{ $minutes ->
        [0] {""}
       *[other] {" "}About { $minutes } minutes left.
    }
announce-is-paused =
    { $bar }
    Paused: { $sent } of { $all } have it, { $failed } were not reached, { $left } left.
announce-is-over =
    { $bar }
    Done: { $sent } of { $all } have it, { $failed } were not reached.
announce-outcome = { $what } { $n }
announce-paper = Entered by staff, no account: { $n }
announce-sent = received
announce-refresh = Look again
announce-pause = Pause
announce-resume = Go on
announce-stop = Stop
announce-people = Who did not get it
announce-again = Send again to those it missed
announce-again-unknown = Send again where it is not known
announce-nobody-missed = ✅ Everybody got it.
announce-missed-title = 📢 Not received (by residents' numbers):
announce-finished = 📢 Your announcement has gone out.
announce-not-going = This announcement is not going out any more.
announce-do-preview = See it on each platform
announce-on-platform = On { $platform }:
announce-shows-picture = 🖼 { $name }
announce-shows-file = 📎 { $name }
announce-too-long-beside = With a picture or a file the text may have { $longest } letters at most (it has { $length }). Please type a shorter text.
attach-kind = Only pictures (JPG, PNG) and documents (PDF, Word, Excel, CSV) are taken.
attach-too-big = The picture or file is too big: 1 MB for a picture, 5 MB for a file (of this kind: { $most } MB). Please send a smaller one.
attach-only-one = One picture or one file goes with an announcement.
announce-for = For: { $whom }
announce-whom-missed = Those whom an earlier announcement missed
announce-whom-unknown = Those who may not have got an earlier announcement
