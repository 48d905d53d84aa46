# /tinhtrang: how the service fares, for staff
menu-state = State
command-tinhtrang = How the service fares (staff)
state-title = 🩺 How the service fares
state-button = Back to the state
state-works = { $platform }: works.
state-stopped = { $platform }: sends nothing any more; see the message that staff were sent.
state-plan = Free plan: { $people }/{ $mostPeople } people, { $messages }/{ $mostMessages } messages this month.
state-reminders =
    Asking to be reminded: { $n ->
        [one] 1 person
       *[other] { $n } people
    }.{ $counted ->
        [0] {""}
       *[other] {" "}Counted by Zalo's package: { $counted }.
    }{ $template ->
        [0] {""}
       *[other] {" "}By a template alone: { $template }.
    }{ $unreachable ->
        [0] {""}
       *[other] {" "}Cannot be reached: { $unreachable }.
    }
state-missing = ⚠️ { $n } reminders or announcements should have gone and did not. Please tell whoever installed the service.
state-untold = 📢 “{ $title }” was changed, and nobody was told yet.
state-missed-button = Who was not reminded
state-nobody-missed = ✅ Every reminder that went out has arrived.
state-missed-title = 🔔 Reminders that did not arrive (by residents' numbers in this service):
state-missed-reminder = { $title } – { $lead }:
state-missed-people =
    • { $why }: { $n ->
        [one] 1 person
       *[other] { $n } people
    } (number { $numbers })
state-why =
    { $row ->
        [never-window] did not write to the ward on Zalo for 7 days
        [never-blocked] blocked it or left
        [never-gone] the account is no more
        [never-refused] the platform refuses the message
        [never-paper] has no account (entered by staff)
        [never-forgotten] deleted their data
        [planned] not sent yet
        [stopped] stopped by staff
        [late] too late to help
        [unknown] nobody knows whether it arrived
        [claimed] on its way, or nobody knows whether it arrived
       *[other] trouble
    }
state-sentences-button = Not understood
state-no-sentences = ✅ No sentence so far that was not understood.
state-sentences-title = 💬 Recent sentences that were not understood (without who asked):
hold-begins = ⚠️ The data was put back from a backup, or the service was off for more than a day. Reminders and announcements wait until staff let them go on.
hold-lasts = ⚠️ Reminders and announcements wait until staff let them go on.
hold-button = Look, and let them go on
hold-ask =
    ⚠️ { $why ->
        [long-ago] The service was off for more than a day.
       *[other] The data was put back from a backup, and does not know what went out since.
    } Reminders and announcements wait.

    Choose “Only from now on” if what is due may have gone out before: nobody gets it twice, and whoever is passed over is listed. Choose “Also what is due” if it certainly did not.
hold-from-now = Only from now on
hold-all = Also what is due
hold-released-from-now = ✅ They go on from now. Who was passed over: see “Who was not reminded” and each announcement.
hold-released-all = ✅ They go on, also with what is due.
hold-is-over = ✅ Reminders and announcements go out as usual.
