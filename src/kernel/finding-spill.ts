import type { Finding } from "./finding";
import { spill } from "./function-arguments";
import { renderFinding, type BilingualMessages } from "./message";
import { SEVERITY_NAMES } from "./problem-sheet";

const COLUMNS = ["级别", "条款", "工作表", "行", "列", "内容", "建议"];

/**
 * Findings as a custom function spills them, by table, row and column; rows and columns count from 1 within the ranges
 * that the function was given.
 *
 * @param tables the order of the tables
 */
export function spillFindings(
  findings: readonly Finding[],
  tables: readonly string[],
  messages: BilingualMessages,
  unreadableRows: number,
): (string | number)[][] {
  const at = ({ place }: Finding): number => (place === null ? -1 : tables.indexOf(place.sheet));
  const sorted = [...findings].sort(
    (a, b) =>
      at(a) - at(b) || (a.place?.row ?? 0) - (b.place?.row ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
  const rows = sorted.map((finding) => {
    const { message, advice } = renderFinding(finding, messages["zh-CN"], "zh-CN");
    const { clause, place, severity } = finding;
    const position = place === null ? [null, null, null] : [place.sheet, place.row + 1, place.column + 1];
    return [SEVERITY_NAMES[severity], clause, ...position, message, advice];
  });
  return spill(COLUMNS, rows, unreadableRows);
}
