/**
 * Random small duty ledgers that sit on the edges of contracts-duty.md "How a slot is judged", and the sheets a workbook would
 * hold for them. `ledgerArbitrary()` shrinks; `randomLedger(seed)` is the same ledger on every machine.
 *
 * The sheets say what the ledger says, in the many spellings of R7-R13; the header is row 1, so finding row `n` is Excel row n + 2
 * (`cellOf`). Only rules 1-10 are aimed at: slots, rotation and drivers are nonsense to the rest of `check`.
 */
import fc from "fast-check";
import type { Cell } from "../../src/kernel/sheet-source";
import type {
  AttendanceRow,
  Clock,
  CompensationRow,
  DutyLedger,
  DutyPolicy,
  OracleFinding,
  PolicyChange,
  RosterRow,
  Slot,
  StaffRow,
  Unreadable,
} from "./duty-fines";
import { addDays, slotText } from "./duty-fines";

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A ledger and, for each attendance row, how its cells are spelled. */
export interface RandomLedger extends DutyLedger {
  /** One number an attendance row: picks among the spellings of that row's cells. */
  readonly looks: readonly number[];
}

// --------------------------------------------------------------------------------------------------------- domains

// The last two sort one way by code points and the other way by UTF-16 units.
const names = ["张三", "李四", "王小明", "赵六", "欧阳修文", "Ann Lee", "__proto__", "constructor", "𠮷野", "﨑山"];
const groups = ["一组", "二组", "三组", "10", "__proto__"];
const dates = ["2026-03-02", "2026-03-03", "2026-06-30", "2026-12-30", "2026-12-31", "2027-01-01"];
const slots: readonly Slot[] = [
  { start: 18 * 60, end: 21 * 60 },
  { start: 8 * 60, end: 21 * 60 },
  { start: 21 * 60, end: 8 * 60 },
  { start: 18 * 60, end: 24 * 60 },
  { start: 12 * 60, end: 15 * 60 },
];

type ClockSpec =
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" }
  /** Seconds after the slot's start (an arrival) or its end (a departure), as a bare time. */
  | { readonly kind: "bare"; readonly seconds: number }
  /** The same with its date. */
  | { readonly kind: "dated"; readonly seconds: number }
  /** A bare time of day, wherever the slot is. */
  | { readonly kind: "clock"; readonly seconds: number }
  /** A time of day on 日期 plus so many days. */
  | { readonly kind: "day"; readonly days: number; readonly seconds: number };

const nearOffsets = [0, 0, 0, 1, 59, 60, 61, -1, -59, -60, -61, 29 * 60 + 30, -30 * 60, 5 * 60];
const arrivalOffsets = [
  ...nearOffsets,
  -12 * 3600,
  -12 * 3600 - 1,
  -12 * 3600 - 60,
  3 * 3600,
  3 * 3600 + 60,
  6 * 3600,
  13 * 3600 + 60,
];
const departureOffsets = [...nearOffsets, -3 * 3600, 3 * 3600, 10 * 60];
const clocks = [
  0,
  600,
  7 * 3600,
  8 * 3600,
  8 * 3600 + 60,
  14 * 3600 + 29 * 60,
  14 * 3600 + 30 * 60,
  14 * 3600 + 31 * 60,
  20 * 3600 + 59 * 60 + 59,
  86_399,
  86_400,
];

function clockSpec(offsets: readonly number[]): fc.Arbitrary<ClockSpec> {
  return fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...offsets).map((seconds): ClockSpec => ({ kind: "bare", seconds })) },
    { weight: 3, arbitrary: fc.constant<ClockSpec>({ kind: "blank" }) },
    { weight: 3, arbitrary: fc.constantFrom(...offsets).map((seconds): ClockSpec => ({ kind: "dated", seconds })) },
    { weight: 2, arbitrary: fc.constantFrom(...clocks).map((seconds): ClockSpec => ({ kind: "clock", seconds })) },
    {
      weight: 1,
      arbitrary: fc
        .record({
          days: fc.constantFrom(-2, -1, 0, 1, 2),
          seconds: fc.constantFrom(...clocks.filter((at) => at < 86_400)),
        })
        .map(({ days, seconds }): ClockSpec => ({ kind: "day", days, seconds })),
    },
    { weight: 1, arbitrary: fc.constant<ClockSpec>({ kind: "unreadable" }) },
  );
}

