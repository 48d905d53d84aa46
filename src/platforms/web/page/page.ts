/** What the server tells the page before it begins. */
export interface Page {
  readonly language: string;
  readonly name: string;
  readonly organiser: string;
  readonly zone: string;
  readonly menu: readonly { readonly command: string; readonly description: string }[];
  /** Files are taken in from this visitor. */
  readonly attach: boolean;
  readonly says: Readonly<Record<string, string>>;
  readonly rehearsal?: { readonly shown: string; readonly staff: boolean };
}

export type Button = { readonly label: string; readonly data: string } | { readonly label: string; readonly url: string };

/** One thing that was said, as the server keeps it. */
export interface Entry {
  readonly id: string;
  readonly from: "visitor" | "bot";
  readonly text: string;
  readonly buttons?: readonly Button[];
  readonly file?: { readonly url: string; readonly name: string };
  readonly picture?: { readonly url: string; readonly name: string };
  readonly at: number;
  readonly clientId?: string;
  /** It stands in the place of the entry with this id. */
  readonly replaces?: string;
  readonly silent?: boolean;
}

const query = new URLSearchParams(location.search);

/** In a rehearsal a second tab may be a staff member; every call says so. */
export const asStaff = query.get("as") === "staff";

/** What a link or a QR opened the page with, once: a reload does not say it again. */
export function takeLinked(): string | undefined {
  const here = new URL(location.href);
  const payload = here.searchParams.get("start") ?? "";
  if (payload === "") return undefined;
  here.searchParams.delete("start");
  history.replaceState(history.state, "", here);
  return /^[\w-]{1,64}$/.test(payload) ? payload : undefined;
}

/** The address of a call of this tab. */
export function address(path: string, more: Readonly<Record<string, string>> = {}): string {
  const values = new URLSearchParams({ ...(asStaff ? { as: "staff" } : {}), ...more }).toString();
  return values === "" ? path : `${path}?${values}`;
}

/** Asks until the server answers: a page that was opened while it was away begins by itself when it is back. */
export async function loadPage(): Promise<Page> {
  for (;;) {
    try {
      const answer = await fetch(address("/chat/page.json", { lang: query.get("lang") ?? "vi" }));
      if (answer.ok) return (await answer.json()) as Page;
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

/** The element of that id; the page's own HTML has it. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
