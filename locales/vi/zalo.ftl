# For the person who connects the Official Account
zalo-connect = Zalo: để kết nối Official Account, quản trị viên của OA mở đường dẫn này (chỉ đưa cho người đó): { $link }
zalo-consent-done = Đã kết nối Zalo Official Account với dịch vụ Tuần học. Có thể đóng trang này.
zalo-consent-wrong = Đường dẫn này không đúng hoặc đã hết hạn. Xin lấy đường dẫn mới ở nơi chạy dịch vụ (khởi động lại dịch vụ để nhận).
zalo-consent-failed = Zalo chưa cho kết nối. Xin mở lại đường dẫn và thử lần nữa.

# For staff, when something must be done
zalo-lapses = ⚠️ Zalo: quyền gửi tin sẽ hết hạn sau { $days } ngày vì lâu chưa được gia hạn. Xin kiểm tra kết nối mạng của máy chạy dịch vụ.
zalo-stopped-consent = ⚠️ Zalo đã ngừng gửi tin: quyền truy cập Official Account không còn. Quản trị viên của OA mở đường dẫn này và bấm đồng ý: { $link }
zalo-stopped-lost = ⚠️ Zalo đã ngừng gửi tin: lần gia hạn quyền vừa rồi không có trả lời nên quyền có thể đã mất. Quản trị viên của OA mở đường dẫn này và bấm đồng ý: { $link }
zalo-stopped-account = ⚠️ Zalo đã ngừng gửi tin: Official Account bị khóa hoặc không còn. Xin xem thông báo ở oa.zalo.me.
zalo-stopped-app = ⚠️ Zalo đã ngừng gửi tin: ứng dụng chưa bật, hoặc chưa đăng ký “Official Account API”. Xin xem ứng dụng ở developers.zalo.me.
zalo-stopped-permission = ⚠️ Zalo đã ngừng gửi tin: Official Account chưa cấp quyền này cho ứng dụng. Xin cấp đủ quyền rồi kết nối lại.
zalo-stopped-verified = ⚠️ Zalo đã ngừng gửi tin: Official Account chưa được xác thực. Xin xác thực ở oa.zalo.me.
zalo-stopped-package = ⚠️ Zalo đã ngừng gửi tin: gói của Official Account không có quyền gửi qua API. Xin nâng lên gói Tăng trưởng hoặc Toàn diện ở zalo.cloud/oa/pricing.
zalo-stopped-quota = ⚠️ Zalo đã ngừng gửi tin: Official Account đã dùng hết số tin của gói. Xin mua thêm, hoặc đợi sang tháng.
zalo-stopped-billing = ⚠️ Zalo đã ngừng gửi tin: tài khoản Zalo Cloud hết tiền hoặc chưa liên kết. Xin nạp tiền hoặc liên kết ở zalo.cloud.
zalo-stopped-kind = ⚠️ Zalo đã ngừng gửi tin: loại Official Account này không được gửi tin. Xin xem loại OA ở oa.zalo.me.
zalo-stopped-template = ⚠️ Zalo không nhận mẫu tin nhắc lịch. Xin xem mẫu đã được duyệt và cho gửi theo UID chưa, và số mẫu trong ZALO_REMINDER_TEMPLATE.

zalo-bot-plan-nearly-used = ⚠️ Bot Zalo sắp hết gói miễn phí: đã có { $people } trên { $mostPeople } người dùng, tháng này đã gửi { $messages } trên { $mostMessages } tin. Khi hết, người mới không nhắn được và tin không gửi được.
