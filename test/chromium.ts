import { chromium, type Browser } from "playwright-core";
import { thisMachine, type Program } from "../src/programs.ts";

export const chromiumProgram: Program = {
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "Google Chrome", "Chromium"],
  apt: ["chromium"],
  brew: ["--cask", "google-chrome"],
};

/** The path of the browser; undefined when there is none. */
export function findChromium(): string | undefined {
  return thisMachine(process.env["PATH"] ?? "", () => undefined).find(...chromiumProgram.names);
}

/** A real browser, without a window and without calls of its own to the network. */
export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium is missing: npm test installs it");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
