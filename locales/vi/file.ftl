# Files that people send
file-too-big = Tệp lớn quá ạ. Xin gửi tệp không quá { $most } MB.
file-gone = Không lấy được tệp này nữa. Xin gửi lại ạ.
