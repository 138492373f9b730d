/**
 * Writes the sample's sheets as an .xlsx file: dates and times as number cells with formats, merged titles, a hidden column.
 * A writer of its own, so that the sample tests the product's reader and not the product's writer.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Cell, CellRectangle } from "../../../src/kernel/sheet-source";
import type { ColumnLook, SampleSheet } from "./make-sample";

const styleNumbers = {
  title: 1,
  header: 2,
  text: 3,
  centre: 4,
  date: 5,
  time: 6,
  "date-time": 7,
  money: 8,
  number: 9,
  line: 10,
  seconds: 11,
} as const;

const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="hh:mm"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="167" formatCode="hh:mm:ss"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="18"/><name val="宋体"/><charset val="134"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="12">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
<xf numFmtId="165" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
<xf numFmtId="166" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
<xf numFmtId="4" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center"/></xf>
<xf numFmtId="167" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of the workbook by name, in the order in which they are zipped. */
export function workbookParts(sheets: readonly SampleSheet[]): Map<string, string> {
  const strings = new Map<string, number>();
  const sheetParts = sheets.map((sheet, index) => sheetPart(sheet, strings, index === 0));
  const numbers = sheets.map((_, index) => index + 1);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = new Map<string, string>();
  const put = (name: string, xml: string): void => {
    parts.set(name, declaration + xml);
  };
  put(
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${numbers
      .map((n) => `<Override PartName="/xl/worksheets/sheet${String(n)}.xml" ContentType="${type}.worksheet+xml"/>`)
      .join(
        "",
      )}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
  );
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  put(
    "_rels/.rels",
    `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  put(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets
      .map(
        (sheet, index) =>
          `<sheet name="${escape(sheet.name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
      )
      .join("")}</sheets></workbook>`,
  );
  put(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${packageRelations}">${numbers
      .map(
        (n) =>
          `<Relationship Id="rId${String(n)}" Type="${relations}/worksheet" Target="worksheets/sheet${String(n)}.xml"/>`,
      )
      .join(
        "",
      )}<Relationship Id="rId${String(sheets.length + 1)}" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId${String(sheets.length + 2)}" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  sheetParts.forEach((xml, index) => {
    put(`xl/worksheets/sheet${String(index + 1)}.xml`, xml);
  });
  put("xl/styles.xml", styles);
  put(
    "xl/sharedStrings.xml",
    `<sst xmlns="${main}" uniqueCount="${String(strings.size)}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>`,
  );
  return parts;
}

function sheetPart(sheet: SampleSheet, strings: Map<string, number>, selected: boolean): string {
  const headerRow = sheet.headerRows[0] ?? 0;
  const columns = sheet.widths
    .map((width, index) => {
      const hidden = sheet.hiddenColumns.includes(index) ? ` hidden="1"` : "";
      return `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"${hidden}/>`;
    })
    .join("");
  const rows = sheet.rows
    .map((cells, row) => {
      const written = cells
        .map((cell, column) =>
          cellPart(cell, `${letter(column)}${String(row + 1)}`, styleOf(sheet, row, column, cell), strings),
        )
        .join("");
      const height =
        sheet.titleRows[0] === row
          ? ` ht="30" customHeight="1"`
          : sheet.headerRows.includes(row)
            ? ` ht="32" customHeight="1"`
            : "";
      return written === "" && height === "" ? "" : `<row r="${String(row + 1)}"${height}>${written}</row>`;
    })
    .join("");
  const merges =
    sheet.merges.length === 0
      ? ""
      : `<mergeCells count="${String(sheet.merges.length)}">${sheet.merges.map((merge) => `<mergeCell ref="${reference(merge)}"/>`).join("")}</mergeCells>`;
  const top = String(headerRow + 2);
  return `<worksheet xmlns="${main}"><dimension ref="A1:${letter(sheet.widths.length - 1)}${String(sheet.rows.length)}"/><sheetViews><sheetView workbookViewId="0"${selected ? ` tabSelected="1"` : ""}><pane ySplit="${String(headerRow + 1)}" topLeftCell="A${top}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${top}" sqref="A${top}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>${rows}</sheetData>${merges}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`;
}

function styleOf(sheet: SampleSheet, row: number, column: number, cell: Cell): number {
  if (sheet.titleRows.includes(row)) return sheet.titleRows[0] === row ? styleNumbers.title : styleNumbers.line;
  if (sheet.headerRows.includes(row)) return styleNumbers.header;
  const isLine = sheet.merges.some(
    (merge) => merge.row === row && merge.column === 0 && merge.columnCount === sheet.widths.length,
  );
  if (isLine) return styleNumbers.line;
  const isBlankRow = sheet.rows[row]?.every((one) => one === null) === true;
  if (isBlankRow) return 0;
  const look: ColumnLook = sheet.looks[column] ?? "text";
  if (typeof cell !== "number")
    return cell === null || look === "text"
      ? look === "text"
        ? styleNumbers.text
        : styleNumbers.centre
      : styleNumbers.centre;
  if (look === "time" && Math.round(cell * 86_400) % 60 !== 0) return styleNumbers.seconds;
  return styleNumbers[look];
}

function cellPart(cell: Cell, address: string, style: number, strings: Map<string, number>): string {
  const s = style === 0 ? "" : ` s="${String(style)}"`;
  if (cell === null) return style === 0 ? "" : `<c r="${address}"${s}/>`;
  if (typeof cell === "number") return `<c r="${address}"${s}><v>${String(cell)}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${address}"${s} t="b"><v>${cell ? "1" : "0"}</v></c>`;
  const index = strings.get(cell) ?? strings.size;
  strings.set(cell, index);
  return `<c r="${address}"${s} t="s"><v>${String(index)}</v></c>`;
}

function reference(merge: CellRectangle): string {
  const last = `${letter(merge.column + merge.columnCount - 1)}${String(merge.row + merge.rowCount)}`;
  return `${letter(merge.column)}${String(merge.row + 1)}:${last}`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}

// ------------------------------------------------------------------------------------------------------------- zip

/** A zip file of the parts, dated 1980-01-01 whenever it is made. */
export function zipParts(parts: ReadonlyMap<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const data = Buffer.from(text, "utf8");
    const packed = deflateRawSync(data, { level: 9 });
    const nameBytes = Buffer.from(name, "utf8");
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version needed
    fields.writeUInt16LE(0x800, 2); // names in UTF-8
    fields.writeUInt16LE(8, 4); // deflated
    fields.writeUInt16LE(0, 6); // 00:00
    fields.writeUInt16LE(0x21, 8); // 1980-01-01
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    local.push(Buffer.from("PK\x03\x04", "latin1"), fields, nameBytes, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, tail, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** The parts of a file that `zipParts` made (no other), so that a test can compare whatever the deflater's version. */
export function unzipParts(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = 0;
  while (file.readUInt32LE(at) === 0x04034b50) {
    const packedLength = file.readUInt32LE(at + 18);
    const nameLength = file.readUInt16LE(at + 26);
    const name = file.toString("utf8", at + 30, at + 30 + nameLength);
    const start = at + 30 + nameLength;
    parts.set(name, inflateRawSync(file.subarray(start, start + packedLength)).toString("utf8"));
    at = start + packedLength;
  }
  return parts;
}

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
