book-menu = 📚 Books. What would you like to do?
book-recommend = Recommend a book
book-list = See the books
book-mine = My books
book-ask-title = 📚 What is the title of the book? (type “cancel” to stop)
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

    The title, the author and how many recommend it are shown to everyone; your name is not. Is this right?
book-read-back-part-title = Title
book-read-back-part-author = Author
book-read-back-part-readers = For whom
book-read-back-part-why = Why
book-kept = ✅ “{ $title }” was saved. Thank you!
books-too-many = You have recommended { $most } books, which is the most possible. To add one, please withdraw another.
book-list-title = 📚 { $count } recommended { $count ->
    [one] book
   *[other] books
}:
book-line = { $n }. { $title }{ $hasAuthor ->
    [yes] {" "}– { $author }
   *[no] {""}
} ({ $voices ->
    [one] 1 person
   *[other] { $voices } people
})
book-none-yet = Nobody has recommended a book yet. Would you like to be the first?
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
