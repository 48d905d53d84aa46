import type { Intent } from "../domain/question.ts";
import { inside } from "./notions.ts";
import { residueOf } from "./residue.ts";
import type { Scene } from "./scene.ts";
import type { Strangeness } from "./strangeness.ts";

/** How many words that nothing explains a wish may hold before it is a wish for something else. */
const tolerated = 2;

/**
 * What the resident wants done, when it is not a question about the programme; the first wish that fits. The order
 * matters: "đừng nhắc nữa" is no wish to be reminded, and who gives a book away has mostly read it too.
 */
export function wishOf(scene: Scene, strange: Strangeness): Intent | undefined {
  if (erasesAll.test(scene.said())) return "privacy";
  if (isPrivacy(scene)) return strange.outside.length > 0 ? undefined : "privacy";
  const wish = isCancel(scene, strange) ?? isRemind(scene, strange) ?? bookWish(scene, strange) ?? isSignup(scene, strange);
  return wish;
}

/** "Xóa tên và số điện thoại của tôi ra khỏi đây". */
const erasesOwn = / (?:xoa|go|huy|delete|erase|remove|wipe) (?:\S+ ){0,5}(?:moi thu|nhung gi|thong tin|du lieu|so dien thoai|ten tuoi|tin nhan|lich su|tai khoan|ho so|info|data|messages) (?:\S+ ){0,4}(?:cua|toi|minh|em|con|nha|gia dinh|my|tren nay|o day|khoi|da nhan|da gui) /;

/** "Xóa sạch những gì đã lưu về tôi", "delete everything you have on me". */
const erasesAll = / (?:luu|giu|nho|thu thap|stored?|kept|keep|have|know) (?:\S+ ){0,2}(?:ve|about|on) (?:toi|minh|em|con|chau|anh|chi|co|chu|bac|tui|to|me|us) | (?:xoa|delete|erase|wipe|remove) (?:\S+ ){0,7}(?:ve|on|about|know of) (?:toi|minh|em|con|chau|anh|chi|co|chu|bac|tui|to|me|us) /;

function isPrivacy(scene: Scene): boolean {
  if (scene.has("pledge") && scene.has("read")) return false;
  if (scene.has("privacy")) return scene.has("keep", "erase", "data", "bot") || !scene.has("signup");
  if (/ (?:xem|doc|coi|thay|biet) duoc (?:\S+ )?(?:tin nhan|tin|so dien thoai|thong tin) (?:\S+ )?(?:em|minh|toi|con|chau|anh|chi|co|chu|bac|nay|o day) /.test(scene.said())) return true;
  if (scene.has("keep") && scene.has("data")) return !scene.has("received", "offering");
  if (scene.has("erase") && scene.has("data")) return true;
  return scene.named.strength < 1 && erasesOwn.test(scene.said());
}

