/** What stands on a poster, from the top to the bottom. */
export interface PosterTexts {
  readonly organiser: string;
  readonly title: string;
  /** Days, times, place. */
  readonly when: string;
  /** "Quét mã để điểm danh" */
  readonly ask: string;
  /** What is scanned, and by whom: one or two. */
  readonly codes: readonly { readonly label: string; readonly content: string }[];
  /** What to do with the code where nothing can be scanned. */
  readonly type: string;
  readonly code: string;
}
