reading-ask = { $unit ->
    [books] How many books did you finish today?
    [pages] How many pages did you read today?
   *[minutes] How many minutes did you read today?
} Press a number, or type another. (type “cancel” to stop)
reading-report = Report reading
reading-more = Report more
reading-undo = Undo
reading-kept = ✅ Saved.
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
reading-row = { $n } days in a row.
reading-goal = 🎉 You have read what you pledged. Congratulations!
reading-ended = The pledge has come to its end. You can make a new one.
reading-too-much = At most { $most } { $unit ->
    [books] books
    [pages] pages
   *[minutes] minutes
} can be reported for one day.
