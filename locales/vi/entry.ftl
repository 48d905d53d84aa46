# Why a line of a list was not understood
entry-no-name = không thấy tên ở đầu dòng
entry-long-name = tên dài quá { $longest } chữ cái
entry-twice = có hai năm sinh hoặc hai số điện thoại (“{ $field }”)
entry-phone = số điện thoại “{ $field }” chưa đúng
entry-year = năm sinh “{ $field }” không nằm trong khoảng 1900–{ $year }
entry-unclear = chưa rõ “{ $field }” là gì
