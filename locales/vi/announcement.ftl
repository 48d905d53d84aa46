# /thongbao: an announcement of staff to many
menu-announcements = Thông báo
command-thongbao = Soạn và gửi thông báo (cán bộ)
announce-menu = 📢 Thông báo: soạn mới, hoặc xem một thông báo đã soạn.
announce-menu-empty = 📢 Chưa có thông báo nào.
announce-write = Soạn thông báo
announce-others = Các thông báo
announce-show = Xem thông báo
announce-ask-text = Nội dung thông báo là gì ạ? Xin nhắn nguyên văn điều bà con sẽ đọc (nhắn “hủy” để thôi)
announce-ask-whom = Gửi cho ai ạ?
announce-ask-whom-else = Gửi thêm cho ai ạ? Mỗi người chỉ nhận một lần.
announce-whom-everyone = Tất cả mọi người
announce-whom-concerned = Người quan tâm một hoạt động
announce-whom-reminded = Người đã nhờ nhắc một hoạt động
announce-whom-signed-up = Người đã đăng ký một hoạt động
announce-whom-waiting = Người chờ chỗ ở một hoạt động
announce-whom-pledged = Người đã cam kết đọc
announce-whom-group = Một tổ, trường
announce-whom-staff = Cán bộ
announce-ask-activity-concerned = Hoạt động nào ạ? Tin sẽ đến người đã đăng ký, đã nhờ nhắc và đang chờ công bố.
announce-ask-activity-reminded = Hoạt động nào ạ? Tin sẽ đến người đã nhờ nhắc hoạt động này.
announce-ask-activity-signed-up = Hoạt động nào ạ? Tin sẽ đến người đã có chỗ, hoặc đã đăng ký cho con, cháu.
announce-ask-activity-waiting = Hoạt động nào ạ? Tin sẽ đến người trong danh sách chờ.
announce-ask-group = Tổ hay trường nào ạ? Tin sẽ đến người đã ghi nơi này khi cam kết đọc hoặc đăng ký, cho mình hay cho con, cháu.
announce-ask-more = Còn gửi cho ai nữa không ạ?
announce-enough = Đủ rồi
announce-more = Thêm nhóm khác
announce-ask-button = Có nút bấm, hình hoặc tệp kèm theo không ạ? Chọn một nút, gửi một hình hoặc tệp, hoặc nhắn một đường liên kết bắt đầu bằng https://
announce-ask-button-more = Thêm một nút, hình hoặc tệp nữa không ạ?
announce-no-button = Không
announce-see-picture = Xem hình
announce-open-file = Mở tệp
announce-no-link = Đường liên kết phải bắt đầu bằng https:// ạ.
announce-ask-when = Gửi lúc nào ạ? Ví dụ: 15h30, mai 8h, 3/10 lúc 7 giờ
announce-now = Gửi ngay
announce-past = Lúc đó đã qua rồi, xin nhắn một lúc khác ạ.
announce-ask-not-after = Sau lúc nào thì không gửi nữa ạ? Ai chưa nhận khi đó sẽ không nhận nữa. Ví dụ: 3/10 lúc 8 giờ
announce-no-limit = Không giới hạn
announce-limit-too-early = Hạn cuối phải sau lúc gửi ạ.
announce-ask-wakes = Lúc đó bà con đang nghỉ (21:30–6:30). Chờ đến sáng ({ $morning }) hay vẫn gửi ạ?
announce-waits = Chờ đến { $morning }
announce-wakes = Vẫn gửi lúc đó
announce-same = ⚠️ Một thông báo gần giống thế này đã gửi lúc { $when }.
announce-read-back =
    Bà con sẽ đọc:
    ————
    📢 { $text }
    { $attached ->
        [none] {""}
       *[other] { $attached }
    }
    { $buttons }
    ————
    Gửi cho { $people } người{ $reached ->
        [0] .
       *[other] {" "}({ $platforms }).
    }{ $unreachable ->
        [0] {""}
       *[other] {" "}Không nhắn được { $unreachable } người ({ $why }).
    }{ $counted ->
        [0] {""}
       *[other] {" "}Tính vào gói Zalo: { $counted } tin.
    }
    Lúc: { $when }. Hạn cuối: { $limit }.{ $minutes ->
        [0] {""}
       *[other] {" "}Gửi xong trong khoảng { $minutes } phút.
    }
    { $same }
