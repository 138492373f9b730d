/**
 * A second, independent opinion on offences of customer service: offences.md "Common to all ledgers" and 篇6, written
 * from its text alone. Plain on purpose: one object a row, no cleverness, no speed. It shares no code with src/.
 *
 * Comments that begin with `reading:` mark a choice where the text leaves one.
 */

export interface StaffRow {
  readonly name: string;
  readonly head: string | null;
  /** Yuan. */
  readonly wage: number | null;
}

export interface MisconductRow {
  readonly date: string;
  readonly time: string | null;
  readonly name: string;
  readonly article: string;
  readonly rule: string | null;
  readonly act: string | null;
  readonly wage: number | null;
}

export interface LeakRow {
  readonly date: string;
  readonly time: string | null;
  readonly name: string;
  readonly kind: string;
  readonly material: string | null;
  readonly incident: string | null;
  readonly fine: number | null;
  readonly handover: string | null;
}

export interface OffenceLedger {
  readonly staff: readonly StaffRow[] | null;
  readonly misconduct: readonly MisconductRow[];
  readonly leaks: readonly LeakRow[];
}

export interface OffenceReadings {
  readonly trailing200: "ignore" | "flat200" | "add200" | "atThird";
  readonly serviceThirdOffenceMoney: 0 | 200 | 300;
  readonly escalationKey: "article" | "person";
  readonly serviceEscalationWindow: "employment" | "calendarYear" | "rolling12";
  readonly discretionaryBlank: "leaveOut" | "minimum";
  readonly unlistedMaterial: "none" | "fine";
  readonly sameIncident: "highest" | "sum";
  readonly jointLiabilityScope: "allFines" | "leaks";
  readonly jointLiabilityWage: "no" | "yes";
}

export const TEXT_READINGS: OffenceReadings = {
  trailing200: "ignore",
  serviceThirdOffenceMoney: 0,
  escalationKey: "article",
  serviceEscalationWindow: "employment",
  discretionaryBlank: "leaveOut",
  unlistedMaterial: "none",
  sameIncident: "highest",
  jointLiabilityScope: "allFines",
  jointLiabilityWage: "no",
};

export type Figure = string | number | null;

export interface OffenceResult {
  readonly 客服处罚明细: readonly (readonly Figure[])[];
  readonly 主管连带罚款: readonly (readonly Figure[])[];
  readonly 客服罚款汇总: readonly (readonly Figure[])[];
  /** `error 违纪处罚 0 姓名`: severity, sheet, data row from 0 or `header`, column. */
  readonly findings: readonly string[];
  readonly leftOut: Readonly<Record<string, number>>;
}

const ACTS = ["谈私事", "请客户帮私忙", "超越职权承诺", "显露不满"];
const LISTED = ["客户资料", "客户发展跟踪记录", "来访记录", "来电记录", "来访来电记录", "交接记录", "工作日记簿"];
const UNLISTED = ["加盟合同", "柜员权限内容", "客户调查分析资料"];

/** Text id: no white space, no 【】[], no leading 篇6 or 第. */
function idOf(text: string | null): string {
  let id = (text ?? "").normalize("NFKC");
  for (const character of [" ", "【", "】", "[", "]"]) id = id.split(character).join("");
  if (id.startsWith("篇6")) id = id.slice(2);
  if (id.startsWith("第")) id = id.slice(1);
  return id;
}

const items = (text: string | null): string[] => (text ?? "").split("、").filter((item) => item !== "");

interface Row {
  readonly sheet: "违纪处罚" | "泄密事件";
  readonly index: number;
  readonly date: string;
  readonly when: string;
  readonly name: string;
  readonly misconduct: MisconductRow | null;
  readonly leak: LeakRow | null;
  /** Rows of one incident share it. */
  readonly event: string;
}

interface Judged {
  readonly row: Row;
  readonly what: string | null;
  readonly times: number | null;
  readonly amount: number;
  readonly handling: string;
  readonly clause: string;
  readonly dismisses: boolean;
}

/** What a row says by itself. */
interface Plain {
  readonly problems: readonly string[];
  readonly out: boolean;
  readonly what: string | null;
  readonly amount: number;
  readonly handling: string;
  readonly clause: string;
  readonly dismisses: boolean;
}

