/// <reference lib="dom" />

/**
 * Runs in the page: the texts whose contrast with what is behind them is below the least ratio (WCAG 2.2, 1.4.3).
 * What is shut is left out, as there. Colours are opaque here, but for "transparent".
 */
export function faint(least: number): { checked: number; tooFaint: string[] } {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) =>
      channel / 255 <= 0.03928 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element: Element | null): string => {
    if (!element) return "rgb(255, 255, 255)";
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 ? behind(element.parentElement) : colour;
  };
  const ratio = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const shown = [...document.querySelectorAll<HTMLElement>("body *")].filter(
    (element) =>
      element.offsetParent !== null &&
      !element.closest(":disabled, .hidden") &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== ""),
  );
  const tooFaint = shown
    .map((element) => ({
      text: element.textContent ?? "",
      found: ratio(luminance(getComputedStyle(element).color), luminance(behind(element))),
    }))
    .filter(({ found }) => found < least)
    .map(({ text, found }) => `${text}: ${found.toFixed(2)}`);
  return { checked: shown.length, tooFaint };
}