function clockOf(spec: ClockSpec, date: string | null, base: number): Clock | null | Unreadable {
  switch (spec.kind) {
    case "blank":
      return null;
    case "unreadable":
      return "unreadable";
    case "clock":
      return spec.seconds;
    case "bare": {
      const seconds = base + spec.seconds;
      return seconds === 86_400 ? seconds : modulo(seconds, 86_400);
    }
    case "dated": {
      const seconds = base + spec.seconds;
      if (date === null) return modulo(seconds, 86_400);
      return { date: addDays(date, Math.floor(seconds / 86_400)), seconds: modulo(seconds, 86_400) };
    }
    case "day":
      return date === null ? spec.seconds : { date: addDays(date, spec.days), seconds: spec.seconds };
  }
}

// ---------------------------------------------------------------------------------------------------------- records

interface RowSpec {
  readonly name: string;
  readonly arrived: ClockSpec;
  readonly left: ClockSpec;
  readonly leave: boolean;
  readonly approver: "nobody" | "self" | "someone";
  readonly look: number;
}

type Mode = "mixed" | "all absent" | "all on leave" | "all present";

interface Block {
  readonly date: string;
  readonly slot: Slot;
  readonly group: string;
  readonly mode: Mode;
  readonly rows: readonly RowSpec[];
  /** Which cell of the block's first row is spoilt, if any. */
  readonly spoilt: "nothing" | "date" | "slot" | "group" | "name" | "leave";
}

const rowSpec: fc.Arbitrary<RowSpec> = fc.record({
  name: fc.constantFrom(...names),
  arrived: clockSpec(arrivalOffsets),
  left: clockSpec(departureOffsets),
  leave: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  approver: fc.constantFrom<RowSpec["approver"]>("nobody", "self", "someone", "someone"),
  look: fc.nat(9999),
});

const block: fc.Arbitrary<Block> = fc.record({
  date: fc.constantFrom(...dates),
  slot: fc.oneof({ weight: 3, arbitrary: fc.constant(slots[0]) }, { weight: 4, arbitrary: fc.constantFrom(...slots) }),
  group: fc.constantFrom(...groups),
  mode: fc.constantFrom<Mode>("mixed", "mixed", "all absent", "all absent", "all on leave", "all present"),
  rows: fc.array(rowSpec, { minLength: 1, maxLength: 6 }),
  spoilt: fc.constantFrom<Block["spoilt"]>(
    "nothing",
    "nothing",
    "nothing",
    "nothing",
    "nothing",
    "nothing",
    "nothing",
    "date",
    "slot",
    "group",
    "name",
    "leave",
  ),
});

const blank: ClockSpec = { kind: "blank" };
const onTime: ClockSpec = { kind: "bare", seconds: 0 };

function recordOf(spec: RowSpec, of: Block, first: boolean): AttendanceRow {
  const spoilt = first ? of.spoilt : "nothing";
  const absent = of.mode === "all absent" || of.mode === "all on leave";
  const date = spoilt === "date" ? null : of.date;
  const end = of.slot.end <= of.slot.start ? of.slot.end + 1440 : of.slot.end;
  const arrived = absent ? blank : of.mode === "all present" ? onTime : spec.arrived;
  const left = absent ? blank : of.mode === "all present" ? onTime : spec.left;
  return {
    date,
    slot: spoilt === "slot" ? null : of.slot,
    group: spoilt === "group" ? null : of.group,
    name: spoilt === "name" ? null : spec.name,
    arrived: clockOf(arrived, date, of.slot.start * 60),
    left: clockOf(left, date, end * 60),
    leave: spoilt === "leave" ? "unreadable" : of.mode === "all on leave" || spec.leave,
    approver:
      spec.approver === "nobody" ? "" : spec.approver === "self" ? spec.name : spec.name === "李四" ? "赵六" : "李四",
  };
}

// ----------------------------------------------------------------------------------------------------------- ledger

const money = fc.constantFrom(0, 0.01, 0.05, 100, 333.33, 1234.55, 12_000, 99_999.95);
const amount: fc.Arbitrary<number | null | Unreadable> = fc.oneof(
  { weight: 6, arbitrary: money },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant<Unreadable>("unreadable") },
);

