import { inBoth } from "./message";
import type { Bilingual, Language } from "./language";
import type { Regulation } from "./regulation";
import type { ReportColumn, ReportSheet, ReportValue, ReportValueKind } from "./report-sheet";
import { aliasesOf, type ColumnKind, type ColumnSchema, type SheetSchema } from "./sheet-schema";

export interface TemplateOptions {
  /** With the sample rows of each sheet; otherwise the header alone. */
  readonly sample: boolean;
  /** Of the notes; Chinese by default. */
  readonly language?: Language;
}

/** How an input is written into a cell. What has no kind of its own stays text, which the reader takes (R7 to R10). */
const VALUE_KINDS: Readonly<Record<ColumnKind, ReportValueKind>> = {
  date: "date",
  month: "month",
  time: "text",
  period: "text",
  name: "text",
  people: "text",
  code: "text",
  text: "text",
  yesNo: "text",
  amount: "money",
  rate: "rate",
};

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  date: 12,
  month: 10,
  time: 18,
  period: 14,
  name: 12,
  people: 24,
  code: 12,
  text: 20,
  yesNo: 8,
  amount: 14,
  rate: 10,
};

const REQUIRED: Bilingual = inBoth("（必有的列）", " (required column)");
const ALIASES: Bilingual = inBoth("表头也可以写：", " The header may also be: ");

/** Excel shows at most so many characters beside a cell. */
const LONGEST_NOTE = 255;

/** The sheets that a user of the regulation keeps, ready to be filled in. */
export function templateSheets(
  regulation: Pick<Regulation, "sheets">,
  { sample, language = "zh-CN" }: TemplateOptions,
): readonly ReportSheet[] {
  return regulation.sheets.map((schema) => templateSheet(schema, sample, language));
}

function templateSheet(schema: SheetSchema, sample: boolean, language: Language): ReportSheet {
  return {
    name: schema.name,
    columns: schema.columns.map((column) => templateColumn(column, language)),
    rows: sample ? schema.sample.map((row) => row.map((value): ReportValue => value)) : [],
  };
}

function templateColumn(column: ColumnSchema, language: Language): ReportColumn {
  return {
    name: column.name,
    kind: VALUE_KINDS[column.kind],
    width: Math.max(WIDTHS[column.kind], 2 * [...column.name].length + 2),
    note: noteOf(column, language),
    ...(column.choices === undefined ? {} : { choices: column.choices }),
  };
}

/** What belongs into the column, whether the table needs it, and as many of its other headers as there is room for. */
function noteOf(column: ColumnSchema, language: Language): string {
  const required = column.required === true ? REQUIRED[language] : "";
  const note = `${column.note[language]}${required}${language === "zh-CN" ? "。" : "."}`;
  const separator = language === "zh-CN" ? "、" : ", ";
  let aliases = "";
  for (const alias of aliasesOf(column)) {
    const longer = aliases === "" ? `${ALIASES[language]}${alias}` : `${aliases}${separator}${alias}`;
    if (note.length + longer.length > LONGEST_NOTE) break;
    aliases = longer;
  }
  return note + aliases;
}
