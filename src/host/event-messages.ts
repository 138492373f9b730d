/** What happened in the workbook, as the messages that office.js turns into the add-in's events. */
import type { Cell } from "../kernel/sheet-source";
import { cellsAddress } from "./cell-address";
import type { MemorySheet } from "./memory-sheet";
import type { ChangeOrigin, WorkbookEvent } from "./memory-workbook";
import { isErrorValue } from "./typed-value";
import type { JsonObject, RichApiMessage } from "./wire";
import type { WorkbookSession } from "./workbook-session";

export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  paneVisibilityChanged: 65_539,
} as const;

/** The target of the events that a collection reports. */
export const wholeWorkbook = "Workbook";

const eventCategory = 65_536;

export function eventMessages(event: WorkbookEvent, session: WorkbookSession): RichApiMessage[] {
  const { sheet } = event;
  switch (event.kind) {
    case "changed":
      return toBoth(session, eventTypes.changed, sheet, changeDetails(event));
    case "added":
      return toWorkbook(session, eventTypes.added, {
        worksheetId: sheet.id,
        source: "Local",
        ...triggerOf(event.origin),
      });
    case "deleted":
      return toWorkbook(session, eventTypes.deleted, {
        worksheetId: sheet.id,
        source: "Local",
        ...triggerOf(event.origin),
      });
    case "activated": {
      const left =
        event.before === undefined
          ? []
          : toBoth(session, eventTypes.deactivated, event.before, { worksheetId: event.before.id });
      return [...left, ...toBoth(session, eventTypes.activated, sheet, { worksheetId: sheet.id })];
    }
    case "selected": {
      const address = sheet.selection.map(cellsAddress).join(",");
      return toBoth(session, eventTypes.selectionChanged, sheet, { worksheetId: sheet.id, address });
    }
  }
}

/** The pane was shown or hidden: office.js registers no event for it, it only listens. */
export function paneVisibilityMessage(isVisible: boolean): RichApiMessage {
  const message = JSON.stringify({ visibility: isVisible ? "Visible" : "Hidden" });
  return [eventCategory, eventTypes.paneVisibilityChanged, "", message, 0];
}

function changeDetails(event: Extract<WorkbookEvent, { kind: "changed" }>): JsonObject {
  const { sheet, area, changeType, before, after, origin } = event;
  const details: JsonObject = {
    worksheetId: sheet.id,
    address: cellsAddress(area),
    changeType,
    source: "Local",
    shiftDirection: shiftDirections[changeType],
    referenceId: `${changedRangePrefix}${sheet.id}!${cellsAddress(area)}`,
    ...triggerOf(origin),
  };
  if (before === undefined && after === undefined) return details;
  return {
    ...details,
    valueBefore: before ?? "",
    valueAfter: after ?? "",
    valueTypeBefore: valueType(before ?? null),
    valueTypeAfter: valueType(after ?? null),
  };
}

const shiftDirections = {
  RangeEdited: "None",
  RowInserted: "None",
  RowDeleted: "None",
  ColumnInserted: "None",
  ColumnDeleted: "None",
  CellInserted: "ShiftCellDown",
  CellDeleted: "ShiftCellUp",
} as const;

/** Begins the reference by which an event's `getRange` asks for its cells. */
export const changedRangePrefix = "changed:";

function triggerOf(origin: ChangeOrigin): JsonObject {
  return origin === "addin" ? { triggerSource: "ThisLocalAddin" } : { triggerSource: "Unknown" };
}

function valueType(value: Cell): string {
  if (value === null) return "Empty";
  if (typeof value === "string") return isErrorValue(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

function toWorkbook(session: WorkbookSession, type: number, message: JsonObject): RichApiMessage[] {
  if (!session.isRegistered(type, wholeWorkbook)) return [];
  return [[eventCategory, type, wholeWorkbook, JSON.stringify(message), 0]];
}

function toBoth(session: WorkbookSession, type: number, sheet: MemorySheet, message: JsonObject): RichApiMessage[] {
  const own: RichApiMessage[] = session.isRegistered(type, sheet.id)
    ? [[eventCategory, type, sheet.id, JSON.stringify(message), 0]]
    : [];
  return [...own, ...toWorkbook(session, type, message)];
}
