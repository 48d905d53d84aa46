/**
 * A press comes back as an ordinary text that is the button's payload, so it is told apart by this beginning. Anybody may
 * type it: what follows is as untrusted as the data of any press. It begins with # so that it passes Zalo's filter of
 * texts ("Lọc cú pháp") when somebody has switched that on.
 */
const mark = "#tuanhoc:";

export function payloadOf(data: string): string {
  return mark + data;
}

/** The data of the button that was pressed; undefined when the text is somebody's own words. */
export function dataIn(text: string): string | undefined {
  return /^[\x21-\x7e]{1,64}$/.exec(text.startsWith(mark) ? text.slice(mark.length) : "")?.[0];
}
