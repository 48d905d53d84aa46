book-menu = 📚 Books. What would you like to do?
book-recommend = Recommend a book
book-list = See the books
book-mine = My books
book-ask-title = 📚 What is the title of the book? (type “cancel” to stop)
book-isbn-alone = No book with this number is known here yet. Please type the title, then the number, for example: Lão Hạc, ISBN 978-604-2-08789-6.
book-ask-author = Who is the author? (“cancel” to stop)
book-ask-readers = Who is the book for? (“cancel” to stop)
book-ask-why = Why should others read it? One or two sentences are enough. (“cancel” to stop)
readers-children = Children
readers-teenagers = Teenagers
readers-adults = Adults
readers-everyone = Everyone
book-read-back =
    📚 { $title }
    Author: { $author }
    For: { $readers }
    Why: { $why }

    The title, the author, how many recommend it and why are shown to everyone when the ward has approved them; your name is not. Is this right?
book-read-back-part-title = Title
book-read-back-part-author = Author
book-read-back-part-readers = For whom
book-read-back-part-why = Why
book-kept = ✅ “{ $title }” was saved. Thank you!
books-too-many = You have recommended { $most } books, which is the most possible. To add one, please withdraw another.
book-list-title = 📚 { $count } recommended { $count ->
    [one] book
   *[other] books
}{ $age ->
    [children] {" "}for children
    [teenagers] {" "}for teenagers
    [adults] {" "}for adults
   *[all] {""}
}:
book-line = { $n }. { $title }{ $hasAuthor ->
    [yes] {" "}– { $author }
   *[no] {""}
} ({ $voices ->
    [one] 1 person
   *[other] { $voices } people
})
book-none-yet = There are no books to see yet. Would you like to recommend one?
book-none-of-mine = You have not recommended a book yet.
book-mine-title = You have recommended { $count ->
    [one] one book
   *[other] { $count } books
}. Press one to see, change or withdraw it:
book-one =
    📚 { $title }
    Author: { $author }
    For: { $readers }
    Why: { $why }
book-withdraw = Withdraw
book-withdrawn = ✅ “{ $title }” was withdrawn.
book-did-you-mean = { $count ->
    [1] Do you mean “{ $title }”?
   *[other] Do you mean one of these?
}
book-another = Another book
book-none-for-age = There is no book for this age yet.
book-for-children = Books for children
book-for-teenagers = Books for teenagers
book-for-adults = Books for adults
book-shown =
    📚 { $title }
    Author: { $author }
    Recommended by: { $voices }{ $mine ->
    [yes] , and you are one of them
   *[no] {""}
}
book-second = 👍 I recommend it, too
book-unsecond = Take it back
book-unseconded = ✅ You do not recommend “{ $title }” any more.
book-gone = This book is not in the list any more.
book-decide = For staff
book-review-button = Approve books ({ $n })
book-review-none = ✅ No book waits for approval.
book-review-title = 📚 Waiting for approval: { $n }.
book-review-one =
    “{ $title }”
    Author: { $author }
    Recommended by: { $voices }
    { $state ->
    [pending] Not approved: residents do not see this title yet.
    [hidden] Hidden.
   *[approved] Approved: everyone sees it.
}
book-review-part = Merged into this: { $title }
book-doubt-link = Please look twice: there is a link.
book-doubt-phone = Please look twice: there is a phone number.
book-doubt-repeated = Please look twice: a letter is repeated many times.
book-doubt-insult = Please look twice: this may be an insult.
book-approve = Approve
book-hide = Hide
book-merge = Merge with another
book-split = Split off: { $title }
book-later = Later
book-approved = ✅ “{ $title }” was approved. Everyone sees it now.
book-hidden = ✅ “{ $title }” was hidden.
book-merge-with = Which book is the same as “{ $title }”?
book-merge-not = Do not merge
book-merged = ✅ “{ $title }” was merged into “{ $into }”.
book-merge-undo = Split again
book-was-split = ✅ “{ $title }” stands alone again.
book-spellings-button = Take a spelling out
book-spellings = “{ $title }” was written in { $n } ways (in brackets: by how many). Press the one that is another book:
book-spellings-keep = Take none out
book-one-spelling = Everybody wrote this book in the same way; there is nothing to take out.
book-taken-out = ✅ “{ $title }” is a book of its own now, and waits for a decision.
book-reasons-button = Decide on reasons ({ $n })
book-reason = “{ $title }”: reasons that wait for a decision: { $n }. Residents do not see this yet:
book-reason-show = Let everybody see it
book-reason-hide = Do not show it
book-reasons-back = Back to the book
book-reasons-none = ✅ No reasons for this book wait for a decision.
book-reason-is-shown = ✅ Everybody sees this reason now, without a name.
book-reason-is-hidden = ✅ This reason is not shown.
book-reason-gone = This reason was just changed, taken back or decided on.
book-review-go-on = Go on
book-overtaken = Somebody else has just { $state ->
    [approved] approved
    [hidden] hidden
   *[pending] changed
} “{ $title }”. Nothing more was changed.
