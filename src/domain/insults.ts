/** Words that are no part of a title, in small letters, with their marks: without them "các" and "chó nhỏ" would be insults. */
export const insults: ReadonlySet<string> = new Set(
  `đồ ngu, đồ chó, óc chó, đồ điên, ngu vcl, vcl, vkl, vcc, dmm, đmm, dkm, đkm, clm, đm, địt, địt mẹ, đụ má, cặc, lồn, mẹ mày, mất dạy, khốn nạn, đéo, con đĩ, do ngu, oc cho, dit me, du ma, me may, mat day, khon nan, fuck, shit, bitch, stupid, idiot`.split(
    ", ",
  ),
);
