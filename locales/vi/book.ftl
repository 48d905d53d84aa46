book-menu = 📚 Sách hay. Bạn muốn làm gì ạ?
book-recommend = Giới thiệu sách
book-list = Xem sách hay
book-mine = Sách tôi giới thiệu
book-ask-title = 📚 Tên cuốn sách là gì ạ? (nhắn “hủy” để thôi)
book-isbn-alone = Phường chưa có cuốn mang số này. Xin nhắn tên sách, rồi đến số, ví dụ: Lão Hạc, ISBN 978-604-2-08789-6.
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

    Tên sách, tác giả, số người và lời giới thiệu sẽ cho mọi người xem sau khi phường duyệt; không ghi tên bạn. Đúng chưa ạ?
book-read-back-part-title = Tên sách
book-read-back-part-author = Tác giả
book-read-back-part-readers = Hợp với ai
book-read-back-part-why = Vì sao
book-kept = ✅ Đã ghi nhận cuốn “{ $title }”. Cảm ơn bạn!
books-too-many = Bạn đã giới thiệu { $most } cuốn, là nhiều nhất rồi ạ. Muốn thêm, xin rút bớt một cuốn.
book-list-title = 📚 Có { $count } cuốn được giới thiệu{ $age ->
    [children] {" "}cho thiếu nhi
    [teenagers] {" "}cho thiếu niên
    [adults] {" "}cho người lớn
   *[all] {""}
}:
book-line = { $n }. { $title }{ $hasAuthor ->
    [yes] {" "}– { $author }
   *[no] {""}
} ({ $voices } người)
book-none-yet = Chưa có cuốn nào để xem. Bạn giới thiệu một cuốn nhé?
book-none-of-mine = Bạn chưa giới thiệu cuốn nào.
book-mine-title = Bạn đã giới thiệu { $count } cuốn. Bấm vào một cuốn để xem, sửa hoặc rút lại:
book-one =
    📚 { $title }
    Tác giả: { $author }
    Hợp với: { $readers }
    Vì sao: { $why }
book-withdraw = Rút lại
book-withdrawn = ✅ Đã rút lại cuốn “{ $title }”.
book-did-you-mean = { $count ->
    [1] Có phải bạn muốn nói cuốn “{ $title }” không ạ?
   *[other] Có phải bạn muốn nói một trong những cuốn này không ạ?
}
book-another = Cuốn khác
book-none-for-age = Chưa có cuốn nào cho lứa tuổi này.
book-for-children = Sách cho thiếu nhi
book-for-teenagers = Sách cho thiếu niên
book-for-adults = Sách cho người lớn
book-shown =
    📚 { $title }
    Tác giả: { $author }
    Số người giới thiệu: { $voices }{ $mine ->
    [yes] , trong đó có bạn
   *[no] {""}
}
book-second = 👍 Tôi cũng giới thiệu
book-unsecond = Thôi giới thiệu
book-unseconded = ✅ Bạn không còn giới thiệu cuốn “{ $title }”.
book-gone = Cuốn này không còn trong danh sách.
book-decide = Việc của cán bộ
book-review-button = Duyệt sách ({ $n })
book-review-none = ✅ Không còn cuốn nào chờ duyệt.
book-review-title = 📚 Còn { $n } cuốn chờ duyệt.
book-review-one =
    “{ $title }”
    Tác giả: { $author }
    Số người giới thiệu: { $voices }
    { $state ->
    [pending] Chưa duyệt: người dân chưa thấy tên sách này.
    [hidden] Đang ẩn.
   *[approved] Đã duyệt: mọi người đều thấy.
}
book-review-part = Đã gộp vào đây: { $title }
book-doubt-link = Xin xem kỹ: có đường dẫn.
book-doubt-phone = Xin xem kỹ: có số điện thoại.
book-doubt-repeated = Xin xem kỹ: có chữ lặp lại nhiều lần.
book-doubt-insult = Xin xem kỹ: có thể có lời xúc phạm.
book-approve = Duyệt
book-hide = Ẩn
book-merge = Gộp với cuốn khác
book-split = Tách: { $title }
book-later = Để sau
book-approved = ✅ Đã duyệt cuốn “{ $title }”. Mọi người đã thấy.
book-hidden = ✅ Đã ẩn cuốn “{ $title }”.
book-merge-with = “{ $title }” là một với cuốn nào ạ?
book-merge-not = Không gộp
book-merged = ✅ Đã gộp “{ $title }” vào “{ $into }”.
book-merge-undo = Tách lại
book-was-split = ✅ Đã tách cuốn “{ $title }”.
book-spellings-button = Tách một cách ghi
book-spellings = “{ $title }” được ghi theo { $n } cách (trong ngoặc là số người). Cách nào là cuốn khác thì bấm để tách ra:
book-spellings-keep = Không tách
book-one-spelling = Mọi người đều ghi cuốn này như nhau, không có gì để tách ạ.
book-taken-out = ✅ Đã tách “{ $title }” thành một cuốn riêng, đang chờ duyệt.
book-reasons-button = Duyệt lời giới thiệu ({ $n })
book-reason = “{ $title }”: còn { $n } lời giới thiệu chờ duyệt. Người dân chưa thấy:
book-reason-show = Cho mọi người xem
book-reason-hide = Không cho xem
book-reasons-back = Về cuốn sách
book-reasons-none = ✅ Không còn lời giới thiệu nào của cuốn này chờ duyệt.
book-reason-is-shown = ✅ Mọi người đã thấy lời giới thiệu này, không kèm tên.
book-reason-is-hidden = ✅ Lời giới thiệu này không cho xem.
book-reason-gone = Lời giới thiệu này vừa được sửa, rút lại hoặc duyệt rồi.
book-review-go-on = Duyệt tiếp
book-overtaken = Cuốn “{ $title }” vừa được người khác { $state ->
    [approved] duyệt
    [hidden] ẩn
   *[pending] sửa
}. Chưa thay đổi gì thêm.
