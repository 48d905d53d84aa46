import type { Intent } from "../../domain/question.ts";

/** One word for who speaks or is spoken of, bare. */
const me = "(?:toi|minh|em|con|chau|anh|chi|co|chu|bac|ong|ba|me|bo|to|tui|tao|di|cau|thim|cu|be|nha|vo|chong|ca nha|chung toi|chung em|tui em|tui con|bon em|me con|us|me)";
const bot = "(?:bot|chatbot|may|(?<!uy )ban|mi|em|ad|nguoi|app|kenh|kenh nay|con nay|cai nay|nhom nay|he thong|tro ly)";
const what = "(?:gi|nao|what|which)";
const amount = "(?:\\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc|vai|may|nua|mot nua|dam|tron)";
const unit = "(?:trang|cuon|quyen|chuong|phut|tieng|truyen|tap|bai|pages?|chapters?|minutes?|books?)";
const ours = "(?:ban to chuc|can bo|nguoi (?:that|lon|phu trach|quan ly|co trach nhiem|trong coi)|nhan vien|le tan|bo phan|van phong|phuong|xa|trung tam)";
const told = "(?:ten|so|tin|thong tin|nhan|khai|dang ky|du lieu|wrote|write|type|messages?|names?|numbers?|data|chats?)";

type Saying = readonly [shape: RegExp, intent: Intent];

/**
 * Shapes of sentences, bare and with a space at each end, that mean one thing whatever stands in between: what no list
 * of phrases could hold. The first that fits counts. These hold whatever else may be found in the sentence.
 */
