/** One field of a form: a text, or a file with its name. */
export interface FormField {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly content: Buffer;
}

const lineBreak = Buffer.from("\r\n");
const headEnd = Buffer.from("\r\n\r\n");

/**
 * Reads the multipart form in which grammY hands over a file. Node's own reader refuses it: grammY does not quote the
 * file's name. Only our own calls are read here, never a stranger's.
 */
export function readForm(body: Buffer, contentType: string): FormField[] {
  const boundary = Buffer.from(`--${/boundary=(.+)$/.exec(contentType)?.[1] ?? ""}`);
  const fields: FormField[] = [];
  for (let at = body.indexOf(boundary); at >= 0;) {
    const begin = at + boundary.length + lineBreak.length;
    const end = body.indexOf(boundary, begin);
    if (end < 0) break;
    const head = body.subarray(begin, body.indexOf(headEnd, begin)).toString();
    const content = body.subarray(body.indexOf(headEnd, begin) + headEnd.length, end - lineBreak.length);
    fields.push({ name: /\bname="?([^";\r\n]+)/.exec(head)?.[1] ?? "", fileName: /filename="?([^";\r\n]+)/.exec(head)?.[1], content });
    at = end;
  }
  return fields;
}
