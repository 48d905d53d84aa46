ask-usage = Cách dùng: npm run ask -- --programme FILE [--jsonl]
ask-no-programme = --programme: không đọc được tệp { $file } ({ $why }).
ask-prompt = { $name }. Hỏi gì ạ? (Ctrl+D để thôi)
ask-not-json = dòng này không phải JSON
ask-not-object = dòng này phải là một đối tượng có "id", "text" và "now"
ask-not-text = "{ $field }" phải là một chuỗi chữ
ask-not-instant = "now" phải là thời điểm ISO 8601 có múi giờ, ví dụ 2024-10-02T09:00:00+07:00
