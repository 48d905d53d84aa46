/**
 * What a Vietnamese syllable can look like without marks: an onset and a rime. A word that cannot be one is a slip,
 * left-over keystrokes or another language.
 */
const onsets = [
  "",
  "b",
  "c",
  "ch",
  "d",
  "g",
  "gh",
  "gi",
  "h",
  "k",
  "kh",
  "l",
  "m",
  "n",
  "ng",
  "ngh",
  "nh",
  "p",
  "ph",
  "qu",
  "r",
  "s",
  "t",
  "th",
  "tr",
  "v",
  "x",
];
const rimes =
  `a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et eu enh ech i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong op ot
u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu
y yem yen yeng yet yeu`.split(/\s+/);

const shapes = new Set(onsets.flatMap((onset) => rimes.filter((rime) => fits(onset, rime)).map((rime) => onset + rime)));

/** "k" and "gh" stand before i, e and y, "c" and "g" before the others; "yên" begins a syllable. */
function fits(onset: string, rime: string): boolean {
  const front = /^[iey]/.test(rime);
  if (/^(?:k|gh|ngh)$/.test(onset)) return front;
  if (/^(?:c|g|ng)$/.test(onset)) return !front || onset === "g";
  if (/^y./.test(rime)) return onset === "";
  return onset !== "p" || rime.length > 0;
}

/** Could these bare letters be a syllable? */
export function isSyllable(bare: string): boolean {
  return shapes.has(bare);
}