function isCancel(scene: Scene, strange: Strangeness): Intent | undefined {
  // What is to stop stands behind the word: "nhắc nhà bên đừng đốt rơm" stops no message of ours.
  const messages = [...scene.all("messages"), ...scene.all("remind")];
  const about = scene.all("stop").some((stop) => stop.to - stop.from > 1 || messages.some((found) => found.from >= stop.from));
  if (scene.has("stop") && (about || (messages.length === 0 && strange.unexplained.length <= 1))) return isOurs(strange) || (about && strange.outside.every((found) => annoyed.has(found.name)) && !strange.otherWard) ? "cancel" : undefined;
  if (!scene.has("cancel") && !/ khong (?:tham gia|di|hoc|thi|du|den|muon)(?: \S+){0,4} nua /.test(scene.said())) return undefined;
  // "Khai mạc ngày nào, em xin nghỉ tiết đầu": what is asked is the question, and the leave is for another place.
  const wished = scene.all("cancel").map((found) => scene.reading.tokens[found.from]?.clause);
  const isElsewhere = scene.has("date", "time", "place") && scene.named.strength >= 1 && ![...scene.named.claimed].some((at) => wished.includes(scene.reading.tokens[at]?.clause));
  if (isElsewhere) return undefined;
  const object = scene.has("signup", "messages", "remind") || scene.named.strength >= 0.6 || scene.of("kind").length > 0;
  const bare = strange.unexplained.length === 0 && scene.reading.tokens.length <= 6;
  // "Rút tên con em khỏi hội thi vẽ giúp em bé bị sốt": why may be told in any words.
  const sure = scene.has("cancel") && scene.named.strength >= 1.5 && scene.named.specific && !strange.otherWard && strange.outside.every((found) => reasons.has(found.name) || / (?:hoc them|nghi hoc|kiem tra|on thi|thi cuoi ky|thi giua ky|thi hoc ky) /.test(` ${scene.text(found)} `));
  // "Tôi bận việc đột xuất nên xin hủy": asked for with nothing behind it, it is what was signed up for.
  const { tokens } = scene.reading;
  const ends = scene.all("cancel").some((found) => /^(?:xin|cho \S+) (?:huy|rut|thoi)$|^huy (?:giup|ho|dum|gium)$/.test(scene.text(found)) && tokens.slice(found.to).every((token) => token.clause !== tokens[found.from]?.clause || addressed.has(token.bare)));
  const isBegged = ends && !strange.otherWard && strange.outside.every((found) => reasons.has(found.name));
  return isBegged || ((isOurs(strange) || sure) && (object || bare)) ? "cancel" : undefined;
}

/** Who is turned to at the end. */
const addressed = new Set("a ad em chi anh co chu bac chau con ban minh toi voi nhe nha di giup gium ho dum bot".split(" "));

/** What who is weary of messages may say: "kêu hoài mệt". */
const annoyed = new Set(["fun", "insult", "health"]);

/** Topics that are a reason not to come. */
const reasons = new Set(["fun", "food", "insult", "health", "otherEvents", "jobs", "travel", "weather", "utilities", "sport"]);

function isRemind(scene: Scene, strange: Strangeness): Intent | undefined {
  // "Cho em biết đôi nét về tuần lễ" wants to know now.
  if (/ (?:cho \S+ biet|noi cho \S+) (?:\S+ ){0,3}ve /.test(scene.said()) && !scene.has("onceKnown")) return undefined;
  // "Alo cho bác ghi danh": at the beginning it only greets.
  const asked = scene.all("remind").some((found) => found.from > 0 || !scene.text(found).startsWith("alo"));
  if (/ (?:nguyen|toan bo|ca|full|het|tron) (?:cai |bo |ban )?(?:lich|chuong trinh|ke hoach) /.test(scene.said()) && !scene.has("onceKnown", "eachDay")) return undefined;
  // "Báo giúp ngày phát động và nơi tập trung", "có lớp nào không cho mình biết" want to know now.
  const now = / (?:bao|noi|nhan|biet) (?:\S+ ){0,2}(?:ngay|gio|noi|dia diem|thoi gian|cho nao) | (?:nao|gi) khong (?:\S+ )?cho \S+ (?:biet|hay) /.test(scene.said());
  if (now && !scene.has("onceKnown", "eachDay")) return undefined;
  if (!asked || counts(scene) || scene.has("repeat") || !isOurs(strange)) return undefined;
  const soft = scene.all("remind").every((found) => scene.all("tellMe").some((told) => told.from <= found.from && found.to <= told.to));
  // "Muốn nhận tin nhắc thì bật ở đâu": how to be reminded is asked.
  const wants = / (?:muon|bat|cai|dang ky|lam sao|want|turn on|get) (?:\S+ )?(?:de |duoc )?(?:nhan|bat|cai)? ?(?:tin nhac|thong bao|nhac lich|loi nhac|nhac nho|reminders?|notifications?) /.test(scene.said());
  if (wants && scene.named.strength < 1 && strange.unexplained.length <= tolerated) return "remind";
  const asks = scene.has("place", "host", "free", "time", "duration", "audience", "description", "capacity", "theme", "organiser", "phone", "email");
  if (soft && !scene.has("onceKnown") && (asks || scene.has("date", "whenever", "what"))) return undefined;
  if (asks && !scene.has("onceKnown")) return undefined;
  const object = scene.named.strength >= 1 || scene.has("week", "what", "onceKnown") || scene.all("messages").some((found) => !inside(found, scene.all("remind"))) || scene.days.days.length > 0;
  return strange.unexplained.length <= (object ? tolerated : 0) && !(strange.foreignName && strange.unexplained.length > 0) ? "remind" : undefined;
}