const person: fc.Arbitrary<StaffRow> = fc.record({
  name: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constant(null) }),
  department: fc.constantFrom("党政办", "财政办", ""),
  post: fc.constantFrom("副镇长", "科员", "办公室主任"),
  group: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...groups) }, { weight: 1, arbitrary: fc.constant("") }),
  leader: fc.boolean(),
  driver: fc.boolean(),
  wage: amount,
  bonus: amount,
});

/** One person has one wage and one bonus, whichever row says it: what two different ones mean is nobody's rule. */
function sameMoney(staff: readonly StaffRow[]): StaffRow[] {
  const first = new Map<string, StaffRow>();
  return staff.map((row) => {
    if (row.name === null) return row;
    const before = first.get(row.name) ?? row;
    first.set(row.name, before);
    return { ...row, wage: before.wage, bonus: before.bonus };
  });
}

const turn: fc.Arbitrary<RosterRow> = fc.record({
  date: fc.constantFrom(...dates),
  slot: fc.constantFrom(...slots),
  group: fc.constantFrom(...groups),
  members: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
  driver: fc.constantFrom("", "赵六"),
  basis: fc.constantFrom("", "镇政府会议纪要"),
});

const compensation: fc.Arbitrary<CompensationRow> = fc.record({
  date: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...dates) }, { weight: 1, arbitrary: fc.constant(null) }),
  name: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constant(null) }),
  reason: fc.constantFrom("值班室电脑损坏", "钥匙遗失"),
  loss: fc.constantFrom(500, 1234.5),
  amount: fc.oneof({ weight: 9, arbitrary: money }, { weight: 1, arbitrary: fc.constant(null) }),
});

export interface LedgerOptions {
  readonly maxBlocks?: number;
}