export const sureSayings: readonly Saying[] = [
  // "Chỉ bác cách nhắn tin hỏi lịch".
  [/ cach (?:hoi|nhan|nhan tin|dung|xai|bam|su dung|tra|tra cuu|go|chat|noi chuyen|thao tac|tim lich|xem lich) /, "help"],

  // "Tên tui khai ai dòm thấy", "có lộ số điện thoại không", "bot biết về tui tới đâu rồi", "xóa tên tui khỏi máy".
  [new RegExp(` (?:ai|nguoi nao|can bo nao|co ai|nguoi khac|ben nao|hang xom|nguoi ngoai|ben thu ba|cong ty|others?|other people|other residents|anyone|anybody|who) (?:\\S+ ){0,4}(?:xem|doc|coi|thay|nhin|dom|ngo|biet|see|read|view) (?:\\S+ ){0,6}${told} `), "privacy"],
  [new RegExp(` ${told} (?:\\S+ ){0,9}(?:ai|nguoi nao|can bo nao|nguoi khac|ben nao|hang xom|nguoi ngoai) (?:\\S+ ){0,3}(?:xem duoc|xem|doc duoc|doc|coi|thay|nhin|dom|ngo|biet) (?!lich )`), "privacy"],
  [/ (?:bi |co |de |lam )?(?:lo|ban|chia se|tiet lo|phat tan|ro ri|cung cap|dua ra ngoai) (?:\S+ ){0,2}(?:thong tin|so dien thoai|so may|ten tuoi|du lieu|danh tinh) (?:\S+ ){0,6}(?:khong|chua|ai|dau|gi) /, "privacy"],
  [new RegExp(` (?:luu|giu|nho|biet|ghi|thu thap|nam) (?:duoc |lai )?(?:nhung |cai )?(?:gi |thong tin |chi )?(?:\\S+ )?(?:ve|cua) ${me} `), "privacy"],
  [/ (?:nhan|noi chuyen|chat|hoi|tin nhan|noi gi|cuoc tro chuyen) (?:\S+ ){0,6}(?:bi |co )(?:\S+ )?(?:ghi lai|luu lai|ghi am|theo doi|nghe len|doc trom|luu) /, "privacy"],
  [new RegExp(` (?:xoa|go|huy|bo|quen|don) (?:\\S+ ){0,7}(?:khoi|ra khoi|trong) (?:may|he thong|day|bot|app|danh ba|bo nho|nhom|kenh|may tinh|dien thoai cua bot) `), "privacy"],
  [new RegExp(` (?:xoa|go|huy|quen) (?:sach |het |giup |gium |bo )?(?:moi thu|tat ca|nhung gi|het thay|toan bo) (?:\\S+ ){0,4}(?:ve|cua|${me}|da) `), "privacy"],

  [/ books? (?:(?!i )\S+ ){0,4}(?:recommended|suggested|recommend|suggest) |(?:xem|coi|kiem|tim) (?:\S+ ){0,3}(?:sach|quyen|cuon|tua) (?:\S+ )?(?:duoc|do|ma) (?:\S+ ){0,3}(?:de xuat|gioi thieu|de cu|gop|binh chon) /, "books"],
  [new RegExp(` ${told} (?:\\S+ ){0,12}(?:chuyen|dua|ban|cung cap|gui|chia se) (?:cho |qua |sang )?(?:ben nao|ai|nguoi khac|don vi nao|noi khac|ben khac) `), "privacy"],
  // "Quyển Hoàng tử bé hay lắm, ai cũng nên đọc".
  [/ (?:cuon|quyen|truyen|sach|tua) (?!nao |gi ).* (?:ai cung nen|moi nguoi nen|ba con nen|nen tim|dang) doc /, "recommend"],
  // "Có gì chưa rõ thì tìm đến cơ quan nào mà hỏi".
  [/ (?:chua ro|chua hieu|khong ro|khong hieu|thac mac|can hoi|muon hoi) (?:\S+ ){0,9}(?:co quan nao|ai|dau|cho nao|phong nao|noi nao|don vi nao) (?:\S+ ){0,3}hoi | (?:xin|cho) (?:\S+ ){0,2}so (?:dien thoai |may )?(?:\S+ )?(?:de )?(?:goi hoi|goi|alo) /, "contact"],
  // "Đọc thêm 40 phút tối nay", "xem tiến độ cam kết", "danh mục sách được đề xuất xem ở đâu".
  [/ (?:tien do|bao nhieu phan tram|may phan tram|so voi|con thieu|dat may|dat bao nhieu|hoan thanh bao nhieu|thuc hien) (?:\S+ ){0,5}(?:cam ket|loi hua|muc tieu|chi tieu|thu thach) /, "progress"],
  [/ (?:danh muc|danh sach|list|bang|top|kho) (?:\S+ ){0,2}sach (?!cua )(?:\S+ ){0,6}(?:dau|nao|xem|mo|coi|cho) | sach (?:\S+ ){0,2}(?:do|duoc|ma) (?:\S+ ){0,3}(?:gioi thieu|de xuat|de cu|gop|binh chon|khen) (?:\S+ ){0,4}(?:xem|dau|coi|mo|gi|nao) /, "books"],
  [new RegExp(` (?:doc duoc|doc them|doc them duoc|doc xong|vua doc|moi doc|da doc|doc noi|doc duoc them) ${amount} (?:${unit}|p) (?!(?:moi|mot|hang) )`), "progress"],
  [/ (?:con thieu|thieu|con) (?:\S+ ){0,2}(?:trang|phut|cuon|quyen|ngay doc) (?:\S+ ){0,4}(?:nua|du|da hua|muc tieu|cam ket) | (?:xong|toi|den|het) trang (?:so |thu )?\d+ /, "progress"],
];

