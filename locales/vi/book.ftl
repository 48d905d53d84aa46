book-menu = 📚 Sách hay. Bạn muốn làm gì ạ?
book-recommend = Giới thiệu sách
book-list = Xem sách hay
book-mine = Sách tôi giới thiệu
book-ask-title = 📚 Tên cuốn sách là gì ạ? (nhắn “hủy” để thôi)
book-ask-author = Tác giả là ai ạ? (“hủy” để thôi)
book-ask-readers = Cuốn sách hợp với ai ạ? (“hủy” để thôi)
book-ask-why = Vì sao bạn thấy nên đọc? Một hai câu là đủ ạ. (“hủy” để thôi)
readers-children = Thiếu nhi
readers-teenagers = Thiếu niên
readers-adults = Người lớn
readers-everyone = Mọi người
book-read-back =
    📚 { $title }
    Tác giả: { $author }
    Hợp với: { $readers }
    Vì sao: { $why }

    Tên sách, tác giả và số người giới thiệu sẽ cho mọi người xem; không ghi tên bạn. Đúng chưa ạ?
book-read-back-part-title = Tên sách
book-read-back-part-author = Tác giả
book-read-back-part-readers = Hợp với ai
book-read-back-part-why = Vì sao
book-kept = ✅ Đã ghi nhận cuốn “{ $title }”. Cảm ơn bạn!
books-too-many = Bạn đã giới thiệu { $most } cuốn, là nhiều nhất rồi ạ. Muốn thêm, xin rút bớt một cuốn.
book-list-title = 📚 Có { $count } cuốn được giới thiệu:
book-line = { $n }. { $title }{ $hasAuthor ->
    [yes] {" "}– { $author }
   *[no] {""}
} ({ $voices } người)
book-none-yet = Chưa có ai giới thiệu sách. Bạn là người đầu tiên nhé?
book-none-of-mine = Bạn chưa giới thiệu cuốn nào.
book-mine-title = Bạn đã giới thiệu { $count } cuốn. Bấm vào một cuốn để xem, sửa hoặc rút lại:
book-one =
    📚 { $title }
    Tác giả: { $author }
    Hợp với: { $readers }
    Vì sao: { $why }
book-withdraw = Rút lại
book-withdrawn = ✅ Đã rút lại cuốn “{ $title }”.