export function ledgerArbitrary({ maxBlocks = 8 }: LedgerOptions = {}): fc.Arbitrary<RandomLedger> {
  return fc
    .record({
      blocks: fc.array(block, { minLength: 1, maxLength: maxBlocks }),
      // Roster rows of the blocks themselves, so that slots with records are on the roster as often as not.
      mirrored: fc.array(fc.nat(maxBlocks - 1), { maxLength: 4 }),
      roster: fc.option(fc.array(turn, { maxLength: 4 }), { nil: null, freq: 4 }),
      staff: fc.option(fc.array(person, { minLength: 1, maxLength: 12 }), { nil: null, freq: 4 }),
      compensations: fc.option(fc.array(compensation, { maxLength: 4 }), { nil: null, freq: 2 }),
      approverColumn: fc.oneof(
        { weight: 5, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
    })
    .map(({ blocks, mirrored, roster, staff, compensations, approverColumn }) => {
      const attendance = blocks
        .flatMap((of) => of.rows.map((spec, at) => recordOf(spec, of, at === 0)))
        .map((row) => (approverColumn ? row : { ...row, approver: "" }));
      const looks = blocks.flatMap((of) => of.rows.map((spec) => spec.look));
      const mirrors = mirrored.flatMap((at): RosterRow[] => {
        const of = blocks[at];
        if (of === undefined) return [];
        return [
          {
            date: of.date,
            slot: of.slot,
            group: of.group,
            members: at % 2 === 0 ? [] : of.rows.map((spec) => spec.name),
            driver: "",
            basis: "",
          },
        ];
      });
      return {
        attendance,
        looks,
        approverColumn,
        staff: staff === null ? null : sameMoney(staff),
        roster:
          roster === null
            ? null
            : [...roster, ...mirrors].map((row) => ({ ...row, members: [...new Set(row.members)] })),
        compensations,
      };
    });
}

/** The ledger of a seed, the same on every machine. */
export function randomLedger(seed: number, options: LedgerOptions = {}): RandomLedger {
  const [ledger] = fc.sample(ledgerArbitrary(options), { seed, numRuns: 1 });
  if (ledger === undefined) throw new Error("fast-check gave no sample");
  return ledger;
}

// ----------------------------------------------------------------------------------------------------------- policy

const policyAlternatives: readonly Partial<DutyPolicy>[] = [
  { lateAndEarlyInOneSlot: "once" },
  { emptySlotSparesLeave: "yes" },
  { publish: "all" },
  { emptySlotCountsAsAbsence: "no" },
  { fineAbsent: 80 },
  { fineLate: 20.5 },
  { fineEarly: 10 },
  { fineEmptySlot: 100 },
  { absencesForCut: 1 },
  { absencesForCut: 2 },
  { lateOrEarlyForCut: 1 },
  { lateOrEarlyForCut: 2 },
  { bonusCutRate: 0.2 },
  { bonusCutRate: 0.123456 },
];

/** No, one or several values, dated or not; no value twice for one day. Limits low enough for small ledgers to reach them. */
export function policyArbitrary(): fc.Arbitrary<readonly PolicyChange[]> {
  const change = fc.record({
    from: fc.constantFrom(null, "2026-03-03", "2026-12-31", "2027-01-01"),
    values: fc.constantFrom(...policyAlternatives),
  });
  return fc.uniqueArray(change, {
    maxLength: 5,
    selector: ({ from, values }) => `${String(from)} ${Object.keys(values).join()}`,
  });
}

/** 制度参数 for the changes; null where there are none. */
export function policySheet(changes: readonly PolicyChange[]): Sheet | null {
  if (changes.length === 0) return null;
  const rows: Cell[][] = [["参数", "值", "生效日期", "条款", "说明"]];
  for (const { from, values } of changes) {
    for (const [id, value] of Object.entries(values))
      rows.push([id, value, from === null ? null : serialOf(from), null, null]);
  }
  return { name: "制度参数", rows };
}

// ----------------------------------------------------------------------------------------------------------- sheets

const attendanceColumns = ["日期", "时段", "值班组", "姓名", "到岗时间", "离岗时间", "请假", "请假批准人"];
const staffColumns = ["姓名", "部门", "职务", "值班组", "组长", "驾驶员", "月工资", "年终奖金"];
const rosterColumns = ["日期", "时段", "值班组", "值班人员", "驾驶员", "依据"];
const compensationColumns = ["日期", "姓名", "事由", "损失金额", "赔偿金额"];

/** The ledger as the sheets of a workbook, header row first. */
export function sheetsOf(ledger: DutyLedger & { readonly looks?: readonly number[] }): Sheet[] {
  const sheets: Sheet[] = [];
  if (ledger.staff !== null) {
    const rows = ledger.staff.map((one, at): Cell[] => [
      one.name === null ? null : spellName(one.name, at),
      one.department,
      one.post,
      one.group === "" ? null : spellGroup(one.group, at),
      spellYes(one.leader, at),
      spellYes(one.driver, at),
      one.wage === "unreadable" ? "待定" : one.wage,
      one.bonus === "unreadable" ? "#N/A" : one.bonus,
    ]);
    sheets.push({ name: "值班人员", rows: [staffColumns, ...rows] });
  }
  if (ledger.roster !== null) {
    const rows = ledger.roster.map((one, at): Cell[] => [
      one.date === null ? null : spellDate(one.date, at),
      one.slot === null ? null : spellSlot(one.slot, at),
      one.group === null ? null : spellGroup(one.group, at),
      one.members.length === 0 ? null : one.members.join(["、", ",", "；", "\n"][at % 4]),
      one.driver === "" ? null : one.driver,
      one.basis === "" ? null : one.basis,
    ]);
    sheets.push({ name: "值班安排", rows: [rosterColumns, ...rows] });
  }
  if (ledger.attendance !== null) {
    const rows = ledger.attendance.map((one, at): Cell[] => {
      const look = ledger.looks?.[at] ?? at;
      const cells: Cell[] = [
        one.date === null ? [null, "三月二日"][look % 2]! : spellDate(one.date, look),
        one.slot === null ? [null, "晚班"][look % 2]! : spellSlot(one.slot, look),
        one.group === null ? null : spellGroup(one.group, look),
        one.name === null ? null : spellName(one.name, look),
        spellClock(one.arrived, look),
        spellClock(one.left, Math.floor(look / 7)),
        one.leave === "unreadable" ? "也许" : spellYes(one.leave, look),
      ];
      if (ledger.approverColumn) cells.push(one.approver === "" ? null : spellName(one.approver, look));
      return cells;
    });
    const header = ledger.approverColumn ? attendanceColumns : attendanceColumns.slice(0, -1);
    sheets.push({ name: "值班到岗记录", rows: [header, ...rows] });
  }
  if (ledger.compensations !== null) {
    const rows = ledger.compensations.map((one, at): Cell[] => [
      one.date === null ? null : spellDate(one.date, at),
      one.name === null ? null : spellName(one.name, at),
      one.reason,
      one.loss,
      one.amount ?? "约一百元",
    ]);
    sheets.push({ name: "损失赔偿", rows: [compensationColumns, ...rows] });
  }
  return sheets;
}

/** `D4` for a finding over `sheetsOf(ledger)`; the header's own cell where it points at the whole table; null for nowhere. */
export function cellOf(finding: OracleFinding, sheets: readonly Sheet[]): string | null {
  if (finding.sheet === null || finding.column === null) return null;
  const header = sheets.find(({ name }) => name === finding.sheet)?.rows[0] ?? [];
  const column = header.indexOf(finding.column);
  if (column < 0) return null;
  return `${String.fromCharCode(65 + column)}${String(finding.row === null ? 1 : finding.row + 2)}`;
}

export function serialOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
}

function spellDate(date: string, look: number): Cell {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const spellings: readonly Cell[] = [
    serialOf(date),
    serialOf(date),
    serialOf(date),
    date,
    `${String(year)}-${String(month)}-${String(day)}`,
    `${String(year)}/${String(month)}/${String(day)}`,
    `${String(year)}.${String(month)}.${String(day)}`,
    `${String(year)}年${String(month)}月${String(day)}日`,
    date.replaceAll("-", ""),
    Number(date.replaceAll("-", "")),
  ];
  return spellings[look % spellings.length]!;
}

function spellSlot(slot: Slot, look: number): Cell {
  const [from, to] = slotText(slot).split("-") as [string, string];
  const dash = ["-", "-", "--", "–", "—", "~", "～", "至", " - "][look % 9];
  return `${from}${dash}${to}`;
}

function spellGroup(group: string, look: number): Cell {
  return group === "10" && look % 2 === 0 ? 10 : group;
}

function spellName(name: string, look: number): Cell {
  return name.length === 2 && look % 3 === 0
    ? `${name.slice(0, 1)} ${name.slice(1)}`
    : look % 5 === 0
      ? ` ${name} `
      : name;
}

function spellYes(yes: boolean, look: number): Cell {
  const spellings: readonly Cell[] = yes
    ? ["是", "有", "√", "✓", "Y", "yes", 1, true, "批准"]
    : [null, "否", "无", "×", "N", "no", 0, false, ""];
  return spellings[look % spellings.length]!;
}

function spellClock(clock: Clock | null | Unreadable, look: number): Cell {
  if (clock === null) return look % 2 === 0 ? null : "";
  if (clock === "unreadable") return ["约六点", "#VALUE!", "25:00", true][look % 4];
  if (typeof clock === "object") {
    const text = timeText(clock.seconds, false);
    const date = look % 2 === 0 ? clock.date : clock.date.replaceAll("-", "/");
    return `${date}${look % 3 === 0 ? "T" : " "}${text}`;
  }
  if (clock === 86_400) return look % 2 === 0 ? "24:00" : 1;
  const hour = Math.floor(clock / 3600);
  const spellings: Cell[] = [
    clock / 86_400,
    clock / 86_400,
    clock / 86_400,
    timeText(clock, false),
    timeText(clock, true),
    timeText(clock, false).replaceAll(":", "："),
  ];
  if (hour >= 13) spellings.push(`下午${String(hour - 12)}${timeText(clock, false).slice(2)}`);
  if (hour >= 18) spellings.push(`晚上${String(hour - 12)}${timeText(clock, false).slice(2)}`);
  if (hour >= 1 && hour < 12) spellings.push(`上午${String(hour)}${timeText(clock, false).slice(2)}`);
  return spellings[look % spellings.length]!;
}

function timeText(seconds: number, short: boolean): string {
  const hour = String(Math.floor(seconds / 3600));
  const minute = String(Math.floor(seconds / 60) % 60).padStart(2, "0");
  const second = seconds % 60 === 0 ? "" : `:${String(seconds % 60).padStart(2, "0")}`;
  return `${short ? hour : hour.padStart(2, "0")}:${minute}${second}`;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
