import { formatDay } from "../../src/kernel/excel-date";
import { inBoth } from "../../src/kernel/message";
import { amountParameter, choiceParameter } from "../../src/kernel/policy";
import { defineRegulation, type Sheets } from "../../src/kernel/regulation";
import { defineRule } from "../../src/kernel/rule";
import type { SheetSchema } from "../../src/kernel/sheet-schema";
import { PEOPLE, type MoneyMeasure } from "../../src/kernel/table-view";
import { defineTally } from "../../src/kernel/tally";

/** Two small regulations of the tests' own: the pane knows regulations only by what the registry tells of them. */

const text = (name: string, required = true) =>
  ({ name, kind: "text", required, note: inBoth(`${name}的说明`, `Note on ${name}`) }) as const;
const date = { name: "日期", kind: "date", required: true, filled: true, note: inBoth("日期", "Date") } as const;
const person = {
  name: "姓名",
  kind: "name",
  required: true,
  filled: true,
  note: inBoth("每人一行", "One a row"),
} as const;

const LEDGER: SheetSchema = {
  name: "出勤",
  clause: "测 一",
  gist: inBoth("每天的出勤。", "Attendance of each day."),
  columns: [date, person, text("情形"), text("备注", false)],
  sample: [["2026-03-02", "张三", "正常", null]],
};
const ATTESTED: SheetSchema = {
  name: "自查表",
  clause: "测 三",
  gist: inBoth("由人核查的条款。", "Articles that people attest."),
  columns: [date, text("条款"), text("结论")],
  sample: [],
};
const BONUS: SheetSchema = {
  name: "奖金",
  clause: "测 二",
  gist: inBoth("每人的奖金。", "Each person's bonus."),
  columns: [person, { name: "奖金数", kind: "amount", note: inBoth("元", "Yuan") }],
  sample: [["张三", 1000]],
};

const POLICY = {
  fineLate: amountParameter(30_00, {
    name: inBoth("迟到罚款", "Fine for coming late"),
    clause: "测 二",
    meaning: inBoth("每次 30 元", "30 yuan each time"),
    alternatives: [{ value: 20_00, meaning: inBoth("每次 20 元", "20 yuan each time") }],
  }),
  countAbsence: choiceParameter(
    [
      { value: "yes", meaning: inBoth("缺席也罚", "Absence is fined too") },
      { value: "no", meaning: inBoth("缺席不罚", "Absence isn't fined") },
    ],
    { name: inBoth("缺席是否罚款", "Whether absence is fined"), clause: "测 一" },
  ),
};

type TinySheets = Sheets<typeof POLICY>;
const KINDS = ["正常", "迟到", "缺席", "待定"];

const knownKind = defineRule<TinySheets, "unknownKind">({
  id: "tiny/known-kind",
  clause: "测 一",
  severity: "error",
  messages: ["unknownKind"],
  check({ table }, report) {
    const ledger = table("出勤");
    for (let row = 0; row < ledger.rowCount; row++) {
      const kind = ledger.textAt("情形", row);
      if (!KINDS.includes(kind)) report("unknownKind", ledger.at(row, "情形"), { kind });
    }
  },
});
const reason = defineRule<TinySheets, "noReason">({
  id: "tiny/reason",
  clause: "测 二",
  severity: "warning",
  messages: ["noReason"],
  check({ table }, report) {
    const ledger = table("出勤");
    for (let row = 0; row < ledger.rowCount; row++) {
      if (ledger.textAt("情形", row) === "缺席" && ledger.isBlank("备注", row)) {
        report("noReason", ledger.at(row, "备注"));
      }
    }
  },
});
const undecided = defineRule<TinySheets, "undecided">({
  id: "tiny/undecided",
  clause: "测 一",
  severity: "needs-review",
  messages: ["undecided"],
  check({ table }, report) {
    const ledger = table("出勤");
    for (let row = 0; row < ledger.rowCount; row++) {
      if (ledger.textAt("情形", row) === "待定") {
        report("undecided", ledger.at(row, "情形"), { name: ledger.textAt("姓名", row) });
      }
    }
  },
});

const FINED: MoneyMeasure = { column: "金额", label: inBoth("金额", "Fines"), over: "sum" };

