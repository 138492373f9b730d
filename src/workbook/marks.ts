import { SEVERITIES, type Severity } from "../kernel/finding";
import { inTurn, runInExcel } from "./excel-run";
import { addressesOf, rectanglesOf } from "./mark-areas";
import type { MarkedCell, MarkResult } from "./workbook-gateway";
import { openState } from "./workbook-state-part";

/**
 * A mark is a conditional format that always holds. Its formula is ours alone, so that it is known again after the
 * workbook was saved, or in a copy of its sheet, whatever id Excel gives it there.
 */
const MARK_FORMULA = '=LEN("guibiao")>0';

const FILLS: Readonly<Record<Severity, string>> = {
  error: "#FFC7CE",
  warning: "#FFEB9C",
  "needs-review": "#BDD7EE",
};

/** Marks cells, in place of all earlier marks of ours. */
export function markCells(cells: readonly MarkedCell[]): Promise<MarkResult> {
  return inTurn(() =>
    runInExcel(async (context) => {
      const part = await openState(context);
      const { open, protectedSheets } = await removeMarks(context, undefined);
      const bySheet = new Map<string, MarkedCell[]>();
      for (const cell of mostSevere(cells)) {
        if (!open.has(cell.sheet)) continue;
        const others = bySheet.get(cell.sheet);
        if (others) others.push(cell);
        else bySheet.set(cell.sheet, [cell]);
      }
      const added = [...bySheet].map(([sheet, marked]) => ({
        sheet,
        formats: SEVERITIES.flatMap((severity) =>
          addressesOf(rectanglesOf(marked.filter((cell) => cell.severity === severity))).map((address) =>
            addMark(context.workbook.worksheets.getItem(sheet).getRanges(address), severity),
          ),
        ),
      }));
      await context.sync();
      const marks = added.map(({ sheet, formats }) => ({ sheet, ids: formats.map(({ id }) => id) }));
      const kept = part.state.marks.filter(({ sheet }) => protectedSheets.includes(sheet));
      part.save({ ...part.state, marks: [...kept, ...marks] });
      await context.sync();
      const wanted = new Set(cells.map(({ sheet }) => sheet));
      return {
        cells: [...bySheet.values()].reduce((sum, marked) => sum + marked.length, 0),
        protectedSheets: protectedSheets.filter((sheet) => wanted.has(sheet)),
      };
    }),
  );
}

/** Removes our marks from one sheet or from all. */
export function clearMarks(sheet?: string): Promise<MarkResult> {
  return inTurn(() =>
    runInExcel(async (context) => {
      const part = await openState(context);
      const { protectedSheets, markedSheets } = await removeMarks(context, sheet);
      const marks = part.state.marks.filter(
        (mark) => protectedSheets.includes(mark.sheet) || (sheet !== undefined && mark.sheet !== sheet),
      );
      if (marks.length < part.state.marks.length) part.save({ ...part.state, marks });
      await context.sync();
      return { cells: 0, protectedSheets: protectedSheets.filter((name) => markedSheets.has(name)) };
    }),
  );
}

function mostSevere(cells: readonly MarkedCell[]): Iterable<MarkedCell> {
  const worst = new Map<string, MarkedCell>();
  for (const cell of cells) {
    const key = `${cell.row} ${cell.column} ${cell.sheet}`;
    const known = worst.get(key);
    if (known === undefined || SEVERITIES.indexOf(cell.severity) < SEVERITIES.indexOf(known.severity)) {
      worst.set(key, cell);
    }
  }
  return worst.values();
}

function addMark(areas: Excel.RangeAreas, severity: Severity): Excel.ConditionalFormat {
  const format = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = MARK_FORMULA;
  format.custom.format.fill.color = FILLS[severity];
  format.load("id");
  return format;
}

interface Unmarked {
  /** Sheets that can be marked. */
  readonly open: ReadonlySet<string>;
  readonly protectedSheets: readonly string[];
  /** Sheets on which marks of ours were found. */
  readonly markedSheets: ReadonlySet<string>;
}

/** Removes our marks with the batch's next sync; those of protected sheets stay. */
async function removeMarks(context: Excel.RequestContext, only: string | undefined): Promise<Unmarked> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name, items/protection/protected");
  await context.sync();
  const sheets = worksheets.items
    .filter(({ name }) => only === undefined || name === only)
    .map((sheet) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/id, items/type");
      return { sheet, formats };
    });
  await context.sync();
  const candidates = sheets.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map((format) => {
        const { rule } = format.custom;
        rule.load("formula");
        return { sheet, format, rule };
      }),
  );
  await context.sync();
  const ours = candidates.filter(({ rule }) => rule.formula === MARK_FORMULA);
  for (const { sheet, format } of ours) if (!sheet.protection.protected) format.delete();
  return {
    open: new Set(sheets.filter(({ sheet }) => !sheet.protection.protected).map(({ sheet }) => sheet.name)),
    protectedSheets: sheets.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name),
    markedSheets: new Set(ours.map(({ sheet }) => sheet.name)),
  };
}
