import { builtInNumber } from "./cell-formats";
import type { BorderSide, CellStyle, DifferentialStyle } from "./cell-style";
import { placeInOrder } from "./package-edit";
import { horizontalWords, lineWords, underlineWords, verticalWords, type StyleTable } from "./style-table";
import { StyleWriter, styleOrder } from "./style-writer";
import { attributeOf, childNamed, type XmlElement, type XmlOutline } from "./xml-outline";
import { encodePlainText } from "./xml-text";

const fontFields = ["bold", "italic", "underline", "strikethrough", "fontColor", "fontSize", "fontName"] as const;
const alignmentFields = [
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "indentLevel",
  "shrinkToFit",
  "textOrientation",
] as const;

/** Children of a font in the order in which Excel writes them. */
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/**
 * The table of formats of a workbook that is being written. A format that the file has keeps its number; a changed one
 * is made from the one that it was, so that what isn't known here stays with it.
 */
export class WorkbookStyles {
  private readonly writer: StyleWriter;
  private isUsed = false;
  private readonly numbers = new Map<CellStyle, number>();
  private readonly byLook = new Map<string, number>();
  private readonly looks: readonly string[];
  private readonly made = new Map<string, number>();
  private readonly looked = new WeakMap<CellStyle, string>();

  constructor(
    private readonly styles: XmlOutline,
    private readonly table: StyleTable,
  ) {
    this.writer = new StyleWriter(styles);
    this.looks = table.cellStyles.map((style) => this.look(style));
    for (const [index, style] of table.cellStyles.entries()) {
      this.numbers.set(style, index);
      if (!this.byLook.has(this.looks[index])) this.byLook.set(this.looks[index], index);
    }
  }

  /** Equal for styles that show the same. */
  look(style: CellStyle): string {
    let look = this.looked.get(style);
    if (look === undefined) {
      const { borders, ...rest } = style;
      const sides = Object.entries(borders).filter(([, line]) => line.style !== "None");
      look = JSON.stringify([
        Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
        sides.sort(([a], [b]) => (a < b ? -1 : 1)),
      ]);
      this.looked.set(style, look);
    }
    return look;
  }

  /**
   * The number of a cell's format.
   * @param base the number that the cell has in the file; null for a new cell
   */
  cellFormat(style: CellStyle, base: number | null): number {
    const own = this.numbers.get(style);
    if (own !== undefined) return own;
    const look = this.look(style);
    if (base !== null && this.looks[base] === look) return base;
    const key = `${String(base)} ${look}`;
    let number = this.made.get(key);
    if (number === undefined) {
      number = (base === null ? this.byLook.get(look) : undefined) ?? this.changed(style, base ?? 0);
      this.made.set(key, number);
    }
    return number;
  }

  /** The number of a conditional format's look. */
  differential(style: DifferentialStyle): number {
    this.isUsed = true;
    return this.writer.item("dxfs", (x) => `<${x}dxf>${this.differentialContent(style, x)}</${x}dxf>`);
  }

  /** Writes what was added; false where nothing was, so that the table stays as it is. */
  finish(): boolean {
    if (this.isUsed) this.writer.finish();
    return this.isUsed;
  }

  private items(collection: string): readonly XmlElement[] {
    return placeInOrder(this.styles.root, collection, styleOrder).existing?.children ?? [];
  }

