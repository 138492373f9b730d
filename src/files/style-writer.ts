import { placeInOrder, prefixOf } from "./package-edit";
import { attributeOf, type XmlElement, type XmlOutline } from "./xml-outline";
import { encodePlainText } from "./xml-text";

/** The collections of a table of formats in the order that the file format asks for. */
export const styleOrder = [
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

const firstCustomFormat = 164;

interface CellFormat {
  readonly format?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly alignment?: string;
  readonly quoted?: boolean;
}

/** Adds items to a table of formats; those that are there keep their numbers. */
export class StyleWriter {
  private readonly added = new Map<string, string[]>();
  private readonly addedFormats = new Map<string, number>();
  private readonly sources = new Map<string, ReadonlyMap<string, number>>();
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
    const existing = placeInOrder(this.styles.root, "numFmts", styleOrder).existing?.children ?? [];
    const known = existing.find((each) => {
      const stored = attributeOf(each, "formatCode");
      return stored === code || stored?.toLowerCase() === code;
    });
    if (known !== undefined) return Number(attributeOf(known, "numFmtId"));
    const added = this.addedFormats.get(code);
    if (added !== undefined) return added;
    const highest = Math.max(
      firstCustomFormat - 1,
      ...this.addedFormats.values(),
      ...existing.map((each) => Number(attributeOf(each, "numFmtId") ?? 0)),
    );
    this.item(
      "numFmts",
      (x) => `<${x}numFmt numFmtId="${String(highest + 1)}" formatCode="${encodePlainText(code)}"/>`,
    );
    this.addedFormats.set(code, highest + 1);
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
    const items = placeInOrder(root, collection, styleOrder).existing?.children ?? [];
    const known = this.sourcesOf(collection, items).get(text);
    if (known !== undefined) return known;
    const added = this.added.get(collection) ?? [];
    if (!added.includes(text)) added.push(text);
    this.added.set(collection, added);
    return items.length + added.indexOf(text);
  }

  /** The first of equal ones counts. */
  private sourcesOf(collection: string, items: readonly XmlElement[]): ReadonlyMap<string, number> {
    let sources = this.sources.get(collection);
    if (sources === undefined) {
      sources = new Map(items.map((each, index) => [this.styles.source(each), index] as const).reverse());
      this.sources.set(collection, sources);
    }
    return sources;
  }

  finish(): void {
    const { root } = this.styles;
    const x = prefixOf(root);
    for (const collection of styleOrder) {
      const added = this.added.get(collection);
      if (added === undefined) continue;
      const { existing, next } = placeInOrder(root, collection, styleOrder);
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
    return placeInOrder(this.styles.root, collection, styleOrder).existing?.children.length ?? 0;
  }
}
