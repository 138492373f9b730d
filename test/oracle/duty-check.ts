/**
 * Everything `check` says about a duty workbook, by contracts-duty.md's text alone: the judging of slots (duty-fines.ts), the
 * section "What `check` points at", and the reader's own errors and warnings. For workbooks within the calendar's years.
 */
import chineseDays from "chinese-days";
import type { Cell } from "../../src/kernel/sheet-source";
import type { DutyResult, Slot } from "./duty-fines";
import { addDays, compareCodePoints, judgeDuty } from "./duty-fines";
import type { CellFinding, DateTime, DutyBook, WorkbookSheet } from "./duty-reader";
import { addressOf, headerCell, readDutyBook, readSlot, text } from "./duty-reader";

export interface DutyCheck {
  readonly findings: readonly CellFinding[];
  readonly result: DutyResult;
  readonly read: Readonly<Record<string, { readonly rows: number; readonly leftOut: number }>>;
  readonly book: DutyBook;
}

export const selfCheckArticles = [
  "一.1",
  "三.1",
  "三.2",
  "三.3",
  "三.4",
  "三.5",
  "四.2",
  "四.4",
  "四.5",
  "五.1",
  "五.2",
  "五.4",
  "六.3",
];

export function checkDuty(sheets: readonly WorkbookSheet[]): DutyCheck {
  const book = readDutyBook(sheets);
  const result = judgeDuty(book.ledger);
  const findings: CellFinding[] = [...book.warnings];
  const report = (
    severity: CellFinding["severity"],
    sheet: string,
    row: number | null,
    column: string,
    why: string,
  ): void => {
    const found = book.located.get(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    findings.push({ severity, sheet, cell: addressOf(found, row, column), why });
  };
  for (const { severity, sheet, row, column, why } of result.findings) {
    if (sheet === null || column === null) findings.push({ severity, sheet: null, cell: null, why });
    else report(severity, sheet, row, column, why);
  }
  const { staff, roster, attendance } = book.ledger;

  const isRestDay = restDays(book);
  const fits = (date: string, slot: Slot): boolean => {
    const wanted = isRestDay(date) ? { start: 480, end: 1260 } : { start: 1080, end: 1260 };
    return slot.start === wanted.start && slot.end === wanted.end;
  };
  const isNoonOrNight = (date: string, slot: Slot): boolean =>
    (slot.start === 1260 && slot.end === 480) || (!isRestDay(date) && slot.start === 720 && slot.end === 900);

  // ---- 值班人员
  const leaderOf = new Map<string, string>();
  const firstRowOf = new Map<string, number>();
  (staff ?? []).forEach((one, row) => {
    if (one.name === null) return;
    if (one.group === "" && !one.driver) report("error", "值班人员", row, "值班组", "in no group");
    if (one.group === "") return;
    if (!firstRowOf.has(one.group)) firstRowOf.set(one.group, row);
    if (!one.leader) return;
    if (leaderOf.has(one.group)) report("error", "值班人员", row, "组长", "a second leader");
    else leaderOf.set(one.group, one.name);
    if (!hasLeadersPost(one.post)) report("error", "值班人员", row, "职务", "a leader without the post");
  });
  for (const [group, row] of firstRowOf)
    if (!leaderOf.has(group)) report("error", "值班人员", row, "组长", "a group without a leader");

  // ---- 值班安排
  if (roster !== null) {
    const turns = roster.flatMap((one, row) =>
      one.date === null || one.slot === null || one.group === null
        ? []
        : [{ row, date: one.date, slot: one.slot, group: one.group, driver: one.driver, basis: one.basis }],
    );
    const groups = [...new Set(turns.map(({ group }) => group))];
    const drivers = [...new Set((staff ?? []).flatMap((one) => (one.driver && one.name !== null ? [one.name] : [])))];
    const groupOn = new Map<string, string>();
    let previousDate: string | null = null;
    let expected: string | null = null;
    for (const turn of turns) {
      if (isNoonOrNight(turn.date, turn.slot)) throw new Error("noon and night slots are not in this oracle");
      if (!fits(turn.date, turn.slot)) report("error", "值班安排", turn.row, "时段", "wrong slot");
      if (previousDate !== null && turn.date > addDays(previousDate, 1))
        report("error", "值班安排", turn.row, "日期", "after a gap");
      previousDate = turn.date;
      if ((groupOn.get(turn.date) ?? turn.group) !== turn.group)
        report("error", "值班安排", turn.row, "值班组", "a second group on one day");
      groupOn.set(turn.date, turn.group);
      if (turn.basis === "") {
        if (expected !== null && turn.group !== expected)
          report("warning", "值班安排", turn.row, "值班组", "out of turn");
        expected = groups[(groups.indexOf(turn.group) + 1) % groups.length] ?? null;
      }
      if (turn.driver === "") report("error", "值班安排", turn.row, "驾驶员", "no driver");
    }
    for (const [row, one] of (staff ?? []).entries()) {
      if (one.driver && !turns.some(({ driver }) => driver === one.name))
        report("error", "值班人员", row, "姓名", "a driver never on the roster");
    }
    const driverOf = new Map<string, string>();
    const lastTurnOf = new Map<string, number>();
    let monthsSeen = 0;
    for (const turn of turns) {
      if (turn.driver === "") continue;
      const month = turn.date.slice(0, 7);
      const ofMonth = driverOf.get(month);
      if (ofMonth === undefined) {
        driverOf.set(month, turn.driver);
        const before = [...driverOf.values()].at(-2);
        if (drivers.length > 1 && before === turn.driver)
          report("error", "值班安排", turn.row, "驾驶员", "the same driver two months running");
        const last = lastTurnOf.get(turn.driver);
        if (last !== undefined && monthsSeen - last > drivers.length)
          report("error", "值班安排", turn.row, "驾驶员", "not all in turn");
        lastTurnOf.set(turn.driver, monthsSeen);
        monthsSeen += 1;
      } else if (turn.driver !== ofMonth && turn.basis === "") {
        report("error", "值班安排", turn.row, "驾驶员", "a change inside the month");
      }
    }
    const found = book.located.get("值班安排");
    if (found !== undefined)
      findings.push({
        severity: "needs-review",
        sheet: "值班安排",
        cell: headerCell(found),
        why: "no noon or night slots",
      });
  }

  // ---- 值班到岗记录
  const isDriver = new Set((staff ?? []).flatMap((one) => (one.driver && one.name !== null ? [one.name] : [])));
  (attendance ?? []).forEach((one, row) => {
    if (one.date !== null && one.slot !== null && !fits(one.date, one.slot))
      report("error", "值班到岗记录", row, "时段", "wrong slot");
    if (
      one.leave !== true ||
      one.approver === "" ||
      one.approver === one.name ||
      one.group === null ||
      one.name === null
    )
      return;
    const leader = leaderOf.get(one.group);
    const byOffice = one.approver === "党政办" && (isDriver.has(one.name) || one.name === leader);
    if (one.approver !== leader && !byOffice)
      report("warning", "值班到岗记录", row, "请假批准人", "approved by another than the leader");
  });

  // ---- the smaller sheets
  (book.calls ?? []).forEach((call, row) => {
    if (call.at === null) report("error", "来电记录", row, "来电时间", "blank or unreadable");
    if (call.unit === "") report("error", "来电记录", row, "来电单位", "blank");
    if (call.caller === "") report("error", "来电记录", row, "来电人", "blank");
    if (call.content === "") report("error", "来电记录", row, "电话内容", "blank");
    if (call.phone === "") report("error", "来电记录", row, "联系电话", "blank");
    // reading: no severity is said for an implausible number, so it is an error.
    else if (!/^(1[3-9]\d{9}|(0\d{2,3}-?)?[2-9]\d{6,7}|1\d{2,4})$/.test(call.phone))
      report("error", "来电记录", row, "联系电话", "implausible");
    if (call.reported === null) report("needs-review", "来电记录", row, "报送时间", "blank");
    else if (call.reported === "unreadable") report("error", "来电记录", row, "报送时间", "unreadable");
    else if (call.at !== null) {
      const seconds = instant(call.reported) - instant(call.at);
      if (seconds < 0) report("error", "来电记录", row, "报送时间", "before the call");
      else if (seconds > 1800) report("warning", "来电记录", row, "报送时间", "more than 30 minutes after the call");
    }
  });
  (book.meetings ?? []).forEach((meeting, row) => {
    for (const [column, value] of meeting.fields)
      if (value === "") report("error", "会议通知记录", row, column, "blank");
    if (meeting.urgent && meeting.done === null)
      report("error", "会议通知记录", row, "通知完成时间", "urgent, and no time");
    if (meeting.done === "unreadable") report("error", "会议通知记录", row, "通知完成时间", "unreadable");
  });
  (book.keys ?? []).forEach((key, row) => {
    if (key.date === null) report("error", "值班室钥匙", row, "日期", "blank or unreadable");
    if (key.slot === null) report("error", "值班室钥匙", row, "时段", "blank or unreadable");
    for (const [column, value] of [
      ["领取时间", key.taken],
      ["归还时间", key.returned],
    ] as const) {
      if (value === null || value === "unreadable") report("error", "值班室钥匙", row, column, "blank or unreadable");
    }
    if (key.date === null || key.slot === null) return;
    if (!fits(key.date, key.slot)) report("error", "值班室钥匙", row, "时段", "wrong slot");
    if (typeof key.taken === "number") {
      if (key.taken < key.slot.start * 60 - 900 || key.taken > key.slot.start * 60)
        report("warning", "值班室钥匙", row, "领取时间", "outside the 15 minutes");
    }
    if (typeof key.returned === "number") {
      if (key.returned < key.slot.end * 60) report("error", "值班室钥匙", row, "归还时间", "before the end");
      else if (key.returned > key.slot.end * 60 + 1800)
        report("warning", "值班室钥匙", row, "归还时间", "after the 30 minutes");
    }
  });
  if (book.selfChecks !== null) {
    const found = book.located.get("值班自查");
    // reading: the months of 值班到岗记录's readable dates. (The sample covers December whole, so that it makes no difference there.)
    const months = [
      ...new Set((attendance ?? []).flatMap((one) => (one.date === null ? [] : [one.date.slice(0, 7)]))),
    ].sort(compareCodePoints);
    for (const month of months) {
      for (const article of selfCheckArticles) {
        const covered = book.selfChecks.some((one) => one.date?.slice(0, 7) === month && one.article === article);
        if (!covered && found !== undefined)
          findings.push({
            severity: "needs-review",
            sheet: "值班自查",
            cell: headerCell(found),
            why: `${article} ${month}`,
          });
      }
    }
  }
  const kinds = new Map<string, string>();
  (book.holidays ?? []).forEach((one, row) => {
    if (one.date === null) report("error", "节假日调整", row, "日期", "blank or unreadable");
    if (one.kind !== "休" && one.kind !== "班") report("error", "节假日调整", row, "类型", "neither 休 nor 班");
    if (one.date === null) return;
    if ((kinds.get(one.date) ?? one.kind) !== one.kind)
      report("error", "节假日调整", row, "类型", "one date with two types");
    kinds.set(one.date, one.kind);
  });

  const read: Record<string, { rows: number; leftOut: number }> = {};
  for (const [name, found] of book.located) read[name] = { rows: found.cells.length, leftOut: 0 };
  const attendanceRead = read["值班到岗记录"];
  if (attendanceRead !== undefined) attendanceRead.leftOut = result.attendanceLeftOut;
  const losses = read["损失赔偿"];
  if (losses !== undefined) {
    losses.leftOut = (book.ledger.compensations ?? []).filter(
      (one) => one.date === null || one.name === null || one.loss === null || one.amount === null,
    ).length;
  }
  return { findings, result, read, book };
}

/** 二: Saturday, Sunday and statutory holidays, a make-up working day being a weekday; 节假日调整 wins. */
function restDays(book: DutyBook): (date: string) => boolean {
  const adjusted = new Map((book.holidays ?? []).map((one) => [one.date, one.kind]));
  return (date) => {
    const kind = adjusted.get(date);
    return kind === undefined ? isStatutoryRestDay(date) : kind === "休";
  };
}

/**
 * West of Greenwich chinese-days is a day out, in its table (made from UTC midnights, keyed by local days) and in what it is
 * asked. With text both are out alike, so its arrangements are right and only its plain weekdays are not: those are told here.
 */
function isStatutoryRestDay(date: string): boolean {
  const { name, work } = chineseDays.getDayDetail(date);
  if (name.includes(",")) return !work;
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

const leadersPosts = [
  "党政领导",
  "党委书记",
  "书记",
  "副书记",
  "党委委员",
  "纪委书记",
  "镇长",
  "副镇长",
  "乡长",
  "副乡长",
  "人大主席",
  "武装部长",
  "大办公室主任",
  "中心主任",
];

function hasLeadersPost(post: string): boolean {
  return post.split(/[、，,/；兼]/).some((raw) => {
    const part = raw.trim();
    return ["", "镇", "乡", "党委", "镇党委", "镇政府"].some((prefix) => {
      if (!part.startsWith(prefix)) return false;
      const rest = part.slice(prefix.length);
      return leadersPosts.includes(rest) || /.(办公室主任|办主任|中心主任)$/.test(rest);
    });
  });
}

function instant(at: DateTime): number {
  return Date.parse(`${at.date}T00:00:00Z`) / 1000 + at.seconds;
}

/** A cell of a sheet by its address, for tests. */
export function cellAt(sheet: WorkbookSheet, address: string): Cell {
  const column = address.charCodeAt(0) - 65;
  return sheet.rows[Number(address.slice(1)) - 1]?.[column] ?? null;
}

export { readSlot, text };
