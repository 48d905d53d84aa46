# A telephone that somebody shares, and the platform vouches for
phone-button = Xác nhận số điện thoại
phone-ask = 📱 Bấm nút bên dưới để gửi số điện thoại của bạn, không cần gõ. Số chỉ dùng để nhận ra bạn ở nơi khác và trong danh sách phường nhập hộ; xem và xóa được ở “Dữ liệu của tôi”.
phone-share = Gửi số của tôi
phone-not-here = Nơi này không xác nhận được số điện thoại. Muốn nối các nơi lại, xin dùng mã: bấm “Nối nơi khác”.
phone-agree =
    📱 Lưu số { $phone } của bạn?

    Số chỉ dùng để nhận ra bạn ở nơi khác và trong danh sách phường nhập hộ.
phone-yes = Lưu số này
phone-no = Không
phone-not-kept = Số điện thoại không được lưu.
phone-kept = ✅ Đã lưu số { $phone }. Xem và xóa ở “Dữ liệu của tôi”.
phone-same =
    ✅ Đã lưu số { $phone }. Số này cũng đã được xác nhận trên { $there }.

    Nối { $here } ở đây với { $there } để chung lời nhắc, đăng ký, việc đọc? Tách ra lúc nào cũng được.
phone-forget = Xóa số điện thoại
phone-forgotten = ✅ Đã xóa số điện thoại.
