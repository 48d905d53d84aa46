import { takesPlaceOn, type LocalDate } from "../domain/programme.ts";
import type { Calendar } from "./calendar.ts";
import { asidePositions } from "./asides.ts";
import { findDays, unionOf, type DaysFound } from "./dates.ts";
import { focusOf, pointed, purposeOf } from "./focus.ts";
import { named as nameable, type Named } from "./hearing.ts";
import { coverOf } from "./notions.ts";
import { isInPart } from "./selection.ts";
import { isFor, type Knowledge } from "./knowledge.ts";
import type { Found, Meaning, Reading } from "./vocabulary.ts";
import { whoIsIt } from "./who-for.ts";

/** All that was noticed in one message. */
export class Scene {
  readonly reading: Reading;
  readonly knowledge: Knowledge;
  readonly days: DaysFound;
  readonly named: Named;
  readonly #focus: ReadonlySet<number>;
  readonly #purpose: number;
  #said: string | undefined;
  #listing: ReadonlySet<number> | undefined;
  readonly #meanings = new Map<string, Found[]>();

  constructor(reading: Reading, knowledge: Knowledge, calendar: Calendar) {
    this.reading = reading;
    this.knowledge = knowledge;
    this.#focus = focusOf(reading);
    this.#purpose = purposeOf(reading);
    for (const found of reading.found) {
      if (found.list !== "meaning" || !this.inFocus(found.from) || found.from > this.#purpose) continue;
      const same = this.#meanings.get(found.name);
      if (same) same.push(found);
      else this.#meanings.set(found.name, [found]);
    }
    const topics = coverOf(
      reading.tokens.length,
      reading.found.filter(
        (found) => found.to - found.from > 1 && (found.list === "kind" || found.list === "subject" || found.list === "place"),
      ),
    );
    this.days = findDays(reading.tokens, calendar, (at) => topics[at] === true);
    this.named = this.#findNames();
    this.days = { ...this.days, days: this.#daysAsked() };
    if (this.#isAimed()) this.#meanings.set("what", [...this.all("what"), ...this.all("whatDone")]);
    // "Bán hàng online" asks for no link.
    this.#meanings.set(
      "online",
      this.all("online").filter(
        (found) =>
          !this.named.claimed.has(found.from) &&
          !reading.found.some((other) => other.list === "place" && other.from < found.to && found.from < other.to),
      ),
    );
    // "Đêm" in "đêm xòe" is part of the name.
    if (this.named.strength >= 1 && [...this.days.partTaken].some((at) => this.named.claimed.has(at))) {
      this.days = { ...this.days, part: undefined };
    }
  }

  /** "Hôm nay qua rồi, vậy mai có gì": of several days those in the clause that asks what there is. */
  #daysAsked(): readonly LocalDate[] {
    const { phrases, days } = this.days;
    const asking = new Set([...this.all("what"), ...this.all("whatDone")].map((found) => this.reading.tokens[found.from]?.clause));
    const asked = phrases.filter(({ clause }) => asking.has(clause));
    return asked.length > 0 && asked.length < phrases.length && this.named.strength < 1 && !/ (?:va|voi|con) /.test(this.said())
      ? unionOf(asked)
      : days;
  }

  #findNames(): Named {
    const hearing = this.knowledge.names.hear(this.reading);
    const others = this.reading.found.filter(
      (found) => found.list === "meaning" && (found.name === "week" || (found.name === "office" && found.to - found.from > 2)),
    );
    const covered = coverOf(this.reading.tokens.length, others);
    const aside = asidePositions(this.reading);
    const free = (position: number): boolean =>
      !this.days.taken.has(position) && !covered[position] && position <= this.#purpose && !aside.has(position);
    const onDay = this.#suits(whoIsIt(this.reading));
    // "Tối nay phải tăng ca, bỏ tên khỏi lớp AI": what is wished for stands beside the wish.
    const wished = new Set(
      [...this.all("cancel"), ...this.all("signup"), ...this.all("remind")].map((found) => this.reading.tokens[found.from]?.clause),
    );
    const wish =
      wished.size > 0 ? hearing.find((position) => free(position) && wished.has(this.reading.tokens[position]?.clause), onDay) : undefined;
    if (
      wish &&
      wish.strength >= 1.2 &&
      wish.specific &&
      wished.size < (this.reading.tokens.at(-1)?.clause ?? 0) + 1 &&
      !this.has("date", "time", "place", "duration")
    ) {
      return wish;
    }
    const told = this.#findInStory((allowed) => hearing.find((position) => free(position) && allowed(position), onDay));
    if (told) return told;
    const here = hearing.find((position) => this.inFocus(position) && free(position) && this.inListingClause(position), onDay);
    if (here.strength >= 1 || this.#focus.size === this.sentences) return here;
    // "Nghe nói có lớp tin học. Học ở đâu vậy?": the sentence before says what is meant.
    const before = hearing.find(free, onDay);
    return before.strength >= 1 ? before : here;
  }

  /**
   * In a long story what is named last before the question is meant: of "nhà tôi mê đờn ca …, hôm qua thấy gian sách.
   * Gian đó mở tới ngày nào?" the book stand. A later question may name another.
   */
  #findInStory(find: (allowed: (position: number) => boolean) => Named): Named | undefined {
    const { tokens, found } = this.reading;
    if (tokens.length < 20) return undefined;
    const clauseAt = (position: number): number => (position > this.#purpose ? -1 : (tokens[position]?.clause ?? -1));
    const asked = found
      .filter((one) => one.list === "meaning" && pointed.has(one.name) && this.inFocus(one.from))
      .map((one) => clauseAt(one.from));
    if (asked.length === 0) return undefined;
    const first = Math.min(...asked);
    for (let from = first; from >= 0; from -= 1) {
      const own = find((position) => clauseAt(position) >= from && clauseAt(position) <= first);
      const isOwn = own.strength >= 1.3 && own.specific;
      const named = isOwn
        ? own
        : find((position) => asked.includes(clauseAt(position)) || (clauseAt(position) >= from && clauseAt(position) < first));
      // A word that one title alone has, in the very clause that asks, unless it only points back: "xe đó".
      const isOnly =
        from === first &&
        named.strength >= 0.6 &&
        named.specific &&
        named.chosen.length === 1 &&
        ![...named.claimed].some((at) => pointsBack.has(tokens[at + 1]?.text ?? ""));
      if (!(named.strength >= 1.3 && named.specific) && !isOnly) continue;
      const others = [...new Set(asked)].filter((clause) => clause > first && (from < first || isOwn));
      return others
        .map((clause) => find((position) => clauseAt(position) === clause))
        .filter((other) => other.strength >= 1.3 && other.specific)
        .reduce(together, { ...named, strength: Math.max(1, named.strength) });
    }
    return undefined;
  }

  /** Which of several activities alike suits what else is said: for whom it is, on which day or in which part of it. */
  #suits(whose: ReadonlySet<string>): (index: number) => boolean {
    const { days, part } = this.days;
    const { facets } = this.knowledge;
    const groups = [...whose];
    return (index) => {
      const facet = facets[index];
      if (!facet) return false;
      if (days.length > 0) return days.some((day) => takesPlaceOn(facet.activity, day));
      return part === undefined ? groups.some((group) => isFor(facet, group)) : isInPart(facet.activity, part);
    };
  }

