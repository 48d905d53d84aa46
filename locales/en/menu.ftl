start-greeting =
    Hello! Here you can ask about { $programme }, organised by { $organiser }.

    The ward keeps only what you send in order to do what you ask: reminders, sign-ups, recommended books, reading pledges. You can see and delete it at any time under “My data”.
start-menu = What would you like to do? Press a button, type its number, or ask in words, for example: “What is on tomorrow?”
menu-button = Menu
menu-schedule = 📅 Schedule
menu-reminders = 🔔 Reminders
menu-books = 📚 Books
menu-pledge = ✍️ Pledge
menu-reading = 📖 Reading
menu-my-data = My data
menu-language = Tiếng Việt
menu-help = Help
menu-programme = Change programme
help =
    You can ask about days, times, places and contents of the activities, for example: “Where is the opening ceremony?”

    /lich – the week's schedule
    /nhac – reminders
    /sach – recommend a book, see others' books
    /camket – pledge to read
    /doc – report reading
    /dangky – sign up for an activity
    /dulieu – see, get, delete your data
    /noi – link Zalo, Telegram, the web chat
    /ngonngu – Tiếng Việt or English
    /huy – stop what is going on

    To talk to a person: { $contact }.
language-which = Chọn ngôn ngữ / Choose a language:
language-vi = Tiếng Việt
language-en = English
language-chosen = ✅ Answers will be in English from now on.
command-start = Start, main menu
command-lich = The week's schedule
command-nhac = Reminders
command-sach = Recommend and see books
command-camket = Pledge to read
command-doc = Report reading
command-dulieu = My data
command-ngonngu = Vietnamese or English
command-huy = Stop what is going on
command-help = Help

schedule-menu = 📅 Which schedule would you like to see?
schedule-today = Today
schedule-tomorrow = Tomorrow
schedule-pick-day = Pick a day
schedule-week = Whole week
schedule-ceremonies = Ceremonies
schedule-which-day = 📅 Which day?

# /canbo: what staff do
menu-staff-deeds = 🗂 Staff
staff-menu = 🗂 Staff: what would you like to do?
menu-book-review = Review books
