pledge-ask-unit = ✍️ How would you like to pledge reading? (type “cancel” to stop)
pledge-unit-books = Number of books
pledge-unit-pages = Pages a day
pledge-unit-minutes = Minutes a day
pledge-ask-amount = { $unit ->
    [books] How many books would you like to read?
    [pages] How many pages a day would you like to read?
   *[minutes] How many minutes a day would you like to read?
} Press a number, or type another. (“cancel” to stop)
pledge-amount = { $n } { $unit ->
    [books] { $n ->
        [one] book
       *[other] books
    }
    [pages] pages
   *[minutes] minutes
}
pledge-what = { $n } { $unit ->
    [books] { $n ->
        [one] book
       *[other] books
    }
    [pages] pages a day
   *[minutes] minutes a day
}
pledge-ask-days = For how long? Press a button, or type a number of days. (“cancel” to stop)
pledge-days = { $n } days
pledge-to-end = Until { $day }
pledge-ask-group = Which school or residential group do you belong to? Press a button, or type its name. (“cancel” to stop)
pledge-ask-name = Which name should stand on the pledge? It is used for your pledge only. (“cancel” to stop)
pledge-read-back =
    ✍️ A pledge to read { $what }
    From { $from } to { $until }
    School or group: { $group }
    Name: { $name }

    The ward keeps this in order to follow the reading with you; you can change or delete it at any time. Is this right?
pledge-read-back-part-unit = Kind
pledge-read-back-part-amount = How much
pledge-read-back-part-days = How long
pledge-read-back-part-group = School, group
pledge-read-back-part-shownAs = Name
pledge-kept = ✅ The pledge was saved. When you have read, type /doc to report it.
pledge-mine =
    ✍️ Your pledge: to read { $what }
    From { $from } to { $until }
    School or group: { $group }
    Name: { $name }
pledge-report = Report reading
pledge-withdraw = Withdraw
pledge-withdraw-sure = Withdraw your pledge? The days you have read are kept.
pledge-keep = Keep it
pledge-withdrawn = ✅ The pledge was withdrawn.
pledge-new = New pledge
certificate-button = 📜 Get the certificate
certificate-ask-name = 📜 Which name should stand on the certificate? It is used for printing only, and not kept. (type “cancel” to stop)
certificate-letters = These letters cannot be printed yet: { $letters }. Please type the name in Vietnamese or Latin letters, for example: Nguyễn Thị Sáu.
certificate-not-yet = 📜 The certificate is there as soon as you have read what you pledged, or when the time is over. Whatever you read, report it here.
certificate-picture = 📜 The certificate, to look at and to pass on
certificate-document = 📜 The certificate, to print
certificate-given = 🎉 Congratulations, { $name }! Thank you for reading with the ward.
certificate-other-name = Another name
certificate-title = CERTIFICATE
certificate-before = With thanks to
certificate-reached = who read { $read } and kept the pledge to read { $what }
certificate-read = who pledged to read { $what } and read { $read }
certificate-theme = “{ $theme }”
certificate-week = From { $from } to { $until }
certificate-day = { $day }/{ $month }/{ $year }
