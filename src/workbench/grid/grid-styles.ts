/** The host's cell styles as the grid's, and back. Each look is turned once: cells share it. */
import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { patchedStyle, type BorderLine, type BorderSide, type CellStyle } from "../../host/cell-style";

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Excel's line styles: by style and weight. */
const lines: readonly (readonly [style: string, weight: string, type: BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

const sides: readonly (readonly [BorderSide, "t" | "r" | "b" | "l" | "tl_br" | "bl_tr"])[] = [
  ["EdgeTop", "t"],
  ["EdgeRight", "r"],
  ["EdgeBottom", "b"],
  ["EdgeLeft", "l"],
  ["DiagonalDown", "tl_br"],
  ["DiagonalUp", "bl_tr"],
];

/** The looks of one workbook; what its standard style has is left out, since the grid has that as its default. */
export class GridStyles {
  private readonly turned = new Map<CellStyle, IStyleData | null>();
  private readonly known = new Map<string, CellStyle>();

  constructor(private readonly normal: CellStyle) {}

  /** Only what differs from the standard style; null where nothing does. */
  toGrid(style: CellStyle): IStyleData | null {
    let data = this.turned.get(style);
    if (data === undefined) {
      data = style === this.normal ? null : asGridStyle(style, this.normal);
      this.turned.set(style, data);
    }
    return data;
  }

  /**
   * The same for a cell that already has a style in the grid, where styles are merged: what isn't there is switched off by
   * name.
   */
  replacing(style: CellStyle): IStyleData {
    const { bd, ...rest } = this.toGrid(style) ?? {};
    return { ...nothing, ...rest, bd: { ...noBorders, ...bd } };
  }

  /** The host's style of a look in the grid. What the grid can't show stays as `former` has it. */
  toHost(data: Nullable<IStyleData>, former: CellStyle): CellStyle {
    if (data == null && former === this.normal) return former;
    const kept = {
      quotePrefix: former.quotePrefix,
      locked: former.locked,
      shrinkToFit: former.shrinkToFit,
      indentLevel: former.indentLevel,
      textOrientation: former.textOrientation,
    };
    const key = JSON.stringify([data, kept, former.horizontalAlignment, former.underline]);
    let style = this.known.get(key);
    if (style === undefined) {
      style = patchedStyle(this.normal, { ...kept, ...asHostStyle(data ?? {}, former, this.normal) });
      this.known.set(key, style);
    }
    return style;
  }
}

/** The standard style itself, as the grid's default for all cells. */
export function gridDefault(normal: CellStyle): IStyleData {
  return {
    ff: normal.fontName,
    fs: normal.fontSize,
    vt: vertical[normal.verticalAlignment] ?? VerticalAlign.BOTTOM,
    cl: { rgb: normal.fontColor },
  };
}

function asGridStyle(style: CellStyle, normal: CellStyle): IStyleData | null {
  const data: IStyleData = {};
  if (style.fontName !== normal.fontName) data.ff = style.fontName;
  if (style.fontSize !== normal.fontSize) data.fs = style.fontSize;
  if (style.bold) data.bl = 1;
  if (style.italic) data.it = 1;
  if (style.underline !== "None") data.ul = { s: 1 };
  if (style.strikethrough) data.st = { s: 1 };
  if (style.fontColor !== normal.fontColor) data.cl = { rgb: style.fontColor };
  if (style.fillColor !== "") data.bg = { rgb: style.fillColor };
  const ht = horizontal[style.horizontalAlignment];
  if (ht !== undefined) data.ht = ht;
  const vt = vertical[style.verticalAlignment];
  if (vt !== undefined && style.verticalAlignment !== normal.verticalAlignment) data.vt = vt;
  if (style.wrapText) data.tb = WrapStrategy.WRAP;
  if (style.indentLevel > 0) data.pd = { l: 2 + style.indentLevel * 9 };
  if (style.textOrientation !== 0) data.tr = rotation(style.textOrientation);
  if (style.numberFormat !== "General") data.n = { pattern: style.numberFormat };
  const bd: IBorderData = {};
  for (const [side, key] of sides) {
    const line = style.borders[side];
    if (line !== undefined && line.style !== "None") bd[key] = { s: lineType(line), cl: { rgb: line.color } };
  }
  if (Object.keys(bd).length > 0) data.bd = bd;
  return Object.keys(data).length === 0 ? null : data;
}

/** Excel turns upwards by degrees, and writes 180 for letters one below the other; the grid turns downwards. */
function rotation(orientation: number): NonNullable<IStyleData["tr"]> {
  return orientation === 180 ? { a: 0, v: 1 } : { a: -orientation };
}

function lineType({ style, weight }: BorderLine): BorderStyleTypes {
  const exact = lines.find(([name, width]) => name === style && width === weight);
  return (exact ?? lines.find(([name]) => name === style))?.[2] ?? BorderStyleTypes.THIN;
}

const nothing: IStyleData = {
  ff: null,
  bg: null,
  cl: null,
  n: null,
  pd: null,
  ht: null,
  vt: null,
  tb: null,
  tr: null,
  ...switchedOff(),
};

/** The grid takes null for these too, though its types know nothing of it. */
function switchedOff(): Partial<IStyleData> {
  return JSON.parse('{"fs":null,"it":null,"bl":null,"ul":null,"st":null}');
}

const noBorders: IBorderData = { t: null, r: null, b: null, l: null, tl_br: null, bl_tr: null };

function asHostStyle(data: IStyleData, former: CellStyle, normal: CellStyle): Partial<CellStyle> {
  const borders: Partial<Record<BorderSide, BorderLine>> = {};
  for (const [side, key] of sides) {
    const line = data.bd?.[key];
    if (line != null && line.s !== BorderStyleTypes.NONE) borders[side] = hostLine(line);
  }
  const across = former.horizontalAlignment === "CenterAcrossSelection" && data.ht === HorizontalAlign.CENTER;
  const aligned = Object.keys(horizontal).find((name) => horizontal[name] === data.ht) ?? "General";
  return {
    numberFormat: data.n?.pattern ?? "General",
    horizontalAlignment: across ? former.horizontalAlignment : aligned,
    verticalAlignment: Object.keys(vertical).find((name) => vertical[name] === data.vt) ?? normal.verticalAlignment,
    wrapText: data.tb === WrapStrategy.WRAP,
    bold: data.bl === 1,
    italic: data.it === 1,
    underline: data.ul?.s !== 1 ? "None" : former.underline === "None" ? "Single" : former.underline,
    strikethrough: data.st?.s === 1,
    fontColor: hexColor(data.cl?.rgb) ?? normal.fontColor,
    fontSize: data.fs ?? normal.fontSize,
    fontName: data.ff ?? normal.fontName,
    fillColor: hexColor(data.bg?.rgb) ?? "",
    borders,
  };
}

function hostLine({ s, cl }: IBorderStyleData): BorderLine {
  const [style, weight] = lines.find(([, , type]) => type === s) ?? ["Continuous", "Thin"];
  return { style, weight, color: hexColor(cl.rgb) ?? "#000000" };
}

/** `#RRGGBB` of a colour as the grid writes it: `#rgb`, `#rrggbb`, `rgb(1, 2, 3)`. */
function hexColor(color: Nullable<string>): string | undefined {
  if (color == null || color === "") return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(color);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)/iu.exec(color);
  if (parts === null) return color.toUpperCase();
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}
