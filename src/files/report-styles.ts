import type { ReportValueKind } from "../kernel/report-sheet";
import { placeInOrder, prefixOf } from "./package-edit";
import { attributeOf, type XmlOutline } from "./xml-outline";
import { encodePlainText } from "./xml-text";

/** Indexes of the workbook's cell formats. */
export interface ReportStyles {
  readonly header: number;
  readonly values: Readonly<Record<ReportValueKind, number>>;
  /** Text that Excel would take for a formula if it were typed: it keeps its apostrophe when it is edited. */
  readonly quoted: number;
  /** Lines below the table. */
  readonly line: number;
  readonly quotedLine: number;
  /** Cells that stay text whatever is typed into them. */
  readonly plainText: number;
}

const order = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const headerFill = "FFDCE6F1";
const firstCustomFormat = 164;
const formats = { general: 0, whole: 1, money: 4, rate: 10, text: 49 } as const;

/**
 * Adds what reports need to the styles of a workbook. Existing formats keep their indexes; ours that an
 * earlier run added are used again.
 */
export function addReportStyles(styles: XmlOutline): ReportStyles {
  const writer = new StyleWriter(styles);
  const font = writer.item("fonts", (x) => boldFont(styles, x));
  const fill = writer.item(
    "fills",
    (x) =>
      `<${x}fill><${x}patternFill patternType="solid"><${x}fgColor rgb="${headerFill}"/><${x}bgColor indexed="64"/></${x}patternFill></${x}fill>`,
  );
  const date = writer.numberFormat("yyyy-mm-dd");
  const top = 'vertical="top"';
  const wrapped = `${top} wrapText="1"`;
  const ours: ReportStyles = {
    header: writer.cellFormat({ font, fill, alignment: 'horizontal="center" vertical="center" wrapText="1"' }),
    values: {
      text: writer.cellFormat({ alignment: wrapped }),
      date: writer.cellFormat({ format: date, alignment: top }),
      month: writer.cellFormat({ format: formats.text, alignment: top }),
      money: writer.cellFormat({ format: formats.money, alignment: top }),
      number: writer.cellFormat({ format: formats.whole, alignment: top }),
      rate: writer.cellFormat({ format: formats.rate, alignment: top }),
    },
    quoted: writer.cellFormat({ alignment: wrapped, quoted: true }),
    line: writer.cellFormat({ alignment: 'vertical="center"' }),
    quotedLine: writer.cellFormat({ alignment: 'vertical="center"', quoted: true }),
    plainText: writer.cellFormat({ format: formats.text }),
  };
  writer.finish();
  return ours;
}

interface CellFormat {
  readonly format?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly alignment?: string;
  readonly quoted?: boolean;
}

class StyleWriter {
  private readonly added = new Map<string, string[]>();
  private readonly hasStyleXfs: boolean;

  constructor(private readonly styles: XmlOutline) {
    this.hasStyleXfs = this.count("cellStyleXfs") > 0;
    // A workbook without them would give our first ones the indexes of the defaults.
    if (this.count("fonts") === 0)
      this.item("fonts", (x) => `<${x}font><${x}sz val="11"/><${x}name val="等线"/></${x}font>`);
    for (const pattern of this.count("fills") === 0 ? ["none", "gray125"] : []) {
      this.item("fills", (x) => `<${x}fill><${x}patternFill patternType="${pattern}"/></${x}fill>`);
    }
    if (this.count("borders") === 0) this.item("borders", (x) => `<${x}border/>`);
    if (this.count("cellXfs") === 0)
      this.item("cellXfs", (x) => `<${x}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
  }

  numberFormat(code: string): number {
    const existing = placeInOrder(this.styles.root, "numFmts", order).existing?.children ?? [];
    const known = existing.find((each) => attributeOf(each, "formatCode")?.toLowerCase() === code);
    if (known !== undefined) return Number(attributeOf(known, "numFmtId"));
    const highest = Math.max(
      firstCustomFormat - 1,
      ...existing.map((each) => Number(attributeOf(each, "numFmtId") ?? 0)),
    );
    this.item(
      "numFmts",
      (x) => `<${x}numFmt numFmtId="${String(highest + 1)}" formatCode="${encodePlainText(code)}"/>`,
    );
    return highest + 1;
  }

  cellFormat({ format = 0, font = 0, fill = 0, alignment, quoted = false }: CellFormat): number {
    const attributes = [
      `numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="0"`,
      this.hasStyleXfs ? 'xfId="0"' : "",
      quoted ? 'quotePrefix="1"' : "",
      format === 0 ? "" : 'applyNumberFormat="1"',
      font === 0 ? "" : 'applyFont="1"',
      fill === 0 ? "" : 'applyFill="1"',
      alignment === undefined ? "" : 'applyAlignment="1"',
    ];
    const head = attributes.filter((attribute) => attribute !== "").join(" ");
    return this.item("cellXfs", (x) =>
      alignment === undefined ? `<${x}xf ${head}/>` : `<${x}xf ${head}><${x}alignment ${alignment}/></${x}xf>`,
    );
  }

  /** The index of an item of this text, which is added unless it is there. */
  item(collection: string, xml: (prefix: string) => string): number {
    const { root } = this.styles;
    const text = xml(prefixOf(root));
    const items = placeInOrder(root, collection, order).existing?.children ?? [];
    const known = items.findIndex((each) => this.styles.source(each) === text);
    if (known >= 0) return known;
    const added = this.added.get(collection) ?? [];
    if (!added.includes(text)) added.push(text);
    this.added.set(collection, added);
    return items.length + added.indexOf(text);
  }

  finish(): void {
    const { root } = this.styles;
    const x = prefixOf(root);
    for (const collection of order) {
      const added = this.added.get(collection);
      if (added === undefined) continue;
      const { existing, next } = placeInOrder(root, collection, order);
      const xml = added.join("");
      if (existing !== undefined) {
        this.styles.append(existing, xml);
        this.styles.setAttribute(existing, "count", String(existing.children.length + added.length));
        continue;
      }
      const whole = `<${x}${collection} count="${String(added.length)}">${xml}</${x}${collection}>`;
      if (next === undefined) this.styles.append(root, whole);
      else this.styles.insertBefore(next, whole);
    }
  }

  private count(collection: string): number {
    return placeInOrder(this.styles.root, collection, order).existing?.children.length ?? 0;
  }
}

/** The workbook's default font in bold. */
function boldFont(styles: XmlOutline, prefix: string): string {
  const font = placeInOrder(styles.root, "fonts", order).existing?.children[0];
  const rest = (font?.children ?? []).filter(({ local }) => local !== "b").map((child) => styles.source(child));
  return `<${prefix}font><${prefix}b/>${rest.join("")}</${prefix}font>`;
}
