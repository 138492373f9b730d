import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/files/crc32";

/** A part of an archive, and the lies that a broken or hostile one tells about it. */
export interface BuiltEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly store?: boolean;
  /** Already compressed bytes instead of `content` deflated. */
  readonly compressed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly localName?: string;
  /** Lies in the local header only. */
  readonly localSize?: number;
  /** Sizes follow the data, as streaming writers put them. */
  readonly dataDescriptor?: boolean;
  /** Sizes and position in the zip64 field. */
  readonly zip64?: boolean;
  /** Where the directory says that the entry lies. */
  readonly offset?: number;
}

export interface BuildOptions {
  readonly comment?: string;
  readonly declaredCount?: number;
  readonly zip64End?: boolean;
}

const utf8 = new TextEncoder();

export function buildZip(entries: readonly BuiltEntry[], options: BuildOptions = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const entry of entries) {
    const content = typeof entry.content === "string" ? utf8.encode(entry.content) : entry.content;
    const compressed = entry.compressed ?? (entry.store === true ? content : new Uint8Array(deflateRawSync(content)));
    const facts = {
      flags: (entry.flags ?? 0x800) | (entry.dataDescriptor === true ? 8 : 0),
      method: entry.method ?? (entry.store === true ? 0 : 8),
      crc: entry.crc ?? crc32(content),
      compressedSize: compressed.length,
      size: entry.size ?? content.length,
    };
    const ownOffset = at;
    const later = entry.dataDescriptor === true;
    const name = utf8.encode(entry.localName ?? entry.name);
    add(
      record(
        [0x04034b50, 4],
        [20, 2],
        [facts.flags, 2],
        [facts.method, 2],
        [0, 4],
        [later ? 0 : facts.crc, 4],
        [later ? 0 : facts.compressedSize, 4],
        [later ? 0 : (entry.localSize ?? facts.size), 4],
        [name.length, 2],
        [0, 2],
      ),
    );
    add(name);
    add(compressed);
    if (later) add(record([0x08074b50, 4], [facts.crc, 4], [facts.compressedSize, 4], [facts.size, 4]));
    const centralName = utf8.encode(entry.name);
    const offset = entry.offset ?? ownOffset;
    const wide = entry.zip64 === true;
    const extra = wide
      ? record([1, 2], [24, 2], [facts.size, 4], [0, 4], [facts.compressedSize, 4], [0, 4], [offset, 4], [0, 4])
      : new Uint8Array(0);
    directory.push(
      record(
        [0x02014b50, 4],
        [20, 2],
        [20, 2],
        [facts.flags, 2],
        [facts.method, 2],
        [0, 4],
        [facts.crc, 4],
        [wide ? 0xffffffff : facts.compressedSize, 4],
        [wide ? 0xffffffff : facts.size, 4],
        [centralName.length, 2],
        [extra.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [wide ? 0xffffffff : offset, 4],
      ),
      centralName,
      extra,
    );
  }
  const start = at;
  directory.forEach(add);
  const size = at - start;
  const count = options.declaredCount ?? entries.length;
  if (options.zip64End === true) {
    const end64 = at;
    add(record([0x06064b50, 4], [44, 4], [0, 4], [45, 2], [45, 2], [0, 4], [0, 4]));
    add(record([count, 4], [0, 4], [count, 4], [0, 4], [size, 4], [0, 4], [start, 4], [0, 4]));
    add(record([0x07064b50, 4], [0, 4], [end64, 4], [0, 4], [1, 4]));
  }
  const comment = utf8.encode(options.comment ?? "");
  const wide = options.zip64End === true;
  add(
    record(
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [wide ? 0xffff : count, 2],
      [wide ? 0xffff : count, 2],
      [wide ? 0xffffffff : size, 4],
      [wide ? 0xffffffff : start, 4],
      [comment.length, 2],
    ),
  );
  add(comment);
  const whole = new Uint8Array(at);
  let position = 0;
  for (const piece of pieces) {
    whole.set(piece, position);
    position += piece.length;
  }
  return whole;
}

/** Little-endian fields, each a value and its width in bytes. */
function record(...fields: readonly (readonly [number, 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface BuiltWorkbook {
  /** Name and XML of `<worksheet>`'s content, or a whole part that begins with "<?xml" or "<worksheet". */
  readonly sheets: readonly (readonly [name: string, xml: string])[];
  /** The content of `<sst>`. */
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** After `<sheets>`. */
  readonly workbookTail?: string;
  readonly contentTypes?: string;
  readonly workbookRelationships?: string;
  /** Further entries; one of a name that exists takes its place. */
  readonly extra?: readonly BuiltEntry[];
  readonly mainType?: string;
}

export function workbookEntries(workbook: BuiltWorkbook): BuiltEntry[] {
  const { sheets, sharedStrings, styles, extra = [] } = workbook;
  const list = sheets.map(([name], index) => {
    const number = String(index + 1);
    return `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  const entries: BuiltEntry[] = [
    {
      name: "[Content_Types].xml",
      content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbook.mainType ?? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"}"/>${sheets
        .map(
          (_, index) =>
            `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join("")}${workbook.contentTypes ?? ""}</Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}">${workbook.workbookProperties ?? ""}<sheets>${list.join("")}</sheets>${workbook.workbookTail ?? ""}</workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${declaration}<Relationships xmlns="${packageRelationships}">${sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${String(index + 1)}" Type="${relationships}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
        )
        .join(
          "",
        )}${sharedStrings === undefined ? "" : `<Relationship Id="rIdStrings" Type="${relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/>`}${styles === undefined ? "" : `<Relationship Id="rIdStyles" Type="${relationships}/styles" Target="styles.xml"/>`}${workbook.workbookRelationships ?? ""}</Relationships>`,
    },
    ...sheets.map(([, xml], index) => ({
      name: `xl/worksheets/sheet${String(index + 1)}.xml`,
      content: /^<(\?xml|[a-z:]*worksheet)/.test(xml)
        ? xml
        : `${declaration}<worksheet xmlns="${main}" xmlns:r="${relationships}">${xml}</worksheet>`,
    })),
  ];
  if (sharedStrings !== undefined) {
    entries.push({
      name: "xl/sharedStrings.xml",
      content: `${declaration}<sst xmlns="${main}">${sharedStrings}</sst>`,
    });
  }
  if (styles !== undefined) entries.push({ name: "xl/styles.xml", content: styles });
  return [...entries.filter(({ name }) => !extra.some((each) => each.name === name)), ...extra];
}

export function buildWorkbook(workbook: BuiltWorkbook): Uint8Array {
  return buildZip(workbookEntries(workbook));
}

/** A sheet of rows as the content of `<worksheet>`. */
export function sheetData(...rows: readonly string[]): string {
  return `<sheetData>${rows.join("")}</sheetData>`;
}
