# One fact of an activity, a line each
when-each-day = { $days }, { $hours } every day
when-each-day-first = { $hours } every day, { $days }
when-no-time = { $days }. The time is not announced yet.
when-time-first = The time is not announced yet. It is on: { $days }.
when-no-date = { $hours }. The date is not announced yet.
when-unknown = The date and time are not announced yet; it is in the week { $week }.
fact-place = Place: { $place }
fact-place-unknown = The place is not announced yet.
fact-audience = For: { $audience }
fact-audience-unknown = It is not announced yet who it is for.
fact-host = Organised by: { $host }
fact-host-unknown = The organiser is not announced yet.
fact-description = What happens: { $description }
fact-description-unknown = The details are not announced yet.
fact-online = Join online: { $link }
fact-online-unknown = A link to join online is not announced yet.
fact-length = It takes { $length } ({ $hours })
fact-end-unknown = It begins at { $time }. The end is not announced yet.
fact-said = The programme says: “{ $said }”
fact-free-unknown = Whether it costs anything is not announced yet. Please ask { $contact }.
fact-signup = Sign-up is needed: type /dangky or ask { $contact }.
fact-signup-none = No sign-up is needed.
fact-capacity = { $n ->
    [one] There is 1 place.
   *[other] There are { $n } places.
}
fact-capacity-unknown = A limit on the number of people is not announced yet.
fact-closes = Sign-up closes: { $when }.
fact-closes-unknown = The closing time of sign-up is not announced yet.
fact-closed = Sign-up is closed ({ $when }).
fact-contact = Contact: { $contact }

fact-cancelled = ❌ This activity was cancelled and does not take place.
line-cancelled = { $line } (cancelled)

# Lists
schedule-week-title = 📅 { $name }, { $week }
schedule-several-days = Several days:
schedule-no-date = Date not announced yet:
schedule-no-time = Time not announced yet:
schedule-line-no-time = { $line } (time not announced yet)
schedule-nothing-yet = No activity has been announced yet.
schedule-nothing-that-day = 📅 { $day }: nothing is on the schedule.
schedule-some-undated = { $n ->
    [one] The date of 1 activity is not announced yet.
   *[other] The dates of { $n } activities are not announced yet.
} See the whole week: type /lich
schedule-other-days = See other days: type /lich
schedule-outside-week = 📅 { $day }: outside the week ({ $week }), so there is nothing.
schedule-no-ceremonies = 📅 The opening and the closing ceremony are not announced yet.
