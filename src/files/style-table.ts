import { builtInFormat } from "./cell-formats";
import type { BorderLine, BorderSide, CellStyle, DifferentialStyle } from "./cell-style";
import { isOfType } from "./package-parts";
import { officeTheme, readThemeColors, shownColor, type ThemeColors } from "./theme-colors";
import type { XlsxParts } from "./xlsx-workbook";
import { attributeOf, childNamed, XmlOutline, type XmlElement } from "./xml-outline";

/** The formats of a workbook, by the numbers that cells and conditional formats refer to them with. */
export interface StyleTable {
  readonly cellStyles: readonly CellStyle[];
  readonly differential: readonly DifferentialStyle[];
}

/** Office.js' words for those of files. */
export const horizontalWords: readonly (readonly [stored: string, word: string])[] = [
  ["general", "General"],
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
];
export const verticalWords: readonly (readonly [stored: string, word: string])[] = [
  ["bottom", "Bottom"],
  ["top", "Top"],
  ["center", "Center"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
];
export const underlineWords: readonly (readonly [stored: string, word: string])[] = [
  ["none", "None"],
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
];
export const lineWords: readonly (readonly [stored: string, style: string, weight: string])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dotted", "Dot", "Thin"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
  ["double", "Double", "Thick"],
];

/** The formats of a workbook, or none if it has no table of formats. */
export async function readStyleTable({ parts, workbookPart }: XlsxParts): Promise<StyleTable> {
  const related = parts.relationships(workbookPart);
  const styles = related.find((each) => isOfType(each, "styles"));
  if (styles === undefined) return { cellStyles: [], differential: [] };
  const theme = related.find((each) => isOfType(each, "theme"));
  const colors =
    theme === undefined || parts.archive.find(theme.target) === undefined
      ? officeTheme
      : readThemeColors(await parts.bytes(theme.target), theme.target);
  return new StyleReader(new XmlOutline(await parts.bytes(styles.target), styles.target).root, colors).read();
}

type Font = Pick<CellStyle, "bold" | "italic" | "underline" | "strikethrough" | "fontColor" | "fontSize" | "fontName">;

class StyleReader {
  private readonly formats = new Map<number, string>();
  private readonly palette: readonly string[];

  constructor(
    private readonly root: XmlElement,
    private readonly theme: ThemeColors,
  ) {
    for (const format of this.items("numFmts")) {
      this.formats.set(Number(attributeOf(format, "numFmtId")), attributeOf(format, "formatCode") ?? "General");
    }
    const colors = childNamed(root, "colors");
    const palette = colors === undefined ? undefined : childNamed(colors, "indexedColors");
    this.palette = (palette?.children ?? []).map((color) => attributeOf(color, "rgb") ?? "");
  }

  read(): StyleTable {
    const fonts = this.items("fonts").map((font) => this.font(font));
    const fills = this.items("fills").map((fill) => this.fill(fill, "fgColor"));
    const borders = this.items("borders").map((border) => this.borders(border));
    const cellStyles = this.items("cellXfs").map((xf): CellStyle => {
      const number = (name: string): number => Number(attributeOf(xf, name) ?? "0");
      const font = fonts[number("fontId")] ?? fonts[0] ?? defaultFont;
      return {
        numberFormat: this.format(number("numFmtId")),
        quotePrefix: isOn(attributeOf(xf, "quotePrefix")),
        ...alignment(childNamed(xf, "alignment")),
        locked: isOn(attributeOf(childNamed(xf, "protection") ?? xf, "locked") ?? "1"),
        ...font,
        fillColor: fills[number("fillId")] ?? "",
        borders: borders[number("borderId")] ?? {},
      };
    });
    return { cellStyles, differential: this.items("dxfs").map((dxf) => this.difference(dxf)) };
  }

  private items(collection: string): readonly XmlElement[] {
    return childNamed(this.root, collection)?.children ?? [];
  }

  private format(id: number): string {
    return this.formats.get(id) ?? builtInFormat(id);
  }

