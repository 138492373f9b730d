/** The format of a cell. Styles are shared: a patched style is made once, so a million cells of one look hold one object. */

export const borderSides = [
  "DiagonalDown",
  "DiagonalUp",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "EdgeTop",
  "InsideHorizontal",
  "InsideVertical",
] as const;

export type BorderSide = (typeof borderSides)[number];

export interface BorderLine {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export interface CellStyle {
  readonly numberFormat: string;
  /** True after a leading apostrophe: the cell holds text whatever it looks like. */
  readonly quotePrefix: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  readonly fontSize: number;
  readonly fontName: string;
  /** Empty without a fill. */
  readonly fillColor: string;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

export const plainStyle: CellStyle = {
  numberFormat: "General",
  quotePrefix: false,
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
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
