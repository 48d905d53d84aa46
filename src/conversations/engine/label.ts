/** As much of a title as fits on a button of a narrow phone. */
export function label(title: string, longest = 40): string {
  return title.length > longest ? `${title.slice(0, longest - 1).trimEnd()}…` : title;
}
