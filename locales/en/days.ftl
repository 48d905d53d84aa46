weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
day-near = { $away ->
    [yesterday] Yesterday
    [tomorrow] Tomorrow
   *[today] Today
} ({ $day })
# The same inside a sentence
day-near-inside = { $away ->
    [yesterday] yesterday
    [tomorrow] tomorrow
   *[today] today
} ({ $day })
day-range = from { $first } to { $last }
day-part = { $day }, { $part ->
    [morning] morning
    [afternoon] afternoon
   *[evening] evening
}
length-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
length-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
