import type { ColumnMap } from "./sheet-matching";

/** What Guibiao remembers in a workbook, in one custom XML part of it. */
export interface WorkbookState {
  /** Names of the sheets that Guibiao wrote: rewritten in place, never read as an input (R2). */
  readonly ownSheets: readonly string[];
  /** Column maps made by hand (R5). */
  readonly columnMaps: readonly ColumnMap[];
  /** Ids of our conditional formats, by sheet. */
  readonly marks: readonly { readonly sheet: string; readonly ids: readonly string[] }[];
}

export const WORKBOOK_STATE_NAMESPACE = "urn:guibiao:workbook:1";

export const EMPTY_STATE: WorkbookState = { ownSheets: [], columnMaps: [], marks: [] };

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const unescapeXml = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

export function writeWorkbookState(state: WorkbookState): string {
  return `<guibiao xmlns="${WORKBOOK_STATE_NAMESPACE}"><state>${escapeXml(JSON.stringify(state))}</state></guibiao>`;
}

/** Reads our part; anything that isn't as we write it counts as nothing remembered. */
export function readWorkbookState(xml: string): WorkbookState {
  const match = /<(?:\w+:)?state>([\s\S]*?)<\/(?:\w+:)?state>/u.exec(xml);
  if (!match || !xml.includes(WORKBOOK_STATE_NAMESPACE)) return EMPTY_STATE;
  let parsed: unknown;
  try {
    parsed = JSON.parse(unescapeXml(match[1] ?? ""));
  } catch {
    return EMPTY_STATE;
  }
  if (!isRecord(parsed)) return EMPTY_STATE;
  return {
    ownSheets: texts(parsed["ownSheets"]),
    columnMaps: list(parsed["columnMaps"]).flatMap((map) => {
      const { sheet, table, columns } = map;
      if (typeof sheet !== "string" || typeof table !== "string" || !isRecord(columns)) return [];
      const pairs = Object.entries(columns).filter((pair): pair is [string, string] => typeof pair[1] === "string");
      return [{ sheet, table, columns: Object.fromEntries(pairs) }];
    }),
    marks: list(parsed["marks"]).flatMap(({ sheet, ids }) =>
      typeof sheet === "string" ? [{ sheet, ids: texts(ids) }] : [],
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === "string") : [];
}
