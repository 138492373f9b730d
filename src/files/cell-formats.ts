import { token, XmlTokens } from "./xml-tokens";

const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';
const halfDayTime = '上午/下午h"时"mm"分"';
const halfDaySeconds = '上午/下午h"时"mm"分"ss"秒"';

/** The formats that a file names by number alone; 27 to 58 are those of Chinese Excel. */
const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, yearMonth],
  [28, monthDay],
  [29, monthDay],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, halfDayTime],
  [35, halfDaySeconds],
  [36, yearMonth],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, yearMonth],
  [51, monthDay],
  [52, yearMonth],
  [53, monthDay],
  [54, monthDay],
  [55, halfDayTime],
  [56, halfDaySeconds],
  [57, yearMonth],
  [58, monthDay],
]);

export const generalFormat = "General";

/** The format that a file names by this number, unless it says what the number means. */
export function builtInFormat(id: number): string {
  return builtInFormats.get(id) ?? generalFormat;
}

/** The number by which a file names the format; undefined for a format that it has to write out. */
export function builtInNumber(code: string): number | undefined {
  if (code === generalFormat) return 0;
  // The numbers of Chinese formats mean others in Excel of other languages.
  for (const [id, format] of builtInFormats) if (format === code && (id < 14 || id === 49)) return id;
  return undefined;
}

/**
 * The number format of each cell style, by the index that cells refer to.
 * @param styles the styles part as UTF-8
 */
export function readCellFormats(styles: Uint8Array, part: string): readonly string[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  const tokens = XmlTokens.of(styles, part);
  let section = "";
  for (let found = tokens.next(); found !== token.done; found = tokens.next()) {
    if (found !== token.open) continue;
    const { local } = tokens.name;
    if (tokens.depth === 2) section = local;
    if (tokens.depth !== 3) continue;
    const id = Number(tokens.attribute("numFmtId") ?? "0");
    if (section === "numFmts" && local === "numFmt") custom.set(id, tokens.attribute("formatCode") ?? generalFormat);
    if (section === "cellXfs" && local === "xf") ids.push(id);
  }
  return ids.map((id) => custom.get(id) ?? builtInFormat(id));
}