const fines = defineTally<TinySheets>({
  name: "罚款明细",
  clause: "测 二",
  columns: [
    { name: "日期", kind: "date", width: 12 },
    { name: "姓名", kind: "text", width: 10 },
    { name: "情形", kind: "text", width: 8 },
    { name: "金额", kind: "money", width: 10 },
    { name: "条款", kind: "text", width: 10 },
  ],
  print: { title: "罚款明细", footer: ["签字："] },
  view: {
    period: "日期",
    subject: { column: "姓名", noun: PEOPLE },
    figures: [
      { kind: "money", ...FINED, label: inBoth("金额合计", "Fines") },
      { kind: "subjects", column: "金额" },
      { kind: "highest", column: "金额" },
    ],
    chart: [FINED],
    explanation: { entries: { one: inBoth("笔", "item"), many: inBoth("笔", "items") }, rankedBy: FINED },
  },
  compute(sheets) {
    const ledger = sheets.table("出勤");
    const days = ledger.days("日期");
    return lateRows(sheets).map((row) => {
      const fine = sheets.policy.at("fineLate", days[row] ?? 0) / 100;
      return [formatDay(days[row] ?? 0), ledger.textAt("姓名", row), "迟到", fine, "测 二"];
    });
  },
  explain(sheets, person) {
    const ledger = sheets.table("出勤");
    const days = ledger.days("日期");
    return lateRows(sheets)
      .filter((row) => ledger.textAt("姓名", row) === person)
      .map((row) => {
        const day = days[row] ?? 0;
        return {
          period: formatDay(day),
          wording: { text: inBoth("{kind}", "{kind}"), data: { kind: "迟到" } },
          yuan: sheets.policy.at("fineLate", day) / 100,
          clause: "测 二",
          parameter: { id: "fineLate", day },
          places: [ledger.at(row, "情形")],
          steps: [],
        };
      });
  },
});
/** Late arrivals in the ledger's order. */
function lateRows({ table }: TinySheets): readonly number[] {
  const ledger = table("出勤");
  return Array.from({ length: ledger.rowCount }, (_, row) => row).filter(
    (row) => ledger.leftOut[row] !== 1 && ledger.textAt("情形", row) === "迟到",
  );
}
const people = defineTally<TinySheets>({
  name: "出勤人数",
  clause: "测 一",
  columns: [{ name: "姓名", kind: "text", width: 10 }],
  compute: ({ table }) => {
    const ledger = table("出勤");
    const names = new Set(Array.from(ledger.texts("姓名")).filter((id) => id > 0));
    return [...names].map((id) => [ledger.lexicon.textOf(id)]);
  },
});

export const tiny = defineRegulation<typeof POLICY, TinySheets>({
  id: "tiny",
  title: inBoth("出勤", "Attendance"),
  clause: "测",
  clauses: [
    { id: "测 一", gist: inBoth("每天记出勤。", "Attendance is recorded."), bearer: "rule", rows: [] },
    { id: "测 二", gist: inBoth("迟到要罚款。", "Lateness is fined."), bearer: "rule", rows: [] },
    {
      id: "测 三",
      gist: inBoth("不得无故离岗。", "Nobody leaves without a reason."),
      bearer: "attest",
      rows: [],
      attested: inBoth("没有人无故离岗", "Nobody left without a reason"),
    },
  ],
  sheets: [LEDGER, BONUS, ATTESTED],
  policy: POLICY,
  rules: [knownKind, reason, undecided],
  tallies: [fines, people],
  messages: {
    "zh-CN": {
      "tiny/known-kind": { unknownKind: { text: "情形“{kind}”不在制度里。", advice: "请填正常、迟到或缺席。" } },
      "tiny/reason": { noReason: { text: "缺席没有写明原因。", advice: "请在备注里写明。" } },
      "tiny/undecided": { undecided: { text: "{name}的情形待定。", advice: "请核对后改定。" } },
    },
    "en-US": {
      "tiny/known-kind": {
        unknownKind: { text: "The case {kind} isn't in the regulation.", advice: "Use a known one." },
      },
      "tiny/reason": { noReason: { text: "An absence without a reason.", advice: "Write it into 备注." } },
      "tiny/undecided": { undecided: { text: "{name}'s case is undecided.", advice: "Decide it." } },
    },
  },
  prepare: (sheets) => sheets,
});

/** A regulation of which no sheet is there. */
export const other = defineRegulation<Record<never, never>, null>({
  id: "other",
  title: inBoth("卫生", "Hygiene"),
  clause: "卫",
  clauses: [],
  sheets: [
    {
      name: "卫生记录",
      clause: "卫 一",
      gist: inBoth("卫生检查。", "Hygiene checks."),
      columns: [text("检查区域"), text("检查结果")],
      sample: [],
    },
  ],
  policy: {},
  rules: [],
  tallies: [],
  messages: { "zh-CN": {}, "en-US": {} },
  prepare: () => null,
});
