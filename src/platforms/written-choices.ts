import type { OutgoingButton, TypedChoices } from "./platform.ts";

const byNumber: TypedChoices = { hint: "", numbered: true };

/**
 * Choices as lines under a text, for those who cannot press them: their numbers among all choices, or their labels where
 * a number would be an answer of its own. A link is no choice; its address is written out.
 * @param shown so many choices stand as buttons already
 */
export function writtenChoices(buttons: readonly OutgoingButton[], { hint, numbered }: TypedChoices = byNumber, shown = 0): string {
  const links = buttons.flatMap((button) => ("url" in button ? [`${button.label}: ${button.url}`] : []));
  const choices = buttons
    .filter((button) => "data" in button)
    .map(({ label }, index) => (numbered ? `${index + 1}. ${label}` : `– ${label}`))
    .slice(shown);
  return [...links, ...(choices.length > 0 && hint ? [hint] : []), ...choices].join("\n");
}