function bookWish(scene: Scene, strange: Strangeness): Intent | undefined {
  const aboutReading = scene.has("read", "readDone", "book", "amount", "eachDay");
  const plain = strange.outside.length === 0;
  const when = scene.has("date", "time", "whenever") || (scene.has("place") && !scene.all("received").some((found) => found.to - found.from > 2));
  const event = scene.named.strength >= 1 && (when || scene.has("host", "audience", "free", "capacity"));
  if (scene.has("pledge") && scene.has("read") && scene.has("amount", "eachDay")) return "pledge";
  if (scene.has("pledge") && plain && (aboutReading || (strange.unexplained.length === 0 && !scene.said().includes(" khong ")))) return "pledge";
  if (scene.has("will") && scene.has("read") && scene.has("amount", "eachDay") && plain) return "pledge";
  if (event || (scene.has("howSignup") && scene.named.strength >= 1)) return undefined;
  if (quotes(scene) && scene.has("book") && / (?:them|dua|ghi|gop|bo sung|cap nhat|de cu|add|nop|gui) /.test(scene.said())) return "recommend";
  if (scene.has("book") && putsOnList.test(scene.said())) return "recommend";
  if (scene.has("offering") && scene.has("readDone") && !asksWhich(scene) && !scene.said().endsWith(" khong ")) return "recommend";
  if (counts(scene)) return scene.has("eachDay", "will") && !saysDone(scene) ? "pledge" : "progress";
  if (scene.has("offer") && quotes(scene) && plain) return "recommend";
  if (scene.all("offer").some((found) => found.from === 0) && plain && strange.unexplained.filter((at) => scene.reading.tokens[at]?.capital).length > 1) return "recommend";
  // "Có gợi ý sách không" asks, though without marks it may be "cô gợi ý".
  const asksBack = scene.said().endsWith(" khong ") && scene.all("offering").every((found) => !/muon|^cho|xin|want|like/.test(scene.text(found)));
  const given = scene.has("offering") && !asksBack && (scene.has("book") || quotes(scene)) && !asksWhich(scene);
  // The title of a book may speak of anything: "xin góp cuốn Sài Gòn năm xưa".
  const titled = (given || endsInTitle(scene)) && strange.outside.every((found) => scene.all("offering").some((offering) => offering.to <= found.from));
  if (titled) return "recommend";
  if (scene.has("theme", "purpose", "week") && !aboutReading) return undefined;
  if (scene.has("progress") && plain && (aboutReading || strange.unexplained.length === 0)) return "progress";
  if (scene.has("readDone") && scene.has("amount", "book", "eachDay") && plain && !(scene.has("received") && asksWhich(scene)) && !scene.has("what")) return "progress";
  const received = scene.has("received") && (scene.has("book", "read") || bookless(scene));
  const moody = strange.outside.every((found) => found.name === "fun" || found.name === "health");
  if (received && moody && !namesBeside(scene)) return "books";
  if (scene.has("book") && scene.has("offer") && plain && !scene.has("what")) return asksWhich(scene) || / (?:khong|any) /.test(scene.said()) ? "books" : "recommend";
  const spent = scene.has("read") && scene.has("amount") && plain && hasNumber(scene);
  if (!spent) return undefined;
  return scene.has("eachDay") && !saysDone(scene) ? "pledge" : "progress";
}

