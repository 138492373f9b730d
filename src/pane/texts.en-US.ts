import type { PaneTexts } from "./texts.zh-CN";
import { writeCount } from "./wording";

const listed = (names: readonly string[]): string => names.map((name) => `《${name}》`).join(", ");
const of = (sheet: string | null): string => (sheet === null ? "the sheet" : `the sheet 《${sheet}》`);
const Of = (sheet: string | null): string => (sheet === null ? "The sheet" : `The sheet 《${sheet}》`);
const plural = (count: number, one: string, many: string): string => `${writeCount(count)} ${count === 1 ? one : many}`;

/** A table's sheet is named where its name is another. */
const onSheet = (sheet: string | null): string => (sheet === null ? "" : `on 《${sheet}》, `);

/** The pane's English words; names of sheets, columns and articles stay Chinese (H1). */
export const TEXTS_EN_US: PaneTexts = {
  product: "Guibiao",
  open: "Open",
  close: "Close",
  cancel: "Cancel",
  back: "Back",
  again: "Try again",
  dismiss: "Dismiss",
  progress: "Progress",
  noGist: "No summary of this article.",
  rows: (count) => plural(count, "row", "rows"),
  header: {
    regulation: (title) => `Regulation: ${title}, change`,
    absent: (title) => `${title} (no sheets here)`,
    menu: "Menu",
    language: "Language",
    help: "Help",
    about: "About Guibiao",
  },
  about: {
    title: "规表 Guibiao",
    what: "Written regulations inside the workbook: records are checked article by article, amounts are computed, and each says on what ground.",
    privacy:
      "Your data never leave this computer: everything is checked and computed here, nothing is uploaded, and no address is contacted but that of Excel's own add-in library (office.js).",
    law: "Compliance hints only remind. They change no amount and are no legal advice.",
  },
  tabs: { label: "The four pages of Guibiao", data: "Data", check: "Check", compute: "Compute", policy: "Policy" },
  severity: {
    error: "Errors",
    warning: "Warnings",
    "needs-review": "To review",
    settled: "Settled",
    unchecked: "Not checked",
  },
  states: {
    readOnly:
      "This workbook is read-only: you can check it and look at results, but nothing can be written. Save a copy and open it to write.",
    structureProtected:
      "The workbook's structure is protected, so no sheet can be added. Please unprotect the workbook under Review and try again.",
    tooOldTitle: "This Excel is too old",
    tooOld: (sets) =>
      `Guibiao needs to read cells, which this Excel doesn't offer (missing: ${sets.join(", ")}). Please update Excel, or open the workbook in Excel on the web.`,
    missing: (features, sets) =>
      `This Excel can't ${features.join(", ")} (missing: ${sets.join(", ")}). Everything else works.`,
  },
  features: {
    read: "read cells",
    write: "write results",
    marks: "mark cells",
    live: "re-check while you edit",
    upload: "take over .xlsx files as they are (values only instead)",
    printLayout: "set the print layout",
  },
  problems: {
    title: "Not done",
    details: "Details (for support)",
    protected: (sheet) => `${Of(sheet)} is protected; nothing was written. Please unprotect it and try again.`,
    cellBeingEdited: () =>
      "A cell is being edited, so Excel takes no other action. Please finish with Enter or Esc and try again.",
    readOnly: () => "This workbook is read-only; nothing was written. Please save a copy, open it and try again.",
    tooOld: () => "This Excel lacks a function that is needed. Please update Excel and try again.",
    tooLarge: (sheet) => `${Of(sheet)} holds more than Excel takes at once. Please use fewer rows and try again.`,
    gone: (sheet) => `${Of(sheet)} is no longer in the workbook. Please check again to refresh what you see here.`,
    hidden: (sheet) => `${Of(sheet)} is hidden and can't be shown. Please unhide it first.`,
    columnsMissing: (sheet) =>
      `Columns that Guibiao needs are missing on ${of(sheet)}; nothing was written. Please restore its header, or rename it, and try again.`,
    unknown: () =>
      "Excel didn't complete this. Your own content is unchanged. Please try again; if it fails once more, send the details to support.",
  },
  firstRun: {
    title: (regulation) => `Getting started: ${regulation}`,
    what: "Guibiao checks your sheets article by article and shows which cell is wrong, by which article, and what to do. Then it computes the amounts and writes them as sheets to print and hand in; your own sheets are never changed.",
    sample: "Load sample data",
    template: "Insert empty sheets",
    own: "You have sheets already",
    ownHow:
      "Paste them into this workbook: Guibiao recognises them by their headers. Or let a file be checked first, and then decide whether to let it in.",
    unknownSheets: "Sheets that weren't recognised",
    unknownHow: (names) =>
      `The headers of ${listed(names.slice(0, 5))}${names.length > 5 ? ` and ${names.length - 5} more` : ""} don't fit this regulation's tables. You can assign them below.`,
  },
  data: {
    looking: "Looking at the workbook's sheets…",
    tables: "Tables of this regulation",
    found: (sheet, rows) =>
      onSheet(sheet) + (rows === 0 ? "nothing filled in yet" : `about ${plural(rows, "row", "rows")}`),
    read: (sheet, rows, leftOut) =>
      `${onSheet(sheet)}${plural(rows, "row", "rows")}${leftOut > 0 ? `, ${writeCount(leftOut)} left out` : ""}`,
    byHand: "(mapped by hand)",
    partly: (sheet, columns) =>
      `Sheet 《${sheet}》 lacks columns: ${columns.join(", ")}. You can say which ones stand for them.`,
    missing: "Not found.",
    locate: "Locate",
    mapColumns: "Map columns",
    insertOne: "Insert empty sheet",
    chooseSheet: "Choose a sheet",
    rivals: (used) => `Other sheets fit this table too; 《${used}》 is used now.`,
    useInstead: (sheet) => `Use 《${sheet}》`,
    more: "Add data",
    insertTemplates: "Insert missing sheets",
    upload: "Check a file, then add it",
    toCheck: (tables) => `Check ${plural(tables, "table", "tables")}`,
    inserted: (inserted, skipped) =>
      (inserted.length > 0 ? `Inserted ${listed(inserted)}.` : "No sheet was inserted.") +
      (skipped.length > 0 ? ` ${listed(skipped)} existed already and stayed as they are.` : ""),
  },
  mapping: {
    title: (table) => `Columns of 《${table}》`,
    how: "For each column that the regulation needs, choose the one on your sheet. The choice is kept in this workbook.",
    sheet: "Sheet",
    headerRow: "Header row",
    row: (row, cells) => `Row ${row}${cells === "" ? " (blank)" : `: ${cells}`}`,
    none: "No such column",
    samples: (values) => `e.g. ${values.join(", ")}`,
    lacking: (columns) => `Still needed: ${columns.join(", ")}`,
    twice: "One column can't be used twice.",
    usedTwice: "This column is used for another one.",
    save: "Save",
    forget: "Recognise by itself again",
    saved: (table, sheet) => `Remembered: 《${table}》 is on the sheet 《${sheet}》.`,
  },
  upload: {
    reading: "Checking the file…",
    foundTables: "Tables found in the file",
    nothingKnown: "No table was recognised in this file. Once it is in, you can map its columns on the Data page.",
    noProblems: "No problems found.",
    problems: (errors, warnings, reviews) =>
      `Errors ${writeCount(errors)} · Warnings ${writeCount(warnings)} · To review ${writeCount(reviews)}`,
    whatErrorsMean:
      "Rows with errors take no part in the computation. Mend them in the file and choose it again, or let it in and mend them here.",
    more: (count) => `And ${count} more.`,
    letInNow: "Add to the workbook",
    letInAnyway: "Add anyway",
    asSheet: "Only write 《问题清单》",
    letIn: (sheets) => {
      const renamed = sheets.filter(({ name, sheetName }) => name !== sheetName);
      return (
        `Added ${listed(sheets.map(({ sheetName }) => sheetName))}.` +
        (renamed.length > 0
          ? " Some names were taken, so the new sheets have others; choose them on the Data page."
          : "")
      );
    },
  },
  longFile: {
    tooLong: (rows) =>
      `This file has about ${writeCount(rows)} rows, more than the 1,048,576 that a worksheet holds, so it can't be added to the workbook.`,
    how: (tables) =>
      `It can be checked and computed from as it is: ${listed(tables)} from this file, all other tables from the open workbook. Only the results are written, never the rows of the file.`,
    nothingKnown:
      "No table was recognised in this file, so nothing can be computed from it. Please check the header in its first row.",
    compute: "Compute from the file",
    reading: (sheet, rows, all) =>
      `Reading 《${sheet}》: ${writeCount(rows)} of about ${writeCount(all)} rows (${Math.min(100, Math.floor((100 * rows) / Math.max(1, all)))}%)`,
    results: "Computed tables",
    rows: (count) => `${count} rows`,
    noResults: "Nothing was computed. Please look at the problems below first.",
    whatErrorsMean:
      "Rows with errors take no part in the computation. Mend them in the file or in the workbook, and compute from the file again.",
    write: "Write the results",
    written: (sheets) => `${listed(sheets)} written.`,
  },
  run: {
    opening: "Opening the workbook…",
    reading: (sheet, rows, all) => `Reading 《${sheet}》: ${writeCount(rows)} of ${writeCount(all)} rows`,
    readingSheet: (sheet) => `Reading 《${sheet}》`,
    judging: "Checking and computing…",
    earlier: "What is shown below is from the run before, without later edits.",
  },
  check: {
    start: "Check article by article",
    startHow: (tables, clauses) =>
      `${plural(tables, "table", "tables")} will be checked${clauses > 0 ? ` against ${plural(clauses, "article", "articles")}` : ""}. Your sheets are not changed.`,
    noTables: "This workbook holds none of this regulation's tables yet. Please add or assign them on the Data page.",
    toData: "To the Data page",
    cancelled: "The check was cancelled",
    button: "Check",
    again: "Check again",
    live: "Live",
    more: "More",
    mark: "Mark the cells",
    markAgain: "Update the marks",
    clearMarks: "Clear the marks",
    writeList: "Write 《问题清单》",
    list: "Findings",
    filters: "Filter by severity",
    search: "Search text, article or cell",
    searchShort: "Search",
    grouping: "Group by",
    byClause: "Article",
    bySheet: "Sheet",
    wholeWorkbook: "The whole workbook",
    cells: (count) => plural(count, "cell", "cells"),
    onlySheet: (sheet) => `Only 《${sheet}》`,
    allSheets: "Show all sheets",
    stale: "The sheets were edited since; you can check again.",
    noMatch: "Nothing matches.",
    summary: (errors, warnings, reviews) =>
      `Checked: ${plural(errors, "error", "errors")}, ${plural(warnings, "warning", "warnings")}, ${writeCount(reviews)} to review.`,
    settle: "Settle",
    unsettle: "Take back",
    settleTitle: "Settle this finding",
    reason: "Reason",
    settledBy: "Settled by",
    settleNote: (count) =>
      `It is kept in 《核定记录》${count > 1 ? ` (${plural(count, "cell", "cells")})` : ""} and changes no amount. It comes back when the row changes.`,
    settledNow: (count) => `Settled ${plural(count, "finding", "findings")}, kept in 《核定记录》.`,
    marked: (cells, locked) =>
      `Marked ${plural(cells, "cell", "cells")}; your own colours stay.` +
      (locked.length > 0 ? ` ${listed(locked)} is protected and was not marked.` : ""),
    unmarked: (locked) =>
      locked.length > 0
        ? `${listed(locked)} is protected, so its marks stay; all others are cleared.`
        : "The marks are cleared.",
    listed: (sheet) => `Written to 《${sheet}》.`,
    nothing: "No problems found",
    nothingOn: (sheet) => `No problems found on 《${sheet}》`,
    notATable: (sheet) => `《${sheet}》 is no table of this regulation`,
    notATableHow: "Its header wasn't recognised. If it should be one of the tables, assign it on the Data page.",
    extent: ({ sheets, rows, days, people, clauses, leftOut }) =>
      `Checked ${plural(sheets, "table", "tables")}, ${plural(rows, "row", "rows")}` +
      (days > 0 ? `, ${plural(days, "day", "days")}` : "") +
      (people > 0 ? `, ${plural(people, "person", "people")}` : "") +
      (clauses > 0 ? `, against ${plural(clauses, "article", "articles")}` : "") +
      (leftOut > 0 ? `; ${writeCount(leftOut)} of the rows left out` : "") +
      ".",
    showSettled: (count) => `Show ${writeCount(count)} settled`,
    uncheckedTitle: "Articles not checked",
    uncheckedGist: "Only a person can judge these; the program did not.",
    insertAttestations: (sheet) => `Insert 《${sheet}》 to attest them`,
  },
  compute: {
    start: "Compute by the regulation",
    startHow: "You see the result first, and then decide whether to write it into the workbook.",
    button: "Compute",
    cancelled: "The computation was cancelled",
    stale: "The sheets were edited since.",
    again: "Compute again",
    leftOut: (rows) =>
      `${plural(rows, "row", "rows")} can't be computed and ${rows === 1 ? "is" : "are"} not in the results below. Once mended, they count.`,
    leftOutOf: (sheet, rows) => `《${sheet}》 ${plural(rows, "row", "rows")}`,
    period: "Period",
    year: "Year",
    month: "Month",
    allYears: "All years",
    allMonths: "All months",
    yearName: (year) => year,
    tables: "Results",
    concerned: "Concerned",
    highest: (subject) => `Highest: ${subject}`,
    writeOne: "Write only this",
    openSheet: (sheet) => `Open 《${sheet}》`,
    write: (tables, period) => `Write ${plural(tables, "table", "tables")}${period === null ? "" : ` (${period})`}`,
    writing: (sheet, rows, all) => `Writing 《${sheet}》: ${writeCount(rows)} of ${writeCount(all)} rows`,
    writingCancelled: "Writing was cancelled; the workbook is as it was.",
    written: (tables) => `${plural(tables, "table", "tables")} written.`,
    notPrintReady: (sheets) =>
      `The print layout of ${listed(sheets)} couldn't be set, perhaps for lack of a printer; the content is complete.`,
    undo: "Undo",
    undone: (sheets) => (sheets.length === 0 ? "There is nothing to undo." : `Undone: ${listed(sheets)} as before.`),
    chart: (table, years) => `${table}: amount by month (${years})`,
    legend: "Legend",
    monthTick: (month) => String(month),
    asTable: "As a table",
    bySubject: (noun, amount) => `${amount} by ${noun}`,
    bySubjectHow: (noun) => `Choose one ${noun} to see how the amount came about.`,
    searchSubject: (noun) => `Find ${noun}`,
    noSubject: (noun) => `No such ${noun}.`,
    moreSubjects: (counted) => `${counted} more aren't listed; please search above.`,
    allSubjects: (counted) => `Show all ${counted}`,
    fewSubjects: "Show only the first",
    backToTables: "Back to the results",
    backToDifferences: "Back to the comparison",
    subjectSum: (counted, sums) => `${counted}: ${sums.join(", ")}.`,
    moreCells: (first, more) => `${first} and ${writeCount(more)} more`,
    cellStep: (address, step, all) => `${address} (${step}/${all})`,
  },
  reconciliation: {
    open: (count) => `Compare ${plural(count, "difference", "differences")} item by item`,
    shown: (shown, all) => (shown === all ? writeCount(all) : `${writeCount(shown)} of ${writeCount(all)}`),
    extent: (compared, differing) =>
      differing === 0
        ? `${plural(compared, "reported figure", "reported figures")} compared, all equal.`
        : `${plural(compared, "reported figure", "reported figures")} compared: ${writeCount(compared - differing)} equal, ${writeCount(differing)} not.`,
    leftOut: (counted) => `${counted} can't be worked out and were not compared.`,
    cause: "Cause",
    allCauses: "All causes",
    option: (name, count) => `${name} (${writeCount(count)})`,
    noMatch: "No difference matches.",
    reported: "Reported",
    recomputed: "Recomputed",
    notReported: "Not reported",
    twice: (rows) => `${rows} rows added up`,
    nowhere: "Not in the records",
    difference: (amount) => `Off by ${amount}`,
    how: "How",
    sums: "Differences",
  },
  policy: {
    loading: "Reading 《制度参数》…",
    how: "Every number and reading of the regulation. Changes are kept in 《制度参数》 and hold from the day you say; the text's own value can always be restored.",
    search: "Search parameter or article",
    noMatch: "Nothing matches.",
    hint: "Compliance hints only remind. They change no amount and are no legal advice.",
    changed: (count) => `${plural(count, "parameter differs", "parameters differ")} from the text.`,
    isChanged: " (changed)",
    openSheet: "Open 《制度参数》",
    rowProblems: (count) =>
      `${plural(count, "row", "rows")} of 《制度参数》 can't be used; the text's own values count instead:`,
    history: "Values",
    ofText: (value, from) => `The text: ${value}${from === null ? "" : `, from ${from}`}`,
    ofWorkbook: (value, from) => `This workbook: ${value}, ${from === null ? "always" : `from ${from}`}`,
    unset: "not set",
    change: "Change",
    reset: "Back to the text",
    removeOne: "Remove",
    choose: "Choose a reading",
    textsOwn: " (the text)",
    another: "Another value",
    newValue: (unit) => (unit === null ? "New value" : `New value (${unit})`),
    from: "In force from",
    always: "Blank means always.",
    note: "Why (optional)",
    save: "Write to 《制度参数》",
    written: "Only what happens from that day on is affected; earlier results stay.",
    saved: (name) => `“${name}” is written to 《制度参数》.`,
    restored: (name) => `“${name}” is restored.`,
    id: (id) => `Id: ${id}`,
    unusable: {
      amount: "Please enter an amount with at most two decimals.",
      rate: "Please enter a fraction between 0 and 1, or a percentage such as 10%.",
      count: "Please enter a whole number.",
      minutes: "Please enter whole minutes, 0 to 1,440.",
      minutesOrOff: "Please enter whole minutes, or off.",
      amountOrUnset: "Please enter an amount, or leave it blank.",
      dateOrUnset: "Please enter a date such as 2026-04-01, or leave it blank.",
      timeOfDay: "Please enter a time, such as 17:30.",
      choice: "Please choose one of the above.",
      texts: "Please enter names, separated by 、.",
    },
  },
};
