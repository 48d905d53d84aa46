zalo-fake-usage = Cách dùng: npm run zalo:fake -- [--port 3900] [--bot-port 3901] [--webhook http://localhost:3000/webhooks/zalo]
zalo-fake-port-in-use = Không mở được cổng { $port } ({ $why }). Chọn cổng khác bằng --port hoặc --bot-port.
zalo-fake-settings = # Hai máy chủ Zalo giả đang chạy trên máy này. Chép các dòng sau vào .env rồi chạy npm start:
zalo-fake-how =
    Gõ một câu rồi Enter để nhắn cho OA, [1] để bấm nút 1, /bot rồi một câu để nhắn cho Zalo Bot. Ctrl+D để thôi.
    Bạn là zalo:{ $person } và zalo-bot:{ $botPerson } (đặt vào STAFF để làm cán bộ).
zalo-fake-oa = OA: { $text }
zalo-fake-bot = Bot: { $text }
zalo-fake-picture = (ảnh: { $name })
zalo-fake-file = (tệp: { $name })
zalo-fake-link = Mở: { $url }
zalo-fake-no-button = Không có nút { $number }.
zalo-fake-not-heard = Dịch vụ ở { $url } chưa nhận (trả lời: { $status }). Đã chạy npm start chưa, .env đã có các dòng ở trên chưa?
