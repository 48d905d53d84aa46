import parse, { type PhoneNumber } from "libphonenumber-js/max";

/**
 * What the beginnings of mobile numbers of 11 digits became in 2018 (decision 798/QĐ-BTTTT), without the 0 before them:
 * each old one has one new one, so that who still writes the old is understood.
 */
const sinceThen: Readonly<Record<string, string>> = {
  ...{ 162: "32", 163: "33", 164: "34", 165: "35", 166: "36", 167: "37", 168: "38", 169: "39" },
  ...{ 120: "70", 121: "79", 122: "77", 126: "76", 128: "78" },
  ...{ 123: "83", 124: "84", 125: "85", 127: "81", 129: "82" },
  ...{ 186: "56", 188: "58", 199: "59" },
};

/** Numbers on which a person can be called; a hotline or a number that costs extra is nobody's own. */
const ofPeople: ReadonlySet<string | undefined> = new Set(["MOBILE", "FIXED_LINE", "FIXED_LINE_OR_MOBILE", "VOIP", "PERSONAL_NUMBER"]);

/** The number as E.164 ("+84912345678"), however it was written; one of another country begins with + or 00. Undefined when it is none. */
export function readPhone(typed: string): string | undefined {
  // "(+84) 912…", which the library does not know.
  const number = renewed(parse(typed.replace(/^\s*\((\+\d+)\)/, "$1 "), { defaultCountry: "VN", extract: false }));
  return number?.isValid() && ofPeople.has(number.getType()) ? number.number : undefined;
}

function renewed(number: PhoneNumber | undefined): PhoneNumber | undefined {
  if (number?.countryCallingCode !== "84" || number.nationalNumber.length !== 10) return number;
  const beginning = sinceThen[number.nationalNumber.slice(0, 3)];
  return beginning === undefined ? number : parse(`+84${beginning}${number.nationalNumber.slice(3)}`);
}

/** Nearly every number of a ward; put into groups a hundred times faster than by the library, which long tables feel. */
const mobile = /^\+84([35789]\d\d)(\d{3})(\d{3})$/;

/** As people here write it: "0912 345 678", "+1 415 555 2671". @param phone E.164 */
export function showPhone(phone: string): string {
  if (mobile.test(phone)) return phone.replace(mobile, "0$1 $2 $3");
  const number = parse(phone);
  if (!number) return phone;
  return number.country === "VN" ? number.formatNational() : number.formatInternational();
}