export function judgeOffences(ledger: OffenceLedger, readings: OffenceReadings): OffenceResult {
  const findings: string[] = [];
  const left: Record<string, number> = {};
  const leaveOut = (sheet: string): void => {
    left[sheet] = (left[sheet] ?? 0) + 1;
  };

  // 7: the staff.
  const staff = new Map<string, StaffRow & { readonly index: number }>();
  ledger.staff?.forEach((row, index) => {
    if (staff.has(row.name)) {
      findings.push(`error 客服人员 ${index} 姓名`);
      leaveOut("客服人员");
    } else staff.set(row.name, { ...row, index });
  });
  if (ledger.staff === null) findings.push("needs-review 违纪处罚 header 姓名");

  // The order of judging.
  const rows: Row[] = [];
  ledger.misconduct.forEach((misconduct, index) => {
    const { date, time, name } = misconduct;
    const when = `${date} ${time ?? "00:00"} 1 ${String(index).padStart(5, "0")}`;
    rows.push({ sheet: "违纪处罚", index, date, when, name, misconduct, leak: null, event: `a${index}` });
  });
  ledger.leaks.forEach((leak, index) => {
    const { date, time, name, incident } = leak;
    const when = `${date} ${time ?? "00:00"} 2 ${String(index).padStart(5, "0")}`;
    const event = idOf(incident) === "" ? `b${index}` : `c${name} ${idOf(incident)}`;
    rows.push({ sheet: "泄密事件", index, date, when, name, misconduct: null, leak, event });
  });
  rows.sort((a, b) => (a.when < b.when ? -1 : 1));

  // 7, 12, 13: rows that can't take part whatever the others say.
  const seen = new Set<string>();
  const standing: Row[] = [];
  for (const row of rows) {
    const { sheet, index, misconduct, leak, name } = row;
    let out = false;
    if (misconduct && !["四(五)1", "四(五)2", "四(五)3"].includes(idOf(misconduct.article))) {
      findings.push(`error 违纪处罚 ${index} 处罚条款`);
      out = true;
    }
    if (leak && !["泄露", "严重后果", "强制他人"].includes(leak.kind)) {
      findings.push(`error 泄密事件 ${index} 情形`);
      out = true;
    }
    if (ledger.staff !== null && !staff.has(name)) {
      findings.push(`error ${sheet} ${index} 姓名`);
      out = true;
    }
    if (!out && (misconduct !== null || !row.event.startsWith("c"))) {
      const instant = row.when.slice(0, 16);
      // reading: a blank 时间 is 00:00 in the key too.
      const key = misconduct
        ? [sheet, instant, name, idOf(misconduct.article), idOf(misconduct.rule), misconduct.act].join("|")
        : [sheet, instant, name, leak?.kind, leak?.material].join("|");
      if (seen.has(key)) {
        findings.push(`error ${sheet} ${index} 姓名`);
        out = true;
      }
      seen.add(key);
    }
    if (out) leaveOut(sheet);
    else standing.push(row);
  }

  const plain = (row: Row): Plain => (row.misconduct ? plainMisconduct(row.misconduct) : plainLeak(row.leak));
  const nothing = { problems: [], out: false, what: null, amount: 0, handling: "", clause: "", dismisses: false };

  function plainMisconduct(row: MisconductRow): Plain {
    const clause = `篇6 ${idOf(row.article)}`;
    if (clause.endsWith("1")) {
      const what = idOf(row.rule);
      if (what === "") return { ...nothing, out: true, problems: ["needs-review 违反规定"] };
      return { ...nothing, clause, what };
    }
    if (clause.endsWith("2")) {
      const acts = items(row.act);
      if (!acts.some((act) => ACTS.includes(act))) return { ...nothing, out: true, problems: ["needs-review 行为"] };
      return { ...nothing, clause, what: acts.join("、"), amount: 200, handling: "罚款" };
    }
    const wages = [row.wage, staff.get(row.name)?.wage ?? null].filter((wage) => wage !== null && wage > 0);
    const [wage] = wages;
    if (typeof wage !== "number") return { ...nothing, out: true, problems: ["needs-review 月工资"] };
    return { ...nothing, clause, what: row.act, amount: wage, handling: "扣罚一月工资、除名", dismisses: true };
  }

  function plainLeak(row: LeakRow | null): Plain {
    if (row === null) throw new Error("no row");
    const { kind, fine, handover } = row;
    if (kind === "泄露") {
      const clause = "篇6 五(三)1";
      const named = items(row.material);
      const listed = named.some((item) => LISTED.includes(item));
      const unlisted = named.length > 0 && named.every((item) => UNLISTED.includes(item));
      const problems = fine === null || fine === 1000 ? [] : ["error 罚款金额"];
      // reading: two cells to mend are two findings.
      if (!listed && !unlisted) problems.push("needs-review 资料");
      if (problems.length > 0) return { ...nothing, out: true, problems };
      const full = { ...nothing, clause, what: kind, amount: 1000, handling: "罚款" };
      if (listed) return full;
      const warned = { ...full, problems: ["warning 资料"] };
      return readings.unlistedMaterial === "fine" ? warned : { ...warned, amount: 0, handling: "未列明资料" };
    }
    const [clause, least, most] =
      kind === "严重后果" ? (["篇6 五(三)2", 10000, 100000] as const) : (["篇6 五(三)3", 50000, 150000] as const);
    const problems: string[] = [];
    if (fine === null) {
      problems.push("needs-review 罚款金额");
      if (readings.discretionaryBlank === "leaveOut") return { ...nothing, out: true, problems };
    } else if (fine < least || fine > most) return { ...nothing, out: true, problems: ["error 罚款金额"] };
    if (handover === null) problems.push("needs-review 移交");
    const handling = handover === "是" ? "罚款、除名、移交" : "罚款、除名";
    return { ...nothing, problems, clause, what: kind, amount: fine ?? least, handling, dismisses: true };
  }

  // One person after the other; only a dismissal and an incident join rows, and both are one person's.
  const judged: Judged[] = [];
  const dismissedBy = new Map<string, Judged>();
  for (const name of new Set(standing.map((row) => row.name))) {
    const own = standing.filter((row) => row.name === name);
    const outcome = judgePerson(own, new Set());
    for (const row of own) {
      const result = outcome.get(row);
      if (result === undefined) {
        findings.push(`error ${row.sheet} ${row.index} 姓名`);
        leaveOut(row.sheet);
        continue;
      }
      for (const problem of plain(row).problems) {
        const [severity, column] = problem.split(" ");
        findings.push(`${severity} ${row.sheet} ${row.index} ${column}`);
      }
      if (result === null) leaveOut(row.sheet);
      else {
        judged.push(result);
        if (result.dismisses && !dismissedBy.has(name)) dismissedBy.set(name, result);
      }
    }
  }
  judged.sort((a, b) => (a.row.when < b.row.when ? -1 : 1));

  /** Row -> what becomes of it; null can't be judged, none where a dismissal leaves it out. */
  function judgePerson(own: readonly Row[], barred: ReadonlySet<Row>): Map<Row, Judged | null> {
    const result = new Map<Row, Judged | null>();
    const repeated: { readonly date: string; readonly rule: string | null }[] = [];
    let dismissal: Row | null = null;
    for (const row of own) {
      if (barred.has(row)) continue;
      const facts = plain(row);
      const siblings = own.filter((other) => other.event === row.event && !barred.has(other) && !plain(other).out);
      if (dismissal !== null && dismissal.event !== row.event) {
        // reading: an incident's row that a dismissal leaves out takes no part; the rest is judged from the beginning.
        if (!facts.out && siblings.length > 1) return judgePerson(own, new Set([...barred, row]));
        continue;
      }
      if (facts.out) {
        result.set(row, null);
        continue;
      }
      const one = { row, ...facts, times: null };
      if (facts.clause === "篇6 四(五)1") {
        const earlier = repeated.filter(
          ({ date, rule }) => inWindow(date, row.date) && (readings.escalationKey === "person" || rule === facts.what),
        );
        repeated.push({ date: row.date, rule: facts.what });
        const offence = { ...one, ...fineOf(earlier.length + 1) };
        if (offence.dismisses) dismissal ??= row;
        result.set(row, offence);
        continue;
      }
      const largest = Math.max(...siblings.map((other) => plain(other).amount));
      const fined = siblings.find((other) => plain(other).amount === largest);
      if (readings.sameIncident === "highest" && fined !== row) {
        result.set(row, { ...one, amount: 0, handling: "并入同一事件", dismisses: false });
        continue;
      }
      if (facts.dismisses) dismissal ??= row;
      result.set(row, one);
    }
    return result;
  }

  function inWindow(earlier: string, date: string): boolean {
    if (readings.serviceEscalationWindow === "employment") return true;
    if (readings.serviceEscalationWindow === "calendarYear") return earlier.slice(0, 4) === date.slice(0, 4);
    // reading: the same day a year before lies outside.
    return earlier > `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  }

  function fineOf(times: number): Pick<Judged, "times" | "amount" | "handling" | "dismisses"> {
    if (times >= 3) {
      // reading: of two kinds of money at the third time the larger.
      const amount = Math.max(readings.serviceThirdOffenceMoney, readings.trailing200 === "atThird" ? 200 : 0);
      return { times, amount, handling: amount > 0 ? "罚款、除名" : "除名", dismisses: true };
    }
    const amount =
      readings.trailing200 === "flat200" ? 200 : times * 100 + (readings.trailing200 === "add200" ? 200 : 0);
    return { times, amount, handling: "罚款", dismisses: false };
  }

  // 14 to 17.
  const joint: { readonly date: string; readonly head: string; readonly name: string; readonly fine: number }[] = [];
  const places = new Set<string>();
  for (const { row, amount, clause } of judged) {
    if (amount === 0 || (clause === "篇6 四(五)3" && readings.jointLiabilityWage === "no")) continue;
    if (readings.jointLiabilityScope === "leaks" && row.sheet === "违纪处罚") continue;
    const member = staff.get(row.name);
    if (member === undefined) continue;
    if (member.head === null) places.add(`needs-review 客服人员 ${member.index} 部门主管`);
    if (member.head === null || member.head === row.name) continue;
    const gone = dismissedBy.get(member.head);
    if (gone !== undefined && gone.row.when < row.when) places.add(`warning 客服人员 ${member.index} 部门主管`);
    joint.push({ date: row.date, head: member.head, name: row.name, fine: amount });
  }

  const keys = new Set([
    ...judged.map(({ row }) => `${row.date.slice(0, 7)} ${row.name}`),
    ...joint.map(({ date, head }) => `${date.slice(0, 7)} ${head}`),
  ]);
  const cents = (amounts: readonly number[]): number =>
    amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
  const sums = [...keys].sort().map((key) => {
    const month = key.slice(0, 7);
    const name = key.slice(8);
    const mine = judged.filter(({ row }) => row.date.startsWith(month) && row.name === name);
    const fine = cents(mine.filter(({ clause }) => clause !== "篇6 四(五)3").map(({ amount }) => amount));
    const wage = cents(mine.filter(({ clause }) => clause === "篇6 四(五)3").map(({ amount }) => amount));
    const heads = joint.filter((one) => one.date.startsWith(month) && one.head === name);
    const liable = cents(heads.map((one) => one.fine * 2));
    const dismissed = dismissedBy.get(name)?.row.date ?? "";
    return [
      month,
      name,
      fine,
      liable,
      wage,
      cents([fine, liable, wage]),
      dismissed.startsWith(month) ? dismissed : null,
    ];
  });

  return {
    客服处罚明细: judged.map(({ row, what, times, amount, handling, clause }) => [
      row.date,
      row.name,
      row.sheet,
      what,
      times,
      amount,
      handling,
      clause,
    ]),
    主管连带罚款: joint.map(({ date, head, name, fine }) => [
      date,
      head,
      name,
      fine,
      cents([fine * 2]),
      "篇6 五(三)后段",
    ]),
    客服罚款汇总: sums,
    findings: [...findings, ...places],
    leftOut: left,
  };
}