/** "Đưa cuốn này vào mục sách nên đọc". */
const putsOnList = / nen (?:co|nam|dua) (?:\S+ ){0,3}(?:danh sach|muc sach) .*(?:them|ghi|dua) | (?:them|dua|ghi|cho|bo sung|add|put) (?:\S+ ){0,9}(?:vao|vo|len|to|on) (?:\S+ )?(?:muc|danh sach|tu sach|list|ke sach) /;

/** "Nay cày xong chương 5 được 40 trang": pages are counted, and nothing is asked. */
function counts(scene: Scene): boolean {
  if ((scene.named.strength >= 1 && !scene.named.told) || scene.reading.tokens.length > 14 || asksSomething(scene) || / (?:bao nhieu|nhac|remind|photo|in|mang|nop) /.test(scene.said())) return false;
  return / \d+ (?:trang|pages?) | (?:xong|het|cay) (?:\S+ )?(?:chuong|cuon|quyen) /.test(scene.said());
}

/** A word that asks, as it is written: "đánh dấu" holds no "đâu". */
function asksSomething(scene: Scene): boolean {
  return scene.reading.tokens.some(({ text }) => /^(?:gì|nào|đâu|không|chưa|gi|nao|dau|khong|chua)$/.test(text));
}

/** "I'd like to recommend The Little Prince". */
function endsInTitle(scene: Scene): boolean {
  const { tokens } = scene.reading;
  const last = (found: { to: number }): boolean => tokens[found.to]?.capital === true && tokens.length - found.to <= 6 && !asksWhich(scene);
  return [...scene.all("offering"), ...scene.all("offer").filter((found) => found.from === 0)].some((found) => last(found) || tokens[found.to]?.capital === true && tokens.slice(found.to, found.to + 4).filter((token) => token.capital).length > 1) && scene.named.strength < 1;
}

/** "Có cuốn nào hay", "gợi ý sách gì": who asks for a title, gives none. */
function asksWhich(scene: Scene): boolean {
  return scene.reading.tokens.some((token, at) => scene.inFocus(at) && /^(?:nào|gì|nao|gi|which|what|any)$/.test(token.text)) && !quotes(scene);
}

/** Does something name an activity outside of the words about books? "sách nào hay" names none. */
function namesBeside(scene: Scene): boolean {
  if (scene.named.strength < 0.75 || (scene.named.strength < 1 && !scene.named.specific)) return false;
  const spoken = [...scene.all("received"), ...scene.all("book"), ...scene.all("offer"), ...scene.all("offering"), ...scene.all("read")];
  return [...scene.named.claimed].some((at) => !inside({ from: at, to: at + 1 }, spoken) && !/^(?:sach|hay|moi)$/.test(scene.reading.tokens[at]?.bare ?? ""));
}

function bookless(scene: Scene): boolean {
  return scene.all("received").some((found) => /cuon|quyen|sach|doc|book|read/.test(scene.text(found)));
}

function quotes(scene: Scene): boolean {
  return scene.reading.tokens.some((token) => token.quoted);
}

function hasNumber(scene: Scene): boolean {
  return scene.all("amount").some((found) => /^(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|vai|nua|one|two|three|five|ten)$/.test(scene.reading.tokens[found.from - 1]?.bare ?? ""));
}

function saysDone(scene: Scene): boolean {
  return scene.reading.tokens.some((token) => /^(?:rồi|roi|xong|được|duoc|ghi)$/.test(token.text));
}

