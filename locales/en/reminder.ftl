reminder-none = 🔔 You have not asked to be reminded of anything.
reminder-mine = 🔔 You asked to be reminded of:
reminder-mine-button = My reminders
reminder-add = Add a reminder
reminder-turn-off = Turn off: { $title } ({ $lead })
reminder-all-off = Turn all off
reminder-which = 🔔 Which activity should you be reminded of?
reminder-how-long =
    🔔 { $title }
    { $known ->
        [all] { $time }, { $when }.
        [date] { $when }. The time is not announced yet.
       *[none] { $when }.
    }
    How long before? The ward keeps this choice in order to send the reminder; you can turn it off at any time.
reminder-no-place = not announced yet
reminder-no-date = The date is not announced yet
lead-evening = The evening before
lead-two-hours = 2 hours before
lead-half-hour = 30 minutes before
reminder-set =
    ✅ You will be reminded of “{ $title }”: { $lead }.{ $waitsFor ->
        [date] {" "}The date is not announced yet; the reminder waits for it.
        [time] {" "}The time is not announced yet; the reminder waits for it.
       *[nothing] {""}
    }
reminder-off = ✅ The reminder of “{ $title }” is off.
reminder-was-off = This reminder was off already.
reminder-all-are-off = ✅ All reminders are off.
reminder-no-activity = This activity is not in the programme.
activity-is-cancelled = “{ $title }” was cancelled and does not take place.
activities-are-cancelled = { $titles }: cancelled, does not take place.
reminder-over = “{ $title }” has already taken place.
reminder-too-late = “{ $title }” has taken place or begins too soon for a reminder.
reminder-week-over = All activities of the week have taken place.
reminder-arrives =
    🔔 { $title }
    { $when }{ $left ->
        [none] {""}
       *[some] {" "}(in { $left })
    }
    { $place ->
        [none] The place is not announced yet.
       *[known] Place: { $placeName }
    }
reminder-left-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
reminder-left-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
awaiting-button = 🔔 Tell me when it is known
awaiting-set = ✅ You will be told when the ward announces more about “{ $title }”. The ward keeps this request only for that.
awaiting-nothing = The date, time and place of “{ $title }” are all announced.
awaiting-arrives = The ward has just announced:
awaiting-button-title = 🔔 Tell me: { $title }
reminder-this = 🔔 Remind me
reminder-this-title = 🔔 Remind me: { $title }