announce-do-send = Gửi
announce-do-test = Gửi thử cho tôi
announce-do-change = Sửa
announce-do-leave = Thôi
announce-part-text = Nội dung
announce-part-audience = Gửi cho ai
announce-part-buttons = Nút bấm
announce-part-when = Gửi lúc nào
announce-part-limit = Hạn cuối
announce-nobody = Không có ai trong danh sách này nên chưa gửi ạ.
announce-kept = ✅ Đã nhận thông báo cho { $people } người, gửi lúc { $when }.
announce-awaits = ⏳ Thông báo cho { $people } người (hơn { $over }) cần một cán bộ khác đồng ý. Đã báo các cán bộ khác.
announce-asks-approval =
    🖐 Một thông báo cho { $people } người chờ anh/chị đồng ý:

    📢 { $text }
announce-approve = Đồng ý cho gửi
announce-withdraw = Không gửi
announce-approved = ✅ Thông báo đã được đồng ý và sẽ gửi đúng lúc.
announce-withdrawn = Thông báo đã được rút lại, không gửi.
announce-own = Thông báo này do anh/chị soạn nên cần một cán bộ khác đồng ý ạ.
announce-overtaken = Thông báo này vừa được người khác quyết định, hoặc đã bắt đầu gửi ạ.
announce-unknown = Không còn thông báo này ạ.
announce-is-awaits-approval = ⏳ Chờ một cán bộ khác đồng ý. Lúc gửi: { $at }.
announce-is-scheduled = 🕒 Sẽ gửi lúc { $at }.
announce-is-withdrawn = Đã rút lại, không gửi (lúc định gửi: { $at }).
announce-is-going =
    { $bar }
    Đang gửi: { $sent }/{ $all } người đã nhận, { $failed } không đến, còn { $left }.{ $minutes ->
        [0] {""}
       *[other] {" "}Còn khoảng { $minutes } phút.
    }
announce-is-paused =
    { $bar }
    Đang tạm dừng: { $sent }/{ $all } người đã nhận, { $failed } không đến, còn { $left }.
announce-is-over =
    { $bar }
    Đã xong: { $sent }/{ $all } người đã nhận, { $failed } không đến.
announce-outcome = { $what } { $n }
announce-paper = Nhập hộ, không có tài khoản: { $n }
announce-sent = đã nhận
announce-refresh = Xem lại
announce-pause = Tạm dừng
announce-resume = Gửi tiếp
announce-stop = Dừng hẳn
announce-people = Ai chưa nhận
announce-again = Gửi lại cho ai chưa nhận
announce-again-unknown = Gửi lại cho người không rõ
announce-nobody-missed = ✅ Mọi người đều đã nhận.
announce-missed-title = 📢 Chưa nhận được (theo số của người dân trong hệ thống):
announce-finished = 📢 Thông báo của anh/chị đã gửi xong.
announce-not-going = Thông báo này không còn đang gửi ạ.
announce-do-preview = Xem trên từng nền tảng
announce-on-platform = Trên { $platform }:
announce-shows-picture = 🖼 { $name }
announce-shows-file = 📎 { $name }
announce-too-long-beside = Có hình hoặc tệp kèm thì nội dung tối đa { $longest } chữ cái (đang là { $length }). Xin nhắn lại nội dung ngắn hơn ạ.
attach-kind = Chỉ nhận hình (JPG, PNG) hoặc tệp văn bản (PDF, Word, Excel, CSV) ạ.
attach-too-big = Hình hoặc tệp lớn quá: hình tối đa 1 MB, tệp tối đa 5 MB (loại này: { $most } MB). Xin gửi bản nhỏ hơn ạ.
attach-only-one = Mỗi thông báo chỉ kèm một hình hoặc một tệp ạ.
announce-for = Gửi cho: { $whom }
announce-whom-missed = Người chưa nhận một thông báo trước
announce-whom-unknown = Người không rõ đã nhận một thông báo trước