  private changed(style: CellStyle, base: number): number {
    this.isUsed = true;
    const from = this.table.cellStyles[base];
    const element = this.items("cellXfs")[base];
    const number = (name: string): number => Number((element && attributeOf(element, name)) ?? "0");
    const differs = (fields: readonly (keyof CellStyle)[]): boolean =>
      from === undefined || fields.some((field) => JSON.stringify(from[field]) !== JSON.stringify(style[field]));
    const values = new Map((element?.attributes ?? []).map(({ name, value }) => [name, value] as const));
    const set = (name: string, id: number, apply: string): void => {
      values.set(name, String(id));
      values.set(apply, "1");
    };
    for (const name of ["numFmtId", "fontId", "fillId", "borderId"]) if (!values.has(name)) values.set(name, "0");
    if (differs(["numberFormat"])) set("numFmtId", this.numberFormat(style.numberFormat), "applyNumberFormat");
    if (differs(fontFields)) set("fontId", this.font(style, number("fontId")), "applyFont");
    if (differs(["fillColor"])) set("fillId", this.fill(style.fillColor), "applyFill");
    if (differs(["borders"])) set("borderId", this.border(style.borders), "applyBorder");
    if (differs(["quotePrefix"])) values.set("quotePrefix", style.quotePrefix ? "1" : "0");
    const alignment = differs(alignmentFields);
    if (alignment) values.set("applyAlignment", "1");
    if (differs(["locked"])) values.set("applyProtection", "1");
    return this.writer.item("cellXfs", (x) => {
      const head = [...values].map(([name, value]) => ` ${name}="${encodePlainText(value)}"`).join("");
      const kept = (name: string): string => {
        const child = element === undefined ? undefined : childNamed(element, name);
        return child === undefined ? "" : this.styles.source(child);
      };
      const content = [
        alignment ? alignmentXml(style, element, x) : kept("alignment"),
        differs(["locked"]) ? protectionXml(style, element, x) : kept("protection"),
        kept("extLst"),
      ].join("");
      return content === "" ? `<${x}xf${head}/>` : `<${x}xf${head}>${content}</${x}xf>`;
    });
  }

  private numberFormat(code: string): number {
    return builtInNumber(code) ?? this.writer.numberFormat(code);
  }

  private font(style: CellStyle, base: number): number {
    const element = this.items("fonts")[base];
    return this.writer.item("fonts", (x) => {
      const children = new Map((element?.children ?? []).map((child) => [child.local, this.styles.source(child)]));
      const before = this.table.cellStyles.find((_, index) => {
        const xf = this.items("cellXfs")[index];
        return xf !== undefined && Number(attributeOf(xf, "fontId") ?? "0") === base;
      });
      const flag = (name: string, on: boolean): void => {
        if (on) children.set(name, `<${x}${name}/>`);
        else children.delete(name);
      };
      flag("b", style.bold);
      flag("i", style.italic);
      flag("strike", style.strikethrough);
      if (before?.underline !== style.underline) {
        const word = underlineWords.find(([, each]) => each === style.underline)?.[0] ?? "single";
        if (word === "none") children.delete("u");
        else children.set("u", word === "single" ? `<${x}u/>` : `<${x}u val="${word}"/>`);
      }
      if (before?.fontSize !== style.fontSize) children.set("sz", `<${x}sz val="${String(style.fontSize)}"/>`);
      if (before?.fontColor !== style.fontColor) children.set("color", `<${x}color rgb="${argb(style.fontColor)}"/>`);
      if (before?.fontName !== style.fontName) {
        children.set("name", `<${x}name val="${encodePlainText(style.fontName)}"/>`);
        for (const name of ["family", "charset", "scheme"]) children.delete(name);
      }
      const known = fontOrder.map((name) => children.get(name) ?? "");
      return `<${x}font>${known.join("")}</${x}font>`;
    });
  }

  private fill(color: string): number {
    if (color === "") return 0;
    return this.writer.item(
      "fills",
      (x) =>
        `<${x}fill><${x}patternFill patternType="solid"><${x}fgColor rgb="${argb(color)}"/><${x}bgColor indexed="64"/></${x}patternFill></${x}fill>`,
    );
  }

