programme-which = Which activity should be changed?
programme-change-what = Which part should be changed?
programme-field-date = Date
programme-field-until = Last day
programme-field-time = Beginning
programme-field-end_time = End
programme-field-place = Place
programme-this = See this activity
programme-others = Other activities
programme-unknown = Not announced yet
programme-ask-date = On which day is “{ $title }”? For example: 3/10 (type “cancel” to stop)
programme-ask-until = Until which day does “{ $title }” last? For example: 7/10 (type “cancel” to stop)
programme-ask-time = At what time does “{ $title }” begin? For example: 8:00 (type “cancel” to stop)
programme-ask-end_time = At what time does “{ $title }” end? For example: 10:30 (type “cancel” to stop)
programme-ask-place = Where is “{ $title }”? (type “cancel” to stop)
programme-read-back =
    { $title }
    { $field }: { $was } → { $now }

    Is this right?
programme-kept = ✅ “{ $title }” was changed: { $now }. Reminders follow by themselves; those who waited will be told.
change-overtaken = “{ $title }” was just changed by somebody else. Please look at it again.
programme-overtaken =
    “{ $title }” was just changed by { $who }:
    { $changes }

    Should it still be as you want it?
    { $wanted }
programme-difference = { $field }: { $was } → { $is }
programme-field-cancelled = Cancelled
programme-is-cancelled = yes
programme-not-cancelled = no
programme-still = Keep my change
programme-leave-as-is = Leave it as it is now
programme-left-as-is = “{ $title }” was left as { $who } changed it.
change-outside-week = This day is outside the week, so nothing was changed.
change-until = The last day must not be before the first, and must be in the week, so nothing was changed.
change-end-time = The end must be after the beginning, so nothing was changed.
typed-day = Please type a day, for example: 3/10
typed-time = Please type a time, for example: 8:00 or 2 pm
programme-changed =
    “{ $title }” has changed.
    { $changes }
programme-changed-line = { $field }: it was { $was } and is now { $now }.
programme-ask-tell =
    { $people } people asked to be reminded of this activity or wait for news of it. Should they be told this?

    📢 { $text }
programme-tell = Change it and tell { $people }
programme-tell-later = Change it, tell them later of all
programme-tell-nobody = Only change it
programme-kept-untold = ✅ “{ $title }” was changed: { $now }. Nobody was told yet. When the rest is changed, please press “Tell them of the changes”.
programme-tell-button = Tell them of the changes
programme-tell-now = Tell { $people } people
programme-tell-none = Tell nobody
programme-told-nothing = Nothing of “{ $title }” is different from before, so there is nothing to tell.
programme-told-nobody = Nobody is told of the change of “{ $title }”.
programme-cancel = Cancel this activity
programme-revive = It takes place after all
programme-cancel-sure =
    Cancel “{ $title }”? Its reminders will not go out any more.{ $people ->
        [0] {""}
       *[other] {" "}{ $people } people signed up, asked to be reminded or wait for news. They would be told:

            📢 { $text }
    }
programme-revive-sure =
    Does “{ $title }” take place after all? Its reminders will go out as before.{ $people ->
        [0] {""}
       *[other] {" "}{ $people } people are concerned. They would be told:

            📢 { $text }
    }
programme-cancel-and-tell = Cancel and tell { $people } people
programme-revive-and-tell = Revive and tell { $people } people
programme-cancel-only = Only cancel
programme-revive-only = Only revive
programme-cancel-kept = ✅ “{ $title }” was cancelled. Whoever asks is told so.
programme-revive-kept = ✅ “{ $title }” is in the schedule again, as before.
programme-told-cancel =
    “{ $title }” was cancelled.
    It was to be: { $when }{ $where ->
        [none] {""}
       *[other] {" "}At: { $where }.
    }
    Now: it does not take place.
programme-told-revive =
    “{ $title }” takes place after all.
    { $when }
    { $where }
