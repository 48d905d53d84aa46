# What every conversation says
talk-words-only = Please write it in words, or press a button.
talk-choose = Please press a button, or type a number from 1 to { $count }.
talk-old-button = That button belongs to an earlier question. The question now is:
talk-left = Stopped. Nothing was saved.
talk-changed = Sorry, this part was just updated, so we have to start it again.
trouble = Sorry, something went wrong and it was not done. Please try again in a few minutes.

# What was left half-way
half-done-offer =
    ↩️ You left this half-way on { $since }: { $what }. Nothing was kept yet.
    Go on with it?
half-done-on = Go on
half-done-anew = Begin anew
half-done-leave = Drop it
half-done-button = ↩️ Go on: { $what }
half-done-set-aside = Left for later: { $what }. Nothing was kept yet. To go on, open the menu.
form =
    { $name ->
        [sach] recommending a book
        [camket] the reading pledge
        [doc] reporting what was read
        [dangky] signing up
        [nhapho] entering people
        [noi] linking accounts
        [solieu] entering totals
        [diemdanh] attendance
        [nhac] reminders
        [thongbao] writing an announcement
        [chuongtrinh] changing the programme
        [nhanvien] staff
       *[other] what was being asked
    }

# Reading what was typed
typed-no-words = Please write it in words, for example: Dế Mèn phiêu lưu ký
typed-no-name = Please type a name, for example: Nguyễn Thị Sáu
typed-phone = This telephone number is not clear. Please type all of it, for example: 0912 345 678 (numbers of other countries begin with +).
typed-too-long = That is too long. Please use at most { $longest } letters.
typed-number = Please type a number from { $least } to { $most }, for example: 15

# Outside a conversation
outside-words-only = This message was not understood. Please write in words, or press a button.
outside-nothing-open = There is nothing to stop.
outside-unknown-command = There is no such command. Press the button to see what can be done.
outside-staff-only = This is for ward staff only.
outside-not-your-role = This is for other staff. If you need to do it, please ask an administrator of the ward.
outside-old-button = This button is old and does not work any more. Please choose again.

# Buttons that many conversations have
skip = Skip
yes-keep = Yes, save it
yes = Yes
change = Change
leave = Cancel
more = More
not-said = (not given)
which-part = Which part should be changed? (“cancel” to stop)

# Choices where no buttons can be pressed
choices-by-number = 👉 Type a number to choose:
choices-by-label = 👉 Or type these words:
