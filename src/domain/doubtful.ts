import { insults } from "./insults.ts";
import { readIsbn, withoutIsbn } from "./isbn.ts";

const link = /https?:|www\.|\b[\w-]+\.(?:com|net|org|vn|info|top|xyz|me|shop|club|win|bet)\b/i;
const phone = /(?:\+?84|\b0)(?:[\s.-]?\d){9,10}(?!\d)/;
const repeated = /([^\d\s.])\1{4,}/u;

export type Doubt = "link" | "phone" | "repeated" | "insult";

/** Why an officer should look twice at a text. None of it refuses anything: it waits for staff, as all texts do. */
export function doubtsAbout(text: string): Doubt[] {
  const words = ` ${text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const found: readonly [Doubt, boolean][] = [
    ["link", link.test(text)],
    ["phone", phone.test(readIsbn(text) ? withoutIsbn(text) : text)],
    ["repeated", repeated.test(text)],
    ["insult", [...insults].some((insult) => words.includes(` ${insult} `))],
  ];
  return found.flatMap(([doubt, is]) => (is ? [doubt] : []));
}
