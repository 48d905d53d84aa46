/**
 * The bare form of a Vietnamese text, for matching only, never for showing: lower case, no marks, đ as d,
 * punctuation as single spaces. "Hòa, HOÀ  " and "hoa hoa" fold to the same.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
