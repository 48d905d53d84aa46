reading-ask = { $unit ->
    [books] How many books did you finish
    [pages] How many pages did you read
   *[minutes] How many minutes did you read
} { $day ->
    [yesterday] yesterday?
   *[today] today?
} Press a number, or type another. (type “cancel” to stop)
reading-said = { $what }, { $day ->
    [yesterday] yesterday
   *[today] today
}. Is this right?
reading-report = Report reading
reading-more = Report more
reading-undo = Undo
reading-yesterday = Report for yesterday
reading-kept = ✅ Saved{ $day ->
    [yesterday] {" "}for yesterday
   *[today] {""}
}.
reading-undone = ✅ The last report was removed.
reading-so-far = Today: { $today } { $unit ->
    [books] books
    [pages] pages
   *[minutes] minutes
}. In all: { $total } { $unit ->
    [books] books
    [pages] pages
   *[minutes] minutes
}.
reading-row = { $n } days { $rested ->
    [yes] in a row, with a day of rest, which is fine.
   *[no] in a row.
}
reading-goal = 🎉 You have read what you pledged. Congratulations!
reading-ended = The pledge has come to its end. You can make a new one.
reading-too-much = At most { $most } { $unit ->
    [books] books
    [pages] pages
   *[minutes] minutes
} can be reported for one day.
reading-too-old = Reading can be reported for today and for yesterday.
nudge-button = 🔔 A nudge a day
nudge-change = 🔔 Nudge at { $time }
nudge-ask =
    🔔 At what time should one nudge a day come? Press a time, or type another, for example: 18:15. (type “cancel” to stop)

    It comes only on days of the pledge for which nothing is reported yet. The ward keeps this time in order to nudge you; you can turn it off at any time.
nudge-needs-pledge = 🔔 A nudge belongs to a pledge. Please pledge first, then choose the time.
nudge-hours = A nudge can come from { $earliest } to { $latest }. Please type another time, for example: 19:00.
nudge-set = ✅ A nudge will come at { $time }, from { $day } on. None comes on days with reading already reported.
nudge-off = Turn the nudge off
nudge-is-off = ✅ The nudge is off.
nudge-again = 🔔 Set a time again
nudge-arrives = 📖 What did you read today? A few minutes count, too. If you have read, report it and keep the habit.
