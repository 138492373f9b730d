import { DATE } from "../../kernel/date-column";
import type { SheetSchema } from "../../kernel/sheet-schema";
import { inBoth } from "../../kernel/message";
import { CLAUSES } from "./clauses";
import { QUALITY_GROUPS, QUALITY_ITEMS } from "./quality-items";

/** The sheets on which service is judged: quality checks (篇6 三.6) and what only a person can attest. */

const STAFF_OF_SAMPLE = ["周晴", "郑敏", "吴强"];

export const QUALITY: SheetSchema = {
  name: "客服质检",
  clause: "篇6 三.6",
  gist: inBoth(
    "“三要、三不、四个一样”十项和普通话、方言的检查，每人每月一次。",
    "Checks of the three musts, three must-nots and four alikes, and of speech: each person once a month.",
  ),
  columns: [
    { ...DATE, aliases: ["质检日期", "检查日期"] },
    { name: "姓名", kind: "name", required: true, filled: true, note: inBoth("被检查的人", "Who was checked") },
    {
      name: "质检项目",
      kind: "text",
      required: true,
      filled: true,
      choices: [...QUALITY_GROUPS, ...QUALITY_ITEMS.map(({ name }) => name)],
      aliases: ["检查项目", "项目"],
      note: inBoth(
        "一项一行，或者写 三要、三不、四个一样、语言，结果相同的各项一行",
        "One item a row, or 三要, 三不, 四个一样, 语言 where all of it has one result",
      ),
    },
    {
      name: "质检结果",
      kind: "text",
      required: true,
      choices: ["合格", "不合格"],
      aliases: ["检查结果", "结果"],
      note: inBoth("合格 或 不合格", "合格 (kept) or 不合格 (not kept)"),
    },
    { name: "检查人", kind: "text", aliases: ["质检人", "质检员"], note: inBoth("谁检查的", "Who checked") },
    { name: "说明", kind: "text", note: inBoth("发现了什么", "What was found") },
  ],
  sample: STAFF_OF_SAMPLE.flatMap((name) =>
    QUALITY_GROUPS.map((group) => ["2026-03-27", name, group, "合格", "办公室", null]),
  ),
};

export const SELF_CHECK: SheetSchema = {
  name: "客服自查",
  clause: "篇6 二.1",
  gist: inBoth("只有人才能判断的条款，每月由人核查一次。", "Articles only a person can judge, attested each month."),
  columns: [
    DATE,
    {
      name: "条款",
      kind: "text",
      required: true,
      filled: true,
      note: inBoth("写成 篇6 二.1 或 二.1", "Like 篇6 二.1 or 二.1"),
    },
    {
      name: "结论",
      kind: "text",
      required: true,
      filled: true,
      choices: ["是", "否"],
      note: inBoth("是 或 否", "是 or 否"),
    },
    { name: "核查人", kind: "text", note: inBoth("谁核查的", "Who attested it") },
    { name: "说明", kind: "text", note: inBoth("发现了什么", "What was found") },
  ],
  sample: CLAUSES.filter(({ attested }) => attested !== undefined).map(({ id }) => [
    "2026-03-31",
    id.replace("篇6 ", ""),
    "是",
    "吴强",
    null,
  ]),
};

export const QUALITY_SHEETS: readonly SheetSchema[] = [QUALITY, SELF_CHECK];
