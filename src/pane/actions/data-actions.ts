import { sheetRows } from "../../kernel/cell-address";
import { bytesOfBlob } from "../../files/byte-source";
import { openWorkbookFile, UnusableFileError } from "../../files/workbook-file";
import { problemSheet } from "../../kernel/problem-sheet";
import { reviewWorkbook } from "../../kernel/review";
import { HEADER_ROWS } from "../../kernel/sheet-matching";
import { templateSheets } from "../../kernel/template-sheet";
import { readHead, surveyWorkbook } from "../../kernel/workbook-reader";
import { readWorkbookState } from "../../kernel/workbook-state";
import { guessHeaderRow, guessColumns } from "../column-guess";
import { lookForLongFile } from "../long-file";
import { currentRegulation, drawn, say, sayProblem, type PaneContext } from "../pane-context";
import type { Mapping, SurveyedWorkbook } from "../pane-state";
import { isAbort, problemOf } from "../problem";
import type { LongFileActions } from "./long-file-actions";
import type { RunActions } from "./run-actions";

export interface DataActions {
  survey(): Promise<void>;
  locate(sheet: string, row: number, column: number): Promise<void>;
  openMapping(table: string, sheet?: string): void;
  chooseMappedSheet(sheet: string): void;
  chooseHeaderRow(row: number): void;
  mapColumn(column: string, position: number | null): void;
  saveMapping(): Promise<void>;
  forgetMapping(): Promise<void>;
  closeMapping(): void;
  /** Lets another sheet be a table, with the columns found on it. */
  useSheet(table: string, sheet: string): Promise<void>;
  insertTemplates(names?: readonly string[]): Promise<void>;
  insertSample(): Promise<void>;
  checkUpload(file: Pick<File, "name" | "size" | "slice" | "arrayBuffer">): Promise<void>;
  letUploadIn(): Promise<void>;
  listUploadProblems(): Promise<void>;
  closeUpload(): void;
}

