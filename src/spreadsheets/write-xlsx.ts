import { Readable, type PassThrough } from "node:stream";
import { DateTime } from "luxon";
import { ZipFile } from "yazl";
import { harmless, type Cell, type Column, type Sheet } from "./sheet.ts";

// An .xlsx file is a ZIP of XML parts (ECMA-376, part 1, SpreadsheetML). The few parts that tables need are written here:
// what npm has either holds the whole workbook in memory, or brings some hundred packages along.

/** Rows are handed on in pieces of so many letters; between two of them others have their turn. */
const pieceLength = 64 * 1024;
/** Excel counts days from here. */
const firstDay = DateTime.utc(1899, 12, 30).toMillis();
const millisOfDay = 24 * 60 * 60 * 1000;

/** Indexes into cellXfs of `styles`. */
const styleOf: Readonly<Record<Column["kind"] | "title", number>> = { number: 0, text: 1, day: 2, moment: 3, title: 4 };

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const styles = `${xml}<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** The sheets as one workbook: headings that stay in sight, a filter on each column. Rows are read one by one, as they are asked for. */
export function writeXlsx(sheets: readonly Sheet[]): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as PassThrough;
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  const parts = sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  add("[Content_Types].xml", contentTypes(parts));
  add(
    "_rels/.rels",
    `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add("xl/workbook.xml", workbook(sheets));
  add("xl/_rels/workbook.xml.rels", workbookRelations(parts));
  add("xl/styles.xml", styles);
  for (const [index, sheet] of sheets.entries()) {
    // Lazily: the next sheet's rows are not read before this one's are written.
    zip.addReadStreamLazy(parts[index] ?? "", (take) => {
      const rows = Readable.from(pieces(sheet), { objectMode: false });
      take(
        null,
        rows.on("error", (error) => out.destroy(error)),
      );
    });
  }
  zip.end();
  return out;
}

function contentTypes(parts: readonly string[]): string {
  const sheets = parts.map((part) => `<Override PartName="/${part}" ContentType="${content}.worksheet+xml"/>`).join("");
  return `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>${sheets}</Types>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const names = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  return `${xml}<workbook ${main} xmlns:r="${relations}"><sheets>${names}</sheets></workbook>`;
}

function workbookRelations(parts: readonly string[]): string {
  const sheets = parts
    .map((part, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="${part.slice("xl/".length)}"/>`)
    .join("");
  return `${xml}<Relationships xmlns="${packages}/relationships">${sheets}<Relationship Id="rId${parts.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
}

async function* pieces({ columns, rows }: Sheet): AsyncGenerator<string> {
  // What is typed below later is a text, too: a telephone number keeps its first 0.
  const widths = columns
    .map(
      ({ width = 16, kind }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${styleOf[kind]}"/>`,
    )
    .join("");
  let piece = `${xml}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row>${columns.map(({ title }) => text(title, styleOf.title)).join("")}</row>`;
  let last = 1;
  for await (const row of rows()) {
    piece += `<row>${columns.map(({ kind }, index) => cell(row[index], kind)).join("")}</row>`;
    last += 1;
    if (piece.length >= pieceLength) {
      yield piece;
      piece = "";
    }
  }
  yield `${piece}</sheetData><autoFilter ref="A1:${columnName(columns.length)}${last}"/></worksheet>`;
}

function cell(value: Cell, kind: Column["kind"]): string {
  if (value === undefined || value === "") return "<c/>";
  if (DateTime.isDateTime(value)) {
    return kind === "day"
      ? `<c s="${styleOf.day}"><v>${Math.floor(serial(value))}</v></c>`
      : `<c s="${styleOf.moment}"><v>${serial(value)}</v></c>`;
  }
  return typeof value === "number" ? `<c><v>${value}</v></c>` : text(harmless(value), styleOf.text);
}

function text(value: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Days since Excel's first one, as the clock on the wall shows it: Excel knows no time zones. */
function serial(moment: DateTime): number {
  return (moment.toMillis() + moment.offset * 60_000 - firstDay) / millisOfDay;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Nearly every text has nothing of it: a long table is looked through once, not three times. */
const mayNeedIt = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** What XML 1.0 cannot hold is left out: control characters and halves of surrogate pairs. */
function escaped(value: string): string {
  if (!mayNeedIt.test(value)) return value;
  return value
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

/** 1 = A, 27 = AA */
function columnName(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnName(before) : "") + String.fromCharCode(65 + ((number - 1) % 26));
}