  private font(font: XmlElement): Font {
    const value = (name: string): string | null => {
      const child = childNamed(font, name);
      return child === undefined ? null : attributeOf(child, "val");
    };
    const flag = (name: string): boolean => childNamed(font, name) !== undefined && isOn(value(name) ?? "1");
    const underline = childNamed(font, "u") === undefined ? "none" : (value("u") ?? "single");
    const size = Number(value("sz") ?? defaultFont.fontSize);
    return {
      bold: flag("b"),
      italic: flag("i"),
      underline: wordOf(underlineWords, underline),
      strikethrough: flag("strike"),
      fontColor: this.color(childNamed(font, "color")) ?? "#000000",
      fontSize: size > 0 ? size : defaultFont.fontSize,
      fontName: value("name") ?? defaultFont.fontName,
    };
  }

  /** @param solid which of the two colours a solid fill shows */
  private fill(fill: XmlElement, solid: "fgColor" | "bgColor"): string {
    const pattern = childNamed(fill, "patternFill");
    if (pattern === undefined) {
      const stop = childNamed(fill, "gradientFill")?.children[0];
      return stop === undefined ? "" : (this.color(childNamed(stop, "color")) ?? "");
    }
    const type = attributeOf(pattern, "patternType") ?? (solid === "bgColor" ? "solid" : "none");
    if (type === "none") return "";
    const shown = this.color(childNamed(pattern, type === "solid" ? solid : "bgColor"));
    return shown ?? (type === "solid" ? (this.color(childNamed(pattern, "fgColor")) ?? "") : "");
  }

  private borders(border: XmlElement): CellStyle["borders"] {
    const lines: Partial<Record<BorderSide, BorderLine>> = {};
    const take = (child: string, side: BorderSide): void => {
      const element = childNamed(border, child);
      const stored = element === undefined ? null : attributeOf(element, "style");
      const known = lineWords.find(([word]) => word === stored);
      if (element === undefined || known === undefined) return;
      const color = this.color(childNamed(element, "color")) ?? "#000000";
      lines[side] = { style: known[1], color, weight: known[2] };
    };
    if (isOn(attributeOf(border, "diagonalDown"))) take("diagonal", "DiagonalDown");
    if (isOn(attributeOf(border, "diagonalUp"))) take("diagonal", "DiagonalUp");
    take("bottom", "EdgeBottom");
    take("left", "EdgeLeft");
    take("start", "EdgeLeft");
    take("right", "EdgeRight");
    take("end", "EdgeRight");
    take("top", "EdgeTop");
    return lines;
  }

  private difference(dxf: XmlElement): DifferentialStyle {
    const font = childNamed(dxf, "font");
    const fill = childNamed(dxf, "fill");
    const format = childNamed(dxf, "numFmt");
    const has = (name: string): boolean => font !== undefined && childNamed(font, name) !== undefined;
    const shown = font === undefined ? defaultFont : this.font(font);
    return {
      fillColor: fill === undefined ? "" : this.fill(fill, "bgColor"),
      fontColor: has("color") ? shown.fontColor : "",
      bold: has("b") ? shown.bold : null,
      italic: has("i") ? shown.italic : null,
      underline: shown.underline,
      strikethrough: has("strike") ? shown.strikethrough : null,
      numberFormat: format === undefined ? "" : (attributeOf(format, "formatCode") ?? ""),
    };
  }

  private color(color: XmlElement | undefined): string | null {
    if (color === undefined) return null;
    const stored = {
      rgb: attributeOf(color, "rgb"),
      theme: attributeOf(color, "theme"),
      indexed: attributeOf(color, "indexed"),
      tint: attributeOf(color, "tint"),
    };
    return shownColor(stored, this.theme, this.palette);
  }
}

const defaultFont: Font = {
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  fontSize: 11,
  fontName: "等线",
};

function alignment(element: XmlElement | undefined) {
  const value = (name: string): string | null => (element === undefined ? null : attributeOf(element, name));
  const rotation = Number(value("textRotation") ?? "0");
  return {
    horizontalAlignment: wordOf(horizontalWords, value("horizontal") ?? "general"),
    verticalAlignment: wordOf(verticalWords, value("vertical") ?? "bottom"),
    wrapText: isOn(value("wrapText")),
    indentLevel: Number(value("indent") ?? "0") || 0,
    shrinkToFit: isOn(value("shrinkToFit")),
    textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
  };
}

function wordOf(words: readonly (readonly [stored: string, word: string])[], stored: string): string {
  return (words.find(([each]) => each === stored) ?? words[0])[1];
}

/** XML's truth values. */
export function isOn(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}
