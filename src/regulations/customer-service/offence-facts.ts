import { FLAG_BLANK, FLAG_YES, UNREADABLE } from "../../kernel/column";
import type { FindingData, Severity } from "../../kernel/finding";
import { yuanFromFen } from "../../kernel/money";
import type { Table } from "../../kernel/table";
import { foldCompact } from "../../kernel/text";
import type { ServiceStaff } from "./offence-staff";
import { listedItems, textId } from "./offence-texts";
import type { LeakMessage, MisconductMessage } from "./offences";
import type { CustomerServicePolicy } from "./policy";
import {
  LISTED_MATERIALS,
  UNLISTED_MATERIALS,
  VISIT_ACTS,
  type LeakCase,
  type OffenceArticle,
} from "./sheets-offences";

/** What one row says by itself, before counts, incidents and dismissals. */
export interface OffenceFacts {
  readonly what: string | null;
  /** Of 四(五)1 it depends on the count, and is 0 here. */
  readonly amountFen: number;
  readonly handling: string;
  readonly dismisses: boolean;
  /** False where the row can't be judged and is left out. */
  readonly isUsable: boolean;
  readonly problems: readonly FactProblem[];
}

export interface FactProblem {
  readonly message: MisconductMessage | LeakMessage;
  readonly column: string;
  readonly severity: Severity;
  readonly data?: FindingData;
}

const NOTHING = { what: null, amountFen: 0, handling: "", dismisses: false } as const;

function unusable(...problems: readonly FactProblem[]): OffenceFacts {
  return { ...NOTHING, isUsable: false, problems };
}

/** 篇6 四(五)1 to 3. */
export function misconductFacts(
  table: Table,
  row: number,
  article: OffenceArticle,
  day: number,
  staff: ServiceStaff,
  policy: CustomerServicePolicy,
): OffenceFacts {
  const fact = { ...NOTHING, isUsable: true, problems: [] };
  switch (article) {
    case "四(五)1": {
      const rule = textId(table.textAt("违反规定", row));
      if (rule === "") return unusable({ message: "ruleMissing", column: "违反规定", severity: "needs-review" });
      return { ...fact, what: rule };
    }
    case "四(五)2": {
      const acts = listedItems(table.textAt("行为", row), VISIT_ACTS);
      if (!acts.some((act) => isOneOf(act, VISIT_ACTS))) {
        const message = acts.length === 0 ? "actMissing" : "unknownAct";
        return unusable({ message, column: "行为", severity: "needs-review", data: { act: acts.join("、") } });
      }
      return { ...fact, what: acts.join("、"), amountFen: policy.at("visitFine", day), handling: "罚款" };
    }
    case "四(五)3": {
      const act = foldCompact(table.textAt("行为", row));
      const wage = wageOf(table, row, day, staff, policy);
      if (wage === null) return unusable({ message: "wageMissing", column: "月工资", severity: "needs-review" });
      return {
        ...fact,
        what: act === "" ? null : act,
        amountFen: wage,
        handling: "扣罚一月工资、除名",
        dismisses: true,
      };
    }
  }
}

function wageOf(
  table: Table,
  row: number,
  day: number,
  staff: ServiceStaff,
  policy: CustomerServicePolicy,
): number | null {
  const written = table.figures("月工资")[row];
  const ofRow = Number.isFinite(written) && written > 0 ? written : null;
  const ofStaff = staff.wageOf(table.texts("姓名")[row]);
  return policy.at("wageDefinition", day) === "baseWage" ? (ofStaff ?? ofRow) : (ofRow ?? ofStaff);
}

/** 篇6 五(三)1 to 3. */
export function leakFacts(
  table: Table,
  row: number,
  leak: LeakCase,
  day: number,
  policy: CustomerServicePolicy,
): OffenceFacts {
  return leak === "泄露" ? plainLeak(table, row, day, policy) : graveLeak(table, row, leak, day, policy);
}

function plainLeak(table: Table, row: number, day: number, policy: CustomerServicePolicy): OffenceFacts {
  const fine = policy.at("leakFine", day);
  const written = table.figures("罚款金额")[row];
  const problems: FactProblem[] = [];
  if (!Number.isNaN(written) && written !== fine) {
    const data = { amount: yuanFromFen(written), fine: yuanFromFen(fine) };
    problems.push({ message: "leakAmount", column: "罚款金额", severity: "error", data });
  }
  const items = listedItems(table.textAt("资料", row), [...LISTED_MATERIALS, ...UNLISTED_MATERIALS]);
  const material = items.join("、");
  const isListed = items.some((item) => isOneOf(item, LISTED_MATERIALS));
  const isUnlisted = !isListed && items.length > 0 && items.every((item) => isOneOf(item, UNLISTED_MATERIALS));
  if (!isListed && !isUnlisted) {
    const message = items.length === 0 ? "materialMissing" : "unknownMaterial";
    problems.push({ message, column: "资料", severity: "needs-review", data: { material } });
  }
  if (problems.length > 0) return unusable(...problems);
  const isFined = isListed || policy.at("unlistedMaterial", day) === "fine";
  return {
    what: "泄露",
    amountFen: isFined ? fine : 0,
    handling: isFined ? "罚款" : "未列明资料",
    dismisses: false,
    isUsable: true,
    problems: isListed
      ? []
      : [{ message: "unlistedMaterial", column: "资料", severity: "warning", data: { material } }],
  };
}

function graveLeak(
  table: Table,
  row: number,
  leak: "严重后果" | "强制他人",
  day: number,
  policy: CustomerServicePolicy,
): OffenceFacts {
  const [least, most] =
    leak === "严重后果"
      ? [policy.at("graveLeakLeast", day), policy.at("graveLeakMost", day)]
      : [policy.at("forcedLeakLeast", day), policy.at("forcedLeakMost", day)];
  const written = table.figures("罚款金额")[row];
  const isBlank = Number.isNaN(written);
  const data = { amount: isBlank ? null : yuanFromFen(written), least: yuanFromFen(least), most: yuanFromFen(most) };
  const handover = table.flags("移交")[row];
  const problems: FactProblem[] = [];
  if (isBlank) {
    const isLeftOut = policy.at("discretionaryBlank", day) === "leaveOut";
    const message = isLeftOut ? "amountMissing" : "amountMinimum";
    problems.push({ message, column: "罚款金额", severity: "needs-review", data });
    if (isLeftOut) return unusable(...problems);
  } else if (written < least || written > most) {
    return unusable({ message: "amountOutOfRange", column: "罚款金额", severity: "error", data });
  }
  // The reader has said already that the cell can't be read.
  if (handover === UNREADABLE) return unusable();
  if (handover === FLAG_BLANK) problems.push({ message: "handoverMissing", column: "移交", severity: "needs-review" });
  return {
    what: leak,
    amountFen: isBlank ? least : written,
    handling: handover === FLAG_YES ? "罚款、除名、移交" : "罚款、除名",
    dismisses: true,
    isUsable: true,
    problems,
  };
}

function isOneOf(item: string, known: readonly string[]): boolean {
  return known.includes(item);
}