/** And these when nothing else was found to be wished. */
export const sayings: readonly Saying[] = [
  // "Bot hỗ trợ những mục gì", "ai đang nhắn với tui vậy".
  [new RegExp(` ${bot} (?:\\S+ ){0,2}(?:lam|giup|ho tro|biet|tra loi|phuc vu|cung cap) (?:\\S+ ){0,2}(?:duoc )?(?:nhung |may |cac |ve )?(?:tro |viec |cai |dieu |thu |mon |chuyen |muc |loai |loai cau hoi |cau hoi |cau |van de |kieu |thong tin |dich vu |noi dung |chu de )?${what} (?!hay |vui |ve )`), "help"],
  [/ (?:hoi|nhan|go) (?:ve |duoc )?(?:nhung |may |cac )?(?:cai |dieu |thu |chuyen )?gi (?:\S+ )?(?:o day|o kenh|duoc|cung duoc|voi bot|cho bot) | o day (?:\S+ )?(?:hoi|nhan) (?:\S+ ){0,3}gi /, "help"],
  [/ ai (?:dang |ma |vua )?(?:nhan|nhan tin|noi|noi chuyen|chat|tra loi|rep|tiep chuyen) (?:\S+ ){0,3}(?:vay|the|day|do|a|ha|ta|z) /, "help"],
  [/ what (?:kind of |sort of |kinds of )?(?:questions?|things?) (?:\S+ ){0,2}(?:you|i|we) (?:\S+ )?(?:answer|ask|do|help) /, "help"],
  [/ (?:you (?:are |re )?(?:a |an )?(?:real )?(?:bot|robot|human|person|machine|ai)|are you (?:a |an )?(?:real|human|robot|bot|machine|ai)) /, "help"],
  [/ (?:moi |lan dau )(?:\S+ )?(?:vao|vo|biet|dung|xai|thu|tham gia|ket ban|nhan) (?:\S+ )?(?:lan dau|kenh|bot|day|nhom|zalo) | (?:lan dau|chua) (?:\S+ )?(?:nhan|hoi|dung|xai|biet hoi|biet dung|biet xai) (?:\S+ )?(?:bot|kenh|gi|sao|the nao|kieu gi) /, "help"],

  // "Hoàn thành hai cuốn", "tổng số trang đọc từ đầu tuần".
  [/ (?:tong so|tong cong|ca thay|tinh ra|giu duoc|duoc) (?:\S+ ){0,4}(?:trang|phut doc|cuon|ngay doc|ngay lien tiep|ngay lien tuc|chuong) (?:\S+ ){0,3}(?:doc|lien tiep|lien tuc|roi|da) /, "progress"],
  [new RegExp(` (?:hoan thanh|nuot|nuot xong|nuot het|ngon|ngon het|cay|cay xong|cay duoc|doc xong|doc het|doc duoc|doc them|doc them duoc|xong|finished|completed|done with|read) (?:duoc |them |het |tron |chapter )?${amount} (?:${unit} )?(?!(?:moi|mot|hang) )`), "progress"],
  [new RegExp(` (?:xong|het) (?:chuong|cuon|quyen|tap) (?:\\S+ ){0,3}(?:roi|nha|do|nhe|ne) `), "progress"],

  // "Nguyện mỗi ngày đọc một truyện", "mục tiêu của em là ba cuốn một tháng".
  [new RegExp(` (?:nguyen|hua|the|quyet|quyet chi|quyet tam|cam ket|tu hua|muc tieu|chi tieu|dat ra|ghi cho|ghi nhan|promise|commit|pledge) (?:\\S+ ){0,9}(?:doc|read|cuon|quyen|trang) (?:\\S+ ){0,4}(?:moi|hang|mot|a|per|every|each|ngay nao|toi nao|truyen|trang|cuon|quyen|phut) `), "pledge"],
  [/ (?:nguyen|hua|the|quyet|cam ket) (?:\S+ ){0,3}(?:moi|hang|ngay nao|toi nao|sang nao|bua nao) (?:\S+ ){0,4}doc /, "pledge"],

  // "Giới thiệu sách thì làm thế nào", "sách hay nè: …", "thêm hộ mình quyển …", "ai cũng nên đọc".
  [/ (?:gui|gop|neu|ghi|cho) (?:\S+ )?ten (?:mot |1 )?(?:cuon|quyen|sach|tua|dau sach) /, "recommend"],
  [/ (?:gioi thieu|de cu|gop|gui|nop|tien cu|chia se) (?:ten )?(?:sach|cuon|quyen|truyen) (?:\S+ ){0,3}(?:lam the nao|lam sao|kieu gi|the nao|o dau|bang cach nao|ra sao|cach nao|cho ai) /, "recommend"],
  [/^ (?:\S+ )?(?:cuon |quyen )?(?:sach|cuon|quyen|truyen) hay (?:ne|day|nha|nay|lam|do) \S+ \S+ /, "recommend"],
  [new RegExp(` (?:them|ghi|dua|bo sung|nhap|add|ad|chen|gop) (?:ho |giup |gium |dum |cho )?(?:${me} )?(?:them )?(?:mot |1 )?(?:cuon|quyen|tua|bo truyen|dau sach) (?!nao |gi )\\S+ `), "recommend"],
  [/ (?:de nghi|moi|rat mong|ru|muon) (?:moi nguoi|ba con|ca nha|cac ban|hang xom|ca xom|anh chi) (?:\S+ )?doc (?:cung|thu|theo|di|xem|cho vui) /, "recommend"],
  [/ nen co (?:cuon|quyen|bo|tap|sach) .* (?:tu sach|danh sach|muc sach|list|thu vien) /, "recommend"],

  // "Đặt chuông báo khai mạc", "mỗi sáng nhắn lịch", "nhắn trước cho anh một tiếng".
  [/ (?:dat|cai|hen|bat|len) (?:chuong|bao thuc|lich nhac|gio nhac|dong ho|nhac hen) | (?:bao thuc|danh thuc|reo chuong) (?:giup|gium|cho|ho|dum|voi) | set (?:a |an |me a )?(?:reminder|alarm) /, "remind"],
  [new RegExp(` (?:moi|hang|sang nao|toi nao|ngay nao|hom nao) (?:\\S+ ){0,3}(?:gui|nhan|bao|nhac) (?:\\S+ ){0,5}(?:${me}|lich|tin) | (?:gui|nhan|bao) (?:\\S+ ){0,5}(?:moi|hang) (?:ngay|sang|toi|chieu|hom|bua|tuan|buoi) `), "remind"],
  [new RegExp(` (?:nhac|nhan|nhan tin|bao|hu|alo|keu|goi|reo|thong bao|bao tin|ping|ib|oi) (?:truoc |som |lai |nho )?(?:cho |voi |giup |gium |dum |ho )*${me} (?:\\S+ )?(?:mot tieng|truoc|mot cau|1 tieng|khi|luc|neu|truoc khi) `), "remind"],

  [new RegExp(` (?:thi|nho) (?:nho )?(?:ib|nhan|nhan tin|bao|hu|reo|alo|goi|keu|thong bao|nhac|oi|ping) (?:cho |giup |voi )?${me} | (?:nhan|nhan tin|bao|hu|reo|alo|goi|keu|thong bao) (?:cho |giup )?${me} (?:lien|ngay|voi|nghe|gap) `), "remind"],

  // "Nhắn hoài phiền quá, dừng đi", "tắt hết tin nhắn tự động", "trả lại suất cho người khác".
  [/ (?:nhan|gui|bao|nhac|tin) (?:\S+ ){0,5}(?:phien|lam phien|spam|nhieu qua|on ao|ngay nao cung|hoai|mai) (?:\S+ ){0,6}(?:dung|thoi|ngung|tat|bo|nghi|chan) /, "cancel"],
  [/ (?:tat|ngung|chan|huy|ngat|khoa|stop|block) (?:\S+ ){0,2}(?:tin|thong bao|nhac|nhan|tin nhan|nhac nho|reminders?|messages?|notifications?) (?!ho |giup gi )/, "cancel"],
  [/ (?:tra|nhuong) (?:lai )?(?:suat|cho|slot|ve|ghe|cho ngoi) (?:\S+ ){0,4}(?:nguoi|ban|ai|khac|lai|giup|di|nhe|nha|minh|em) /, "cancel"],

  // "Góp ý thì gửi đâu", "muốn trao đổi với ban tổ chức", "chủ nhật có người trực không".
  [/ (?:gop y|phan anh|y kien|thac mac|cau hoi|kien nghi|vuong mac|muon hoi|can hoi|hoi them|hoi ky|chi tiet hon) (?:\S+ ){0,6}(?:gui|noi|bao|phan hoi|hoi|gap|goi|lien he|nhan|alo|qua) (?:cho |o |vao |ve |toi |den |qua |voi )?(?:dau|ai|so nao|so may|cho nao|mail nao|may nao) /, "contact"],
  [new RegExp(` (?:trao doi|noi chuyen|lam viec|ket noi|chuyen may|noi may|gap|gap mat|gap go|chat|chuyen) (?:truc tiep |rieng )?(?:voi |cho |toi |qua |may cho |may toi )?(?:\\S+ )?${ours} `), "contact"],
  [/ (?:chu nhat|thu \S+|cn|trua|toi|chieu|sang|le|tet|ngay \S+|may gio|gio nay|gio do) .*(?:co|con) (?:nguoi|ai|can bo|nhan vien) (?:nao )?(?:truc|tiep|lam viec|o van phong|o co quan|ngoi) (?:\S+ ){0,3}(?:khong|chua) /, "contact"],
  [/ (?:ai|can bo nao|nguoi nao) (?:\S+ )?(?:giai quyet|tra loi|giai dap|tiep nhan|phu trach tra loi) (?:\S+ )?(?:thac mac|cau hoi|y kien|vuong mac|gop y) /, "contact"],
  [/ (?:number|phone|email|e mail|address) (?:\S+ ){0,6}(?:reach|write to|contact|call|ask) | (?:reach|write to|contact|call) (?:the |you |somebody |someone |an? )?(?:\S+ )?(?:organi[sz]ers?|office|ward|staff|team|somebody|someone|officer) /, "contact"],

  // "Ai nghĩ ra cái tuần lễ này", "cơ quan chủ trì là đơn vị nào", "why is the ward doing this".
  [/ (?:ai|don vi nao|co quan nao|ben nao|noi nao) (?:\S+ ){0,4}(?:to chuc|phat dong|chu tri|dung ten|dung ra|nghi ra|bay ra|khoi xuong|de ra|mo ra|dang cai|sang lap) (?:\S+ ){0,4}tuan | tuan (?:\S+ ){0,5}(?:do ai|do don vi nao|do ben nao|cua ai|cua don vi nao) | tuan (?:\S+ ){0,3}(?:do|cua) (?:\S+ ){1,4}hay (?:\S+ )?/, "about"],
  [/ (?:when|what dates?|how long) (?:\S+ ){0,8}week (?:run|runs|start|starts|begin|begins|end|ends|last|lasts|take place|finish|go on) | when (?:is|are) (?:the |this )?(?:\S+ ){0,2}learning week /, "about"],
  [/ (?:co quan|don vi|ben|noi) (?:chu tri|to chuc|dung ten|dang cai|chiu trach nhiem) (?:\S+ )?(?:la )?(?:ai|don vi nao|co quan nao|ben nao|noi nao) | (?:ai|don vi nao|co quan nao|ben nao) (?:la )?(?:\S+ )?(?:dung ten|chu tri|chiu trach nhiem) (?:to chuc |chinh )?(?:\S+ )?$/, "about"],
  [/ why (?:is|are|does|do) (?:the ward|you|we|they|people) (?:\S+ ){0,3}(?:this|it|week) | who (?:is |are )?(?:organi[sz]ing|organi[sz]es|running|runs|hosting|behind) (?:this|the) (?:\S+ )?(?:week|event|programme|program) /, "about"],
];
