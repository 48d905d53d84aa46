# A telephone that somebody shares, and the platform vouches for
phone-button = Verify my telephone
phone-ask = 📱 Press the button below to send your telephone number; nothing has to be typed. It only serves to know you again in another place and in lists that the ward's staff enter; you can see and delete it in “My data”.
phone-share = Send my number
phone-not-here = A telephone cannot be verified here. To link your places, please use a code: press “Link another place”.
phone-agree =
    📱 Keep your number { $phone }?

    It only serves to know you again in another place and in lists that the ward's staff enter.
phone-yes = Keep it
phone-no = No
phone-not-kept = The number was not kept.
phone-kept = ✅ The number { $phone } is kept. See and delete it in “My data”.
phone-same =
    ✅ The number { $phone } is kept. It was verified on { $there } as well.

    Link { $here } here with { $there }, to share reminders, sign-ups and reading? You can part them at any time.
phone-forget = Delete my telephone number
phone-forgotten = ✅ The telephone number was deleted.