/** "Cho tui một chân trong lớp …", "ghi giúp cô tên Hạnh vào lớp …", "đội 8A3 xin dự thi". */
const asksForSeat =
  / put (?:\S+ ){1,6}down (?:for )?| cho (?:\S+ ){1,7}(?:vao|vo) (?:hoc )?(?:lop|hoi thi|cuoc thi|khoa|doi|nhom) | (?:cho|danh|giu|chua|xi|xin|lay|dat|book|kiem) (?:\S+ ){0,5}(?:mot|1|hai|2|ba|3|bon|4) (?:chan|suat|cho|slot|ghe|phan|ve) | (?:ghi|dien|them|them ten|dua ten|bo sung ten|nhap ten|don ten|gan ten) (?:\S+ ){0,9}(?:vao|vo) (?:\S+ ){0,2}(?:lop|danh sach|hoi|cuoc|buoi|khoa|doi|nhom|giai|tap huan) | cho (?:\S+ ){1,5}(?:vao|vo|tham gia|hoc|di hoc|theo|du|thi) (?:\S+ ){1,9}(?:voi|nha|nhe|nghe|di) (?:(?:a|ad|em|chi|anh|co|ban|bac|chau|con) )?$| xin (?:duoc )?(?:du|thi|tham gia|theo|gop mat|gia nhap|nhap hoc) /;
const asksBackAtEnd = / (?:khong|chua|dau|nao|gi|sao|may|nhieu) (?:(?:a|ad|vay|em|chi|anh|co|nhi|ban|bac|chu|ha|the|z|nua|tien) )*$/;

function isSignup(scene: Scene, strange: Strangeness): Intent | undefined {
  if (!isOurs(strange)) return undefined;
  if (scene.named.strength >= 1 && asksForSeat.test(scene.said()) && !asksBackAtEnd.test(scene.said())) return "signup";
  const signs = scene.all("signup").filter((found) => !(/(?:suat|slot)$/.test(scene.text(found)) && /^(?:moi|may|nhieu|con|tung|het)$/.test(scene.reading.tokens[found.from - 1]?.bare ?? "")));
  if (signs.length === 0 && !scene.has("howSignup")) return undefined;
  // "Còn chỗ thì cho tôi một suất".
  const begs = / xin (?:\d+|mot|hai|ba) (?:suat|cho|slot) | (?:cho|ghi ten|ghi danh|dang ky cho|giu cho|giu|lay) (?:cho )?(?:toi|minh|em|con|chau|anh|chi|co|chu|bac|ong|ba|me|be|nha)(?: \S+)? (?:\d+|mot|hai|ba)? ?(?:suat|cho|slot|ten) /.test(scene.said());
  if (begs && scene.named.strength >= 1) return "signup";
  if (scene.has("mustSignup", "closes", "capacity")) return undefined;
  const fields = scene.has("date", "time", "whenever", "duration", "host", "free", "description", "online", "what", "undated");
  const asksBack = fields || / (?:duoc|co) (?:\S+ ){0,3}khong (?:(?:a|ad|vay|em|chi|anh|co|nhi|ban|bac|chu|ha|the) )*$/.test(scene.said()) || scene.has("audience", "mustSignup") ? "" : "|^cho ";
  const hard = scene.has("howSignup") || signs.some((found) => new RegExp(`dang ky|ghi danh|ghi ten|sign|regist|enrol|suat|slot|cho \\w+ vao|giu|put|add|book|bao danh|them ten|dien ten|vao danh sach${asksBack}`).test(scene.text(found)));
  if (fields && (!hard || scene.has("howSignup") || scene.has("time", "date"))) return undefined;
  if (!hard && (scene.has("place", "audience") || scene.named.strength < 1 || asksWhich(scene))) return undefined;
  if (scene.named.strength >= 1) return strange.foreignName && strange.unexplained.length > 1 ? undefined : "signup";
  return strange.unexplained.length === 0 && residueOf(scene, "signup", "howSignup", "greet", "thank", "plea", "week") <= 4 ? "signup" : undefined;
}

function isOurs(strange: Strangeness): boolean {
  return strange.outside.length === 0 && !strange.otherWard && strange.extras.length === 0;
}
