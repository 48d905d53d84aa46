import { newId } from "./outbox.js";
import { address, element, type Page } from "./page.js";

/** What the view shows of a file on its way. */
interface Shown {
  begin(id: string, text: string): void;
  end(id: string, state: "sent" | "too-big" | "file-not-sent"): void;
}

/** As the server says it. */
const mostBytes = 10 * 1024 * 1024;
const restsMs = [500, 2_000];

/** The 📎 button, for those whose files are taken in. A file that could not be sent is chosen again: it is not kept here. */
export function showAttach(page: Page, shown: Shown): void {
  const button = element<HTMLButtonElement>("attach");
  const input = element<HTMLInputElement>("file");
  button.hidden = !page.attach;
  button.setAttribute("aria-label", page.says["attach"] ?? "");
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    // Taken out first: the same file chosen again is a change, too.
    const files = Array.from(input.files ?? []);
    input.value = "";
    for (const file of files) void send(file);
  });

  async function send(file: File): Promise<void> {
    const id = newId();
    shown.begin(id, `📎 ${file.name}`);
    if (file.size > mostBytes) return shown.end(id, "too-big");
    for (const rest of [...restsMs, 0]) {
      const status = await post(id, file);
      if (status === 200) return shown.end(id, "sent");
      if (status === 413) return shown.end(id, "too-big");
      if (status > 0 && status < 500) break;
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
    return shown.end(id, "file-not-sent");
  }
}

/** The server's answer; 0 when there was none. */
async function post(id: string, file: File): Promise<number> {
  try {
    const path = address("/chat/files", { id, name: file.name, type: file.type });
    return (await fetch(path, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file })).status;
  } catch {
    return 0;
  }
}