  private border(borders: CellStyle["borders"]): number {
    return this.writer.item("borders", (x) => {
      const down = lineOf(borders, "DiagonalDown");
      const up = lineOf(borders, "DiagonalUp");
      const side = (name: string, line: ReturnType<typeof lineOf>): string =>
        line === undefined
          ? `<${x}${name}/>`
          : `<${x}${name} style="${line.stored}"><${x}color rgb="${argb(line.color)}"/></${x}${name}>`;
      const diagonals = `${up === undefined ? "" : ' diagonalUp="1"'}${down === undefined ? "" : ' diagonalDown="1"'}`;
      const sides = [
        side("left", lineOf(borders, "EdgeLeft")),
        side("right", lineOf(borders, "EdgeRight")),
        side("top", lineOf(borders, "EdgeTop")),
        side("bottom", lineOf(borders, "EdgeBottom")),
        side("diagonal", down ?? up),
      ];
      return `<${x}border${diagonals}>${sides.join("")}</${x}border>`;
    });
  }

  private differentialContent(style: DifferentialStyle, x: string): string {
    const underline = underlineWords.find(([, word]) => word === style.underline)?.[0] ?? "none";
    const flag = (name: string, on: boolean | null): string =>
      on === null ? "" : on ? `<${x}${name}/>` : `<${x}${name} val="0"/>`;
    const font = [
      flag("b", style.bold),
      flag("i", style.italic),
      flag("strike", style.strikethrough),
      underline === "none" ? "" : `<${x}u val="${underline}"/>`,
      style.fontColor === "" ? "" : `<${x}color rgb="${argb(style.fontColor)}"/>`,
    ].join("");
    const format =
      style.numberFormat === ""
        ? ""
        : `<${x}numFmt numFmtId="${String(this.numberFormat(style.numberFormat))}" formatCode="${encodePlainText(style.numberFormat)}"/>`;
    const fill =
      style.fillColor === ""
        ? ""
        : `<${x}fill><${x}patternFill patternType="solid"><${x}fgColor rgb="${argb(style.fillColor)}"/><${x}bgColor rgb="${argb(style.fillColor)}"/></${x}patternFill></${x}fill>`;
    return `${font === "" ? "" : `<${x}font>${font}</${x}font>`}${format}${fill}`;
  }
}

function lineOf(borders: CellStyle["borders"], side: BorderSide): { stored: string; color: string } | undefined {
  const line = borders[side];
  if (line === undefined || line.style === "None") return undefined;
  const exact = lineWords.find(([, style, weight]) => style === line.style && weight === line.weight);
  const stored = (exact ?? lineWords.find(([, style]) => style === line.style) ?? lineWords[0])[0];
  return { stored, color: line.color };
}

function alignmentXml(style: CellStyle, from: XmlElement | undefined, x: string): string {
  const old = from === undefined ? undefined : childNamed(from, "alignment");
  const values = new Map((old?.attributes ?? []).map(({ name, value }) => [name, value] as const));
  const set = (name: string, value: string, standard: string): void => {
    if (value === standard) values.delete(name);
    else values.set(name, value);
  };
  const word = (words: readonly (readonly [string, string])[], name: string): string =>
    words.find(([, each]) => each === name)?.[0] ?? words[0][0];
  set("horizontal", word(horizontalWords, style.horizontalAlignment), "general");
  set("vertical", word(verticalWords, style.verticalAlignment), "bottom");
  set("wrapText", style.wrapText ? "1" : "0", "0");
  set("indent", String(style.indentLevel), "0");
  set("shrinkToFit", style.shrinkToFit ? "1" : "0", "0");
  const { textOrientation: angle } = style;
  set("textRotation", String(angle === 180 ? 255 : angle < 0 ? 90 - angle : angle), "0");
  if (values.size === 0) return "";
  return `<${x}alignment${[...values].map(([name, value]) => ` ${name}="${encodePlainText(value)}"`).join("")}/>`;
}

function protectionXml(style: CellStyle, from: XmlElement | undefined, x: string): string {
  const old = from === undefined ? undefined : childNamed(from, "protection");
  const hidden = old === undefined ? null : attributeOf(old, "hidden");
  return `<${x}protection locked="${style.locked ? "1" : "0"}"${hidden === null ? "" : ` hidden="${hidden}"`}/>`;
}

function argb(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? `FF${color.slice(1).toUpperCase()}` : "FF000000";
}
