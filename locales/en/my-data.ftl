my-data-title = What the ward keeps about you:
my-data-platform = • Where you write: { $platform }; language: { $language }
my-data-reminder = • Reminder: { $title } ({ $lead })
my-data-awaiting = • Waiting to be told about: { $title }
my-data-book = • Recommended book: { $title }
my-data-half-done = • Left half-way: { $what }
my-data-participant = • Somebody you sign up: { $who }
my-data-sign-up = • Sign-up: { $title }, { $name } (code { $code })
my-data-attendance = • Was there: { $title }, { $day }{ $name ->
    [none] {""}
   *[other] {" "}({ $name })
}
my-data-pledge = • A pledge to read { $what }, until { $until }
my-data-readings = • Reports of reading: { $n }
my-data-nudge = • Nudge to read: { $time }
my-data-phone = • Verified telephone: { $phone }
my-data-last-contact = • Your last message: { $day }, to know whether the ward may still write to you
my-data-entered = • Staff entered you: { $day }
my-data-consent = • You agreed to this being kept from { $day } on
my-data-nothing-more = Nothing else.
my-data-rest = … The rest is in the file.
my-data-staff =
    You are staff{ $named ->
        [no] {""}
       *[yes] , known to colleagues as “{ $name }”
    }; that is kept separately and not deleted here.
my-data-file = Get it as a file
my-data-file-caption = Everything that is kept about you.
my-data-join = Link Zalo, Telegram…
my-data-delete = Delete all
my-data-sure =
    Delete all your data: reminders, sign-ups, attendance, books, pledge, reading?{ $everywhere ->
        [none] {""}
       *[other] {" "}It is deleted in all linked places ({ $everywhere }).
    } It cannot be brought back.
my-data-delete-yes = Delete all my data
my-data-keep = Keep it
my-data-deleted = ✅ All your data was deleted.
platform-web = the web page
platform-telegram = Telegram
platform-zalo = Zalo
platform-zalo-bot = Zalo Bot
platform-none = what the ward's staff entered
