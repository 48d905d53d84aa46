start-rehearsal = Đang diễn tập, không gửi gì ra ngoài. Mở: { $url }
start-on-hold = Dữ liệu có vẻ được phục hồi từ bản sao lưu (hoặc đã nghỉ hơn một ngày): lời nhắc và thông báo tạm dừng. Cán bộ nhắn /tinhtrang để cho gửi tiếp.
start-live = Đang hoạt động. Trang trò chuyện: { $url }
start-no-redis = REDIS_URL: không kết nối được Redis ({ $why }).
start-data-dir-in-use = DATA_DIR: thư mục { $folder } đang được một dịch vụ khác dùng. Hãy dừng dịch vụ kia, hoặc đặt DATA_DIR khác.
start-port-in-use = PORT: cổng { $port } đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT khác.
start-cannot-listen = HOST, PORT: không mở được cổng { $port } ({ $why }).
start-no-programme = PROGRAMME: không đọc được tệp { $path } ({ $why }).