  /** Is an activity named, surely enough to speak of it? */
  get isNamed(): boolean {
    return this.named.strength >= nameable;
  }

  get sentences(): number {
    return (this.reading.tokens.at(-1)?.sentence ?? 0) + 1;
  }

  /** "Bên cầu cảng diễn ra mấy món gì": the name follows "ở", "bên", "tại". */
  #isNamedAsPlace(): boolean {
    const first = Math.min(...this.named.claimed);
    return /^(?:o|ben|tai|ngoai|trong|duoi|tren|quanh|khu)$/.test(this.reading.tokens[first - 1]?.bare ?? "");
  }

  /** Is a day, a place, a group or the ward itself said? */
  #isAimed(): boolean {
    if (!this.has("whatDone") || (this.named.strength >= 1 && !this.#isNamedAsPlace())) return false;
    return (
      this.days.days.length > 0 ||
      this.days.part !== undefined ||
      this.has("all", "week", "next", "left") ||
      this.of("place").length > 0 ||
      this.of("audience").length > 0 ||
      / (?:phuong|xa|thi tran|ward) /.test(this.said())
    );
  }

  /** Where only is told what one wants to know it for. */
  isBehindPurpose(position: number): boolean {
    return position > this.#purpose;
  }

  /** In a clause that asks for what there is, or that says a day, when there is such a clause. */
  inListingClause(position: number): boolean {
    const { tokens } = this.reading;
    const clauses = (this.#listing ??= new Set(
      this.days.days.length === 0 || this.has("cancel") ? [] : this.all("what").map((found) => tokens[found.from]?.clause ?? -1),
    ));
    return clauses.size === 0 || clauses.has(tokens[position]?.clause ?? -1);
  }

  inFocus(position: number): boolean {
    const token = this.reading.tokens[position];
    return token !== undefined && this.#focus.has(token.sentence);
  }

  has(...meanings: readonly Meaning[]): boolean {
    return meanings.some((meaning) => (this.#meanings.get(meaning)?.length ?? 0) > 0);
  }

  all(meaning: Meaning): readonly Found[] {
    return this.#meanings.get(meaning) ?? [];
  }

  /** Found phrases of the other lists in the sentences that ask. */
  of(list: Found["list"]): Found[] {
    return this.reading.found.filter((found) => found.list === list && this.inFocus(found.from) && !this.isBehindPurpose(found.from));
  }

  /** The sentences that ask, bare, with a space at each end. */
  said(): string {
    return (this.#said ??= ` ${this.reading.tokens
      .filter((_, at) => this.inFocus(at))
      .map((token) => token.bare)
      .join(" ")} `);
  }

  text(span: { from: number; to: number }): string {
    return this.reading.tokens
      .slice(span.from, span.to)
      .map((token) => token.bare)
      .join(" ");
  }
}

/** Behind a word: what was named before is meant. */
const pointsBack = new Set(["đó", "ấy", "nớ", "đấy", "nọ", "này", "kia"]);

function together(one: Named, other: Named): Named {
  const chosen = [...new Set([...one.chosen, ...other.chosen])].toSorted((a, b) => a - b);
  return { ...one, chosen, claimed: new Set([...one.claimed, ...other.claimed]) };
}
