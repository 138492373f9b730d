import type { ReportValueKind } from "../kernel/report-sheet";
import { placeInOrder } from "./package-edit";
import { StyleWriter, styleOrder } from "./style-writer";
import type { XmlOutline } from "./xml-outline";

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

const headerFill = "FFDCE6F1";
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

/** The workbook's default font in bold. */
function boldFont(styles: XmlOutline, prefix: string): string {
  const font = placeInOrder(styles.root, "fonts", styleOrder).existing?.children[0];
  const rest = (font?.children ?? []).filter(({ local }) => local !== "b").map((child) => styles.source(child));
  return `<${prefix}font><${prefix}b/>${rest.join("")}</${prefix}font>`;
}
