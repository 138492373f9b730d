/** The format of a cell. Styles are shared: a patched style is made once, so a million cells of one look hold one object. */
import type { CellStyle } from "../files/cell-style";

export { borderSides, type BorderLine, type BorderSide, type CellStyle } from "../files/cell-style";

/** Of a workbook without a file; one with a file has the file's own as `MemoryWorkbook.normalStyle`. */
export const plainStyle: CellStyle = {
  numberFormat: "General",
  quotePrefix: false,
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  fontSize: 11,
  fontName: "等线",
  fillColor: "",
  borders: {},
};

export type StylePatch = Partial<CellStyle>;

const patched = new WeakMap<CellStyle, Map<string, CellStyle>>();

export function patchedStyle(style: CellStyle, patch: StylePatch): CellStyle {
  const key = JSON.stringify(patch);
  let results = patched.get(style);
  if (results === undefined) {
    results = new Map();
    patched.set(style, results);
  }
  let result = results.get(key);
  if (result === undefined) {
    const borders = patch.borders === undefined ? style.borders : { ...style.borders, ...patch.borders };
    const next: CellStyle = { ...style, ...patch, borders };
    result = sameLook(next, style) ? style : next;
    results.set(key, result);
  }
  return result;
}

function sameLook(a: CellStyle, b: CellStyle): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
