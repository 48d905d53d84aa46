ask-usage = Usage: npm run ask -- --programme FILE [--jsonl]
ask-no-programme = --programme: the file { $file } cannot be read ({ $why }).
ask-prompt = { $name }. What would you like to know? (Ctrl+D to stop)
ask-not-json = this line is not JSON
ask-not-object = this line must be an object with "id", "text" and "now"
ask-not-text = "{ $field }" must be a string
ask-not-instant = "now" must be an ISO 8601 instant with an offset, for example 2024-10-02T09:00:00+07:00
