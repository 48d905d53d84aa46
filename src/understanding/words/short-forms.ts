/**
 * How chats shorten and respell words: "what is typed = what is meant". A form typed with marks is found with those
 * marks only. Forms that are also plain words ("ban", "may") do not belong here.
 */
export const shortForms = `
ko = không; k = không; kg = không; kh = không; khg = không; hok = không; hk = không; hông = không; hong = không; hổng = không
hem = không; hăm = không;  khum = không; khom = không; hông = không; kô = không; khôg = không; hổg = không; hg = không; kp = không phải
dc = được; đc = được; đk = đăng ký; dk = đăng ký; đki = đăng ký; dki = đăng ký; đky = đăng ký; dky = đăng ký; đkí = đăng ký; dkí = đăng ký
đx = được; dx = được; đuợc = được; dk = đăng ký; đươc = được; đựơc = được
j = gì; gj = gì; ji = gì; jì = gì; jz = gì vậy; jd = gì đấy; jv = gì vậy; gz = gì vậy; gv = giáo viên; jzậy = gì vậy; chi = gì
z = vậy; dz = vậy; v = vậy; dzậy = vậy; dzay = vậy; zậy = vậy; zay = vậy; dzạ = vậy; dza = vậy; zị = vậy; vậyy = vậy; dị = vậy; zj = vậy; vại = vậy; zạ = vậy; zk = vậy không; rứa = vậy
hd = hoạt động; hđ = hoạt động; hđộng = hoạt động; hdong = hoạt động
mk = mình; mik = mình; mjk = mình; mìk = mình; mh = mình; mìn = mình
vs = với; zới = với; voi' = với; vz = với; zs = với; dới = với
bn = bao nhiêu; bnhiu = bao nhiêu; bnhieu = bao nhiêu; bnh = bao nhiêu; baonhieu = bao nhiêu; nhiu = nhiêu; nhìu = nhiều; nhiu = nhiêu
sđt = số điện thoại; sdt = số điện thoại; đt = điện thoại; dt = điện thoại; đthoại = điện thoại; dthoai = điện thoại; fone = điện thoại; sốđt = số điện thoại
lh = liên hệ; lhệ = liên hệ; lhe = liên hệ; ib = nhắn tin; inb = nhắn tin; inbox = nhắn tin; nt = nhắn tin; tb = thông báo; tbao = thông báo; rep = trả lời; noti = thông báo
mn = mọi người; mng = mọi người; mọi ng = mọi người; ng = người; ngta = người ta; nguoi ta = người ta; bà kon = bà con; ngừi = người; ngừ = người
wá = quá; wa = quá; qá = quá; wen = quen; wê = quê; wua = qua; wan = quan; wyển = quyển; quỉn = quyển
hnay = hôm nay; hn = hôm nay; hnai = hôm nay; h.nay = hôm nay; hqua = hôm qua; hwa = hôm qua; hsau = hôm sau; nm = ngày mai; cnay = chiều nay; tnay = tối nay; snay = sáng nay; cmai = chiều mai; smai = sáng mai; tmai = tối mai
bh = bao giờ; bjo = bao giờ; bgio = bao giờ; bgiờ = bao giờ; bg = bao giờ; bzờ = bao giờ; mấy h = mấy giờ; mjo = mấy giờ; jo = giờ; jờ = giờ; zờ = giờ; tg = thời gian; tgian = thời gian; thgian = thời gian; lúc mấy h = lúc mấy giờ
r = rồi; rùi = rồi; ròi = rồi; oy = rồi; rj = rồi; ùi = rồi; roài = rồi; rùii = rồi
ntn = như thế nào; nthe nao = như thế nào; tnao = thế nào; tn = thế nào; ntnao = như thế nào; sao z = sao vậy; lsao = làm sao; lm sao = làm sao; lm = làm; làm s = làm sao; nz = như vậy
dchi = địa chỉ; đchi = địa chỉ; đ/c = địa chỉ; đchỉ = địa chỉ; dc nào = được nào; đđ = địa điểm; đđiểm = địa điểm; ddiem = địa điểm
ad = ad; adm = ad; admin = ad; add = ad
bt = biết; bít = biết; bik = biết; bjt = biết; bik = biết; biết hem = biết không
cx = cũng; cũg = cũng; cug = cũng; nx = nữa; nữaa = nữa; nũa = nữa; thui = thôi; hui = thôi; vx = vẫn; đag = đang; dag = đang; trog = trong; trg = trường; trc = trước; trước = trước; trướk = trước; nh = nhưng; nhg = nhưng; nhưg = nhưng; nhữg = những; nhug = những; ns = nói; nch = nói chuyện; ơg = ông
hs = học sinh; sv = sinh viên; ph = phụ huynh; phhs = phụ huynh học sinh; vc = viên chức; cb = cán bộ; cbcc = cán bộ công chức; thcs = thcs; c1 = tiểu học; c2 = thcs; cap 2 = thcs; mn non = mầm non
nvh = nhà văn hóa; nvhóa = nhà văn hóa; ubnd = ubnd; ub = ubnd; tttt = trung tâm; ttht = trung tâm học tập; tthtcđ = trung tâm học tập cộng đồng; tthtcd = trung tâm học tập cộng đồng; tt htcđ = trung tâm học tập cộng đồng; tdp = tổ dân phố; tdphố = tổ dân phố; tổ dp = tổ dân phố; clb = câu lạc bộ; ctr = chương trình; ctrình = chương trình; ctrinh = chương trình; ct = chương trình; cthi = cuộc thi; btc = ban tổ chức; xh = xã hội; cđ = cộng đồng; đtn = đoàn thanh niên; dtn = đoàn thanh niên; hpn = hội phụ nữ; hkh = hội khuyến học; cntt = công nghệ thông tin; dvc = dịch vụ công; ktkh = khuyến học; vno = văn nghệ
kmạc = khai mạc; kmac = khai mạc; kmạk = khai mạc; bmạc = bế mạc; bmac = bế mạc; tk = tổng kết; tlht = tuần lễ học tập; htsđ = học tập suốt đời; htsd = học tập suốt đời; tlhtsd = tuần lễ học tập suốt đời; tlhtsđ = tuần lễ học tập suốt đời
thanks = cảm ơn; thank = cảm ơn; tks = cảm ơn; thks = cảm ơn; thx = cảm ơn; tkiu = cảm ơn; camon = cảm ơn; c.ơn = cảm ơn; cơn ơn = cảm ơn; kám ơn = cảm ơn; cảmơn = cảm ơn; ty = cảm ơn; tksss = cảm ơn
okie = ok; oke = ok; okê = ok; oki = ok; okela = ok; okla = ok; uki = ok; oce = ok; okay = ok
xjn = xin; xink = xin; xìn = xin; zui = vui; dzui = vui; zì = gì; zô = vào; dô = vào; vô = vào; dzô = vào; zìa = về; zề = về; dìa = về; đừg = đừng; giùm = giúp; dùm = giúp; zùm = giúp; jup = giúp; júp = giúp; gium = giúp; zúp = giúp; dum = giúp; hép = giúp
tui = tôi; tau = tôi; tớ = tôi; iem = em; e = em; c = chị; a = anh; b = bạn; m = mình; bợn = bạn; bn ơi = bạn ơi; ac = anh chị; a/c = anh chị; t = tôi; cj = chị; cháo ad = chào ad; chj = chị; ck = chồng; vk = vợ; cta = chúng ta; cgai = con gái; ctrai = con trai
bữa = hôm; chừng = lúc; mần = làm; nớ = đó; ni = này; mô = nào; ngó = xem; coi = xem; nghen = nhé; nha = nhé; hen = nhé; heng = nhé; vầy = vậy; hỉ = nhỉ; hén = nhỉ; bển = bên đó; trển = trên đó; hổm = hôm đó; hồi hổm = hôm đó; đâu z = đâu vậy; nờ = nhé; hí = nhé; nhể = nhỉ; nhở = nhỉ; chửa = chưa; giời = trời; nhời = lời; giăng = trăng; dư lào = như nào; thía = thế; thế nèo = thế nào; lào = nào; chiện = chuyện; mừ = mà
đou = đâu; đoou = đâu; dou = đâu; mí = mấy; mey = mấy; mý = mấy; mâý = mấy; nèo = nào; nèk = này; lun = luôn; luông = luôn; quyễn = quyển; kún = cuốn; cún = cuốn; kuốn = cuốn; kon = con; ka = ca; ku = cu; ng lớn = người lớn; thik = thích; thíc = thích; thjk = thích; mún = muốn; mun = muốn; muốm = muốn; mụn = muốn; lw = lưu; sak = sách; sák = sách; dzề = về; fai = phải; fải = phải; f = phường; fường = phường; fuong = phường; p = phường; fim = phim; fụ = phụ; đog = đọc; đok = đọc; dok = đọc; hok = không; họk = học; hox = học; lớpp = lớp; lop hok = lớp học; nhìu = nhiều; iu = yêu; yo = tuổi; ngày j = ngày gì; sn = sinh nhật; info = thông tin; lịk = lịch; ngìu = nhiều; ngiu = người yêu; ny = người yêu; nyc = người yêu; bby = bé; pé = bé; bes = bé; gđ = gia đình; gd = gia đình; hp = học phí; free ship = miễn ship; onl = online; vid = video; cc = căn cước; cccd = căn cước; cmnd = chứng minh nhân dân; cmt = chứng minh nhân dân; bhyt = bảo hiểm y tế; bhxh = bảo hiểm xã hội; snhat = sinh nhật
`;
