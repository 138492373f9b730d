import {
  EMPTY_STATE,
  readWorkbookState,
  WORKBOOK_STATE_NAMESPACE,
  writeWorkbookState,
  type WorkbookState,
} from "../kernel/workbook-state";
import type { ColumnMap } from "../kernel/sheet-matching";
import { inTurn, runInExcel } from "./excel-run";

/** Our custom XML part, opened within one batch. */
export interface StatePart {
  readonly state: WorkbookState;
  /** Puts a new state in place with the batch's next sync. */
  save(state: WorkbookState): void;
}

export async function openState(context: Excel.RequestContext): Promise<StatePart> {
  const { customXmlParts } = context.workbook;
  const found = customXmlParts.getByNamespace(WORKBOOK_STATE_NAMESPACE);
  found.load("items/id");
  await context.sync();
  const [part, ...others] = partsOf(found);
  if (part === undefined) {
    return {
      state: EMPTY_STATE,
      save: (state) => {
        customXmlParts.add(writeWorkbookState(state));
      },
    };
  }
  return {
    state: readWorkbookState(await xmlOf(part)),
    save(state) {
      part.setXml(writeWorkbookState(state));
      // Workbooks that were merged by hand may carry several; one is enough.
      for (const other of others) other.delete();
    },
  };
}

function partsOf(collection: Excel.CustomXmlPartScopedCollection): readonly Excel.CustomXmlPart[] {
  return collection.items;
}

async function xmlOf(part: Excel.CustomXmlPart): Promise<string> {
  const answer = { xml: part.getXml() };
  await part.context.sync();
  return answer.xml.value;
}

export function loadState(): Promise<WorkbookState> {
  return runInExcel(async (context) => (await openState(context)).state);
}

function changeState(change: (state: WorkbookState) => WorkbookState): Promise<void> {
  return inTurn(() =>
    runInExcel(async (context) => {
      const part = await openState(context);
      part.save(change(part.state));
      await context.sync();
    }),
  );
}

/** Remembers a column map in place of an earlier one for its sheet. */
export function saveColumnMap(map: ColumnMap): Promise<void> {
  return changeState((state) => ({ ...state, columnMaps: [...withoutMapOf(state, map.sheet), map] }));
}

export function forgetColumnMap(sheet: string): Promise<void> {
  return changeState((state) => ({ ...state, columnMaps: withoutMapOf(state, sheet) }));
}

function withoutMapOf(state: WorkbookState, sheet: string): readonly ColumnMap[] {
  return state.columnMaps.filter((map) => map.sheet !== sheet);
}
