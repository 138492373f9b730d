import { parseDateNumber, parseDateText, formatDay } from "./excel-date";
import { errorProblem, textOfCell } from "./column";
import type { FindingData, Place } from "./finding";
import type { PolicyOverride, PolicyParameter, PolicyParameters } from "./policy";
import { fillMergedCells } from "./merged-cells";
import { HEADER_ROWS, matchMatrix, type MatchProblem, type SheetHead } from "./sheet-matching";
import type { SheetSchema } from "./sheet-schema";
import type { Cell, CellRectangle } from "./sheet-source";
import { isBlankCell, isNoteText } from "./table-reader";
import { foldCompact, foldWidth } from "./text";

/** 《制度参数》 (P2). */
export const POLICY_SHEET: SheetSchema = {
  name: "制度参数",
  clause: "",
  gist: {
    "zh-CN": "改动制度里的数值和读法：写参数的编号或中文名、值、从哪天起生效。",
    "en-US": "Changes numbers and readings of the regulation: parameter id or Chinese name, value, first day.",
  },
  columns: [
    {
      name: "参数",
      kind: "text",
      required: true,
      note: { "zh-CN": "参数编号或中文名", "en-US": "Parameter id or Chinese name" },
    },
    { name: "值", kind: "text", required: true, note: { "zh-CN": "新的值", "en-US": "The new value" } },
    { name: "生效日期", kind: "date", note: { "zh-CN": "空白表示一直有效", "en-US": "Blank means always" } },
    { name: "条款", kind: "text", note: { "zh-CN": "依据的条款", "en-US": "The article" } },
    { name: "说明", kind: "text", note: { "zh-CN": "为什么改", "en-US": "Why it was changed" } },
  ],
  sample: [],
};

export interface PolicySheetProblem {
  readonly message: "unknownParameter" | "unusableValue" | "unreadableDate" | "givenTwice";
  readonly place: Place;
  /** The parameter's article; null where the parameter isn't known. */
  readonly clause: string | null;
  readonly data: FindingData;
  /** The parameter's id; null where it isn't known. */
  readonly id: string | null;
}

export interface PolicySheet {
  readonly overrides: readonly PolicyOverride[];
  readonly problems: readonly PolicySheetProblem[];
  /** What its header brought up (R5). */
  readonly headerProblems: readonly MatchProblem[];
}

/**
 * Reads 《制度参数》, or the policy range of a custom function.
 *
 * @param parameters those of all regulations, since one sheet serves them all
 * @returns null where the matrix lacks the columns 参数 and 值
 */
export function readPolicySheet(
  head: SheetHead,
  parameters: PolicyParameters,
  date1904: boolean,
  merges: readonly CellRectangle[] = [],
): PolicySheet | null {
  const found = matchMatrix({ name: head.name, rows: head.rows.slice(0, HEADER_ROWS) }, POLICY_SHEET);
  if ("missing" in found) return null;
  const { headerRow, columns } = found.match.layout;
  const rows = fillMergedCells(head.rows, merges, headerRow + 1);
  const byName = new Map<string, string>();
  for (const [id, parameter] of Object.entries(parameters)) {
    byName.set(foldCompact(id).toLowerCase(), id);
    byName.set(foldCompact(parameter.name["zh-CN"]).toLowerCase(), id);
  }
  const overrides: PolicyOverride[] = [];
  const problems: PolicySheetProblem[] = [];
  const seen = new Set<string>();
  for (let row = headerRow + 1; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const cellOf = (column: string): Cell => cells[columns.get(column) ?? -1] ?? null;
    const first = cells.find((cell) => !isBlankCell(cell));
    if (first === undefined || (typeof first === "string" && isNoteText(first))) continue;
    const name = foldWidth(textOfCell(cellOf("参数")));
    const written = textOfCell(cellOf("值"));
    const report = (message: PolicySheetProblem["message"], column: string, id: string | null): void => {
      problems.push({
        message,
        place: { sheet: head.name, row, column: columns.get(column) ?? 0 },
        clause: id === null ? null : (parameters[id]?.clause ?? null),
        data: { parameter: name, value: written },
        id,
      });
    };
    const id = byName.get(foldCompact(name).toLowerCase());
    const parameter = id === undefined ? undefined : parameters[id];
    if (id === undefined || parameter === undefined) {
      // A repeated header is no parameter, and a parameter without a name is one.
      if (name === "参数") continue;
      report("unknownParameter", "参数", null);
      continue;
    }
    const from = readFrom(cellOf("生效日期"), date1904);
    if (from === undefined) {
      report("unreadableDate", "生效日期", id);
      continue;
    }
    const readable = writtenFor(parameter, cellOf("值"), date1904);
    const value = errorProblem(foldWidth(readable)) === null ? parameter.parse(readable) : undefined;
    if (value === undefined) {
      report("unusableValue", "值", id);
      continue;
    }
    const key = `${id} ${from === null ? "" : formatDay(from)}`;
    if (seen.has(key)) {
      report("givenTwice", "参数", id);
      continue;
    }
    seen.add(key);
    overrides.push({ id, from, value });
  }
  return { overrides, problems, headerProblems: found.problems };
}

/** A date that Excel keeps as a number means another day in a workbook of the 1904 system. */
function writtenFor({ kind }: PolicyParameter, cell: Cell, date1904: boolean): string {
  const day = kind === "dateOrUnset" && typeof cell === "number" ? parseDateNumber(cell, date1904) : null;
  return day === null ? textOfCell(cell) : formatDay(day);
}

/** null = always, undefined = unreadable */
function readFrom(cell: Cell, date1904: boolean): number | null | undefined {
  if (isBlankCell(cell)) return null;
  if (typeof cell === "number") return parseDateNumber(cell, date1904) ?? undefined;
  return typeof cell === "string" ? (parseDateText(foldWidth(cell)) ?? undefined) : undefined;
}
