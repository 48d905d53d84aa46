/** Phrases that say that something is not known yet, folded. */
const unknown = [
  "chua cong bo",
  "chua duoc cong bo",
  "se cong bo",
  "se duoc cong bo",
  "cong bo sau",
  "chua thong bao",
  "chua duoc thong bao",
  "se thong bao",
  "se duoc thong bao",
  "thong bao sau",
  "chua co",
  "chua xac dinh",
  "chua chot",
  "chua an dinh",
  "chua ro",
  "cap nhat sau",
  "se cap nhat",
  "dang cap nhat",
  "to be announced",
  "not announced",
  "not yet announced",
];

const weekdays = ["hai", "ba", "tu", "nam", "sau", "bay"];

/** Does the answer say it: a date ("03/10"), a time ("8:00"), "tba", a number, or words of the programme? */
export function says(answer: string, fact: string): boolean {
  const text = fold(answer);
  if (fact === "tba") return unknown.some((phrase) => words(answer).includes(` ${phrase} `));
  const date = /^(\d{1,2})\/(\d{1,2})$/.exec(fact);
  if (date) return saysDate(text, Number(date[1]), Number(date[2]));
  const time = /^(\d{1,2}):(\d{2})$/.exec(fact);
  if (time) {
    return new RegExp(`(?<![\\d:])0?${Number(time[1])}\\s*(?::|h|g|gio)\\s*${time[2] === "00" ? "(?:00)?" : time[2]}(?!\\d)`).test(text);
  }
  const digits = fact.replace(/[\s.()-]/g, "");
  if (/^\+?\d{8,}$/.test(digits)) return text.replace(/(\d)[\s.()-]+(?=\d)/g, "$1").includes(digits);
  if (/^\d+$/.test(fact)) return new RegExp(`(?<!\\d)(?<!\\d[:h/.,-])${fact}(?!\\d)(?![:h/.,-]\\d)`).test(text);
  return words(answer).includes(words(fact));
}

/** 3/10, 03-10-2024, 3 tháng 10; of a range the first day may leave out its month. */
function saysDate(text: string, day: number, month: number): boolean {
  const ended = `(?:\\s*[/.-]\\s*|\\s*thang\\s*)0?${month}(?!\\d)`;
  return new RegExp(`(?<![\\d/])0?${day}(?:\\s*(?:-|–|—|den|toi|va|,)\\s*(?:ngay\\s*)?\\d{1,2})?${ended}`).test(text);
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Folded words with one space between and at each end; "t7" and "thứ 7" are "thứ bảy". */
function words(text: string): string {
  const spaced = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  return spaced.replace(/ (?:thu |t)([2-7])(?= )/g, (_, number: string) => ` thu ${weekdays[Number(number) - 2]}`);
}