export function dataActions(context: PaneContext, runs: RunActions, longFiles: LongFileActions): DataActions {
  const { store, gateway, regulations } = context;
  let surveying = 0;
  let reading: AbortController | null = null;

  async function lookAround(): Promise<SurveyedWorkbook> {
    const [sources, remembered] = await Promise.all([gateway.openSheets(), gateway.loadState()]);
    const survey = await surveyWorkbook(sources, regulations, {
      ownSheets: remembered.ownSheets,
      columnMaps: remembered.columnMaps,
    });
    const sheets: SurveyedWorkbook["sheets"][number][] = [];
    for (const source of survey.sources) {
      sheets.push({ name: source.name, rowCount: source.rowCount, heads: await readHead(source, HEADER_ROWS + 2) });
    }
    store.patch("check", { marked: remembered.marks.length > 0 });
    return { sheets, matching: survey.matching, maps: remembered.columnMaps };
  }

  async function survey(): Promise<void> {
    const turn = ++surveying;
    if (store.get().data.survey === null) store.patch("data", { phase: "loading", problem: null });
    try {
      const found = await lookAround();
      if (turn === surveying) store.patch("data", { phase: "ready", survey: found, problem: null });
    } catch (error) {
      if (turn === surveying) store.patch("data", { phase: "failed", problem: problemOf(error) });
    }
  }

  /** After a change of ours to what is there: look again, and let an earlier result count no more. */
  async function lookAgain(): Promise<void> {
    await survey();
    if (store.get().run.review !== null) store.patch("run", { stale: true });
  }

  function mappingFor(table: string, sheet: string, headerRow?: number): Mapping {
    const surveyed = store.get().data.survey;
    const schema = currentRegulation(context).sheets.find(({ name }) => name === table);
    const heads = surveyed?.sheets.find(({ name }) => name === sheet)?.heads ?? [];
    if (schema === undefined) return { table, sheet, headerRow: 0, choices: {}, saving: false };
    const served = surveyed?.matching.matches.find((match) => match.schema === schema && match.layout.sheet === sheet);
    if (served !== undefined && (headerRow === undefined || headerRow === served.layout.headerRow)) {
      return {
        table,
        sheet,
        headerRow: served.layout.headerRow,
        choices: Object.fromEntries(schema.columns.map(({ name }) => [name, served.layout.columns.get(name) ?? null])),
        saving: false,
      };
    }
    const row = headerRow ?? guessHeaderRow(heads, schema);
    return { table, sheet, headerRow: row, choices: guessColumns(heads[row] ?? [], schema), saving: false };
  }

  async function remember(table: string, sheet: string, columns: Readonly<Record<string, string>>): Promise<void> {
    const earlier = store.get().data.survey?.maps.filter((map) => map.table === table && map.sheet !== sheet) ?? [];
    for (const map of earlier) await gateway.forgetColumnMap(map.sheet);
    await gateway.saveColumnMap({ sheet, table, columns });
    await lookAgain();
  }

  async function insert(what: "sample" | "template", work: () => Promise<void>): Promise<void> {
    store.patch("data", { inserting: what });
    try {
      await work();
      await lookAgain();
    } catch (error) {
      if (!isAbort(error)) sayProblem(context, error);
    } finally {
      store.patch("data", { inserting: null });
    }
  }

  async function addSheets(sample: boolean, names?: readonly string[]): Promise<void> {
    const { language } = store.get();
    const templates = templateSheets(currentRegulation(context), { sample, language }).filter(
      ({ name }) => names === undefined || names.includes(name),
    );
    const { inserted, skipped } = await gateway.insertTemplates(templates);
    say(context, {
      tone: inserted.length > 0 ? "success" : "info",
      text: (texts) => texts.data.inserted(inserted, skipped),
    });
  }

  return {
    survey,
    async locate(sheet, row, column) {
      try {
        await gateway.goTo({ sheet, row, column });
      } catch (error) {
        sayProblem(context, error);
      }
    },
    openMapping(table, sheet) {
      const surveyed = store.get().data.survey;
      const schema = currentRegulation(context).sheets.find(({ name }) => name === table);
      const matching = surveyed?.matching;
      const unusable = matching?.unusable.find((candidate) => candidate.schema === schema);
      const first =
        sheet ??
        matching?.matches.find((match) => match.schema === schema)?.layout.sheet ??
        (unusable && surveyed?.sheets[unusable.index]?.name) ??
        surveyed?.sheets.find(({ name }) => !matching?.matches.some((match) => match.layout.sheet === name))?.name ??
        surveyed?.sheets[0]?.name ??
        "";
      store.patch("data", { mapping: mappingFor(table, first) });
    },
    chooseMappedSheet(sheet) {
      const { mapping } = store.get().data;
      if (mapping !== null) store.patch("data", { mapping: mappingFor(mapping.table, sheet) });
    },
    chooseHeaderRow(row) {
      const { mapping } = store.get().data;
      if (mapping !== null) store.patch("data", { mapping: mappingFor(mapping.table, mapping.sheet, row) });
    },
    mapColumn(column, position) {
      const { mapping } = store.get().data;
      if (mapping === null) return;
      store.patch("data", { mapping: { ...mapping, choices: { ...mapping.choices, [column]: position } } });
    },
    async saveMapping() {
      const { mapping, survey: surveyed } = store.get().data;
      const heads = surveyed?.sheets.find(({ name }) => name === mapping?.sheet)?.heads;
      if (mapping === null || heads === undefined) return;
      store.patch("data", { mapping: { ...mapping, saving: true } });
      const header = heads[mapping.headerRow] ?? [];
      const columns = Object.fromEntries(
        Object.entries(mapping.choices).flatMap(([column, position]) =>
          position === null ? [] : [[column, String(header[position] ?? "")]],
        ),
      );
      try {
        await remember(mapping.table, mapping.sheet, columns);
        store.patch("data", { mapping: null });
        say(context, { tone: "success", text: (texts) => texts.mapping.saved(mapping.table, mapping.sheet) });
      } catch (error) {
        store.patch("data", { mapping: { ...mapping, saving: false } });
        sayProblem(context, error);
      }
    },
    async forgetMapping() {
      const { mapping } = store.get().data;
      if (mapping === null) return;
      try {
        await gateway.forgetColumnMap(mapping.sheet);
        await lookAgain();
        store.patch("data", { mapping: null });
      } catch (error) {
        sayProblem(context, error);
      }
    },
    closeMapping() {
      store.patch("data", { mapping: null });
    },
    async useSheet(table, sheet) {
      try {
        await remember(table, sheet, {});
      } catch (error) {
        sayProblem(context, error);
      }
    },
    insertTemplates: (names) => insert("template", () => addSheets(false, names)),
    insertSample: () =>
      insert("sample", async () => {
        const regulation = currentRegulation(context);
        const bytes = (await context.loadSample?.(regulation.id)) ?? null;
        if (bytes === null) {
          await addSheets(true);
          return;
        }
        const file = await openWorkbookFile(bytes, `${regulation.title["zh-CN"]}.xlsx`);
        const inserted = await gateway.insertUpload({ base64: base64Of(bytes), sheets: file.sheets });
        say(context, {
          tone: "success",
          text: (texts) =>
            texts.data.inserted(
              inserted.map(({ sheetName }) => sheetName),
              [],
            ),
        });
      }),
    async checkUpload(chosen) {
      reading?.abort();
      const controller = new AbortController();
      reading = controller;
      const fileName = chosen.name;
      store.patch("data", { upload: { phase: "reading", fileName } });
      try {
        const mostRows = context.sheetRows ?? sheetRows;
        const long = await lookForLongFile(bytesOfBlob(chosen), fileName, mostRows, regulations, controller.signal);
        if (reading !== controller) return;
        if (long !== null) {
          store.patch("data", { upload: { phase: "tooLong", fileName, file: long } });
          return;
        }
        const bytes = new Uint8Array(await chosen.arrayBuffer());
        await drawn();
        const file = await openWorkbookFile(bytes, fileName);
        const remembered = (await file.customXmlParts()).map(readWorkbookState);
        const options = {
          ownSheets: remembered.flatMap(({ ownSheets }) => ownSheets),
          columnMaps: remembered.flatMap(({ columnMaps }) => columnMaps),
          signal: controller.signal,
        };
        const { matching } = await surveyWorkbook(file.sheets, regulations, options);
        const recognised = regulations.filter(({ sheets }) =>
          [...matching.matches, ...matching.unusable].some(({ schema }) => sheets.includes(schema)),
        );
        const review = await reviewWorkbook(file.sheets, regulations, recognised, {
          ...options,
          language: store.get().language,
        });
        if (reading === controller) store.patch("data", { upload: { phase: "reviewed", fileName, file, review } });
      } catch (error) {
        if (reading !== controller || isAbort(error)) return;
        if (error instanceof UnusableFileError) {
          store.patch("data", { upload: { phase: "unusable", fileName, error } });
        } else {
          store.patch("data", { upload: null });
          sayProblem(context, error);
        }
      }
    },
    async letUploadIn() {
      const { upload } = store.get().data;
      if (upload?.phase !== "reviewed") return;
      store.patch("data", { upload: { ...upload, phase: "inserting" } });
      try {
        const { file } = upload;
        const inserted = await gateway.insertUpload({
          base64: file.kind === "xlsx" ? base64Of(file.bytes) : null,
          sheets: file.sheets,
        });
        store.patch("data", { upload: null });
        say(context, { tone: "success", text: (texts) => texts.upload.letIn(inserted) });
        await lookAgain();
        runs.forgetRun();
      } catch (error) {
        store.patch("data", { upload: { ...upload, phase: "reviewed" } });
        sayProblem(context, error);
      }
    },
    async listUploadProblems() {
      const { upload } = store.get().data;
      if (upload?.phase !== "reviewed") return;
      store.patch("data", { upload: { ...upload, phase: "inserting" } });
      try {
        const written = await gateway.writeReports([problemSheet(upload.review.findings, store.get().language)]);
        say(context, {
          tone: "success",
          text: (texts) => texts.check.listed(written[0]?.sheetName ?? ""),
        });
      } catch (error) {
        sayProblem(context, error);
      }
      store.patch("data", { upload: { ...upload, phase: "reviewed" } });
    },
    closeUpload() {
      reading?.abort();
      reading = null;
      longFiles.cancel();
      store.patch("data", { upload: null });
    },
  };
}

/** Characters that are put together at once; more arguments than this overflow the stack. */
const BASE64_PIECE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += BASE64_PIECE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + BASE64_PIECE));
  }
  return btoa(binary);
}
