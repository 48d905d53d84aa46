# Questions about activities
answer-over = It is over.
answer-over-line = { $line } (over)
answer-all-over = These activities are over.
answer-not-that-day = It is not on { $day }.
answer-several = 📅 There are { $n } activities:
answer-more = … and other activities. See all: type /lich
answer-none-like-that = { $day }: there is no such activity. See the other activities of the day: type /lich
answer-which = Which one do you mean? Please choose below, or type its name.
answer-ask-one = To know more, please type the name of one activity.
answer-no-such-activity = ℹ️ There is no such activity in the programme. See the whole week: type /lich
answer-week-over = ℹ️ The week ended on { $day }, and no activity is left.

# The week itself and whom to ask
answer-week-theme = Theme: { $theme }
answer-week-purpose = Purpose: { $purpose }
answer-week-purpose-unknown = The purpose is not announced yet.
answer-week-dates = It is { $week }.
answer-week-now = { $state ->
    [before] The week has not begun yet.
    [over] The week is over.
   *[during] The week is going on.
}
answer-week-organiser = Organised by: { $organiser }
answer-week-schedule = Each activity has its own time and place. See the schedule: type /lich
answer-contact-office = Office: { $value }
answer-contact-phone = Phone: { $value }
answer-contact-email = Email: { $value }
answer-contact-hours = Office hours: { $value }
answer-contact-address = Address: { $value }
answer-contact-unknown = { $field ->
    [office] Whom to contact is not announced yet.
    [phone] A phone number is not announced yet.
    [email] An email address is not announced yet.
    [hours] Office hours are not announced yet.
   *[address] An address is not announced yet.
}

# What the bot does for people, and with which command
answer-remind = 🔔 The ward reminds you before activities. Type /nhac to choose the activity and how long before.
answer-remind-activity = 🔔 To be reminded of { $titles }, type /nhac and choose how long before.
answer-remind-over = ℹ️ { $titles }: over, so there is nothing to be reminded of.
answer-signup = ✍️ To sign up for an activity, type /dangky or ask { $contact }.
answer-signup-unneeded = “{ $title }” needs no sign-up.
answer-signup-over = “{ $title }” is over, so sign-up is not possible any more.
answer-cancel = To turn reminders off, type /nhac. To cancel a sign-up, type /dangky or ask { $contact }.
answer-cancel-activity = To cancel your sign-up for { $titles }, type /dangky or ask { $contact }. To turn reminders off, type /nhac.
wish-recommend = 📚 To recommend a book to others, type /sach and press “Recommend a book”.
wish-books = 📚 To see the books that others recommend, type /sach and press “See the books”.
wish-pledge = ✍️ To pledge to read, or to see your pledge, type /camket
wish-progress = 📖 To report reading and to see how far you are, type /doc
wish-privacy = The ward keeps only what you send in order to do what you ask. To see, get or delete your data, type /dulieu
answer-help =
    Hello! Here you can ask about { $programme }.
    You can ask about days, times, places and contents of the activities, for example: “What is on tomorrow?”
    See all that can be done here: type /help
answer-none =
    ℹ️ Sorry, this is not known here.
    You can ask about days, times, places and contents of the activities of the week, for example: “What is on tomorrow?”
    To talk to a person, please contact: { $contact }.
