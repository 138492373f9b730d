import { firstDayOfMonth } from "../../kernel/excel-date";
import { timesRateHalfUp } from "../../kernel/money";
import { payrollMonthOf } from "./fine-dates";
import type { DutyRecords } from "./records";

/** One sum that leaves a wage: all fines of a person in a month, or one compensation. */
export interface Deduction {
  readonly month: number;
  readonly person: number;
  readonly item: "值班罚款" | "损失赔偿";
  readonly amountFen: number;
  /** The largest single fine of the month; 0 for a compensation. */
  readonly largestFen: number;
  /** The row of 损失赔偿; -1 for fines. */
  readonly row: number;
}

export type DeductionHint = "aboveCap" | "belowMinimumWage" | "finesNotAllowed" | "aboveSinglePenalty";

/** What leaves the wages, unsorted, and the hints that apply. */
export interface Payroll {
  readonly deductions: readonly Deduction[];
  readonly hints: ReadonlyMap<Deduction, readonly DeductionHint[]>;
}

export function payrollOf(records: DutyRecords): Payroll {
  const deductions = deductionsOf(records);
  return { deductions, hints: hintsOf(deductions, records) };
}

/** Fines and compensations by the month in which they are deducted. */
function deductionsOf(records: DutyRecords): readonly Deduction[] {
  const { judged, compensations, policy, calendar, lexicon } = records;
  const fines = new Map<number, { -readonly [Key in keyof Deduction]: Deduction[Key] }>();
  for (const { day, person, amountFen } of judged.events) {
    const month = payrollMonthOf(day, policy, calendar);
    const key = month * lexicon.size + person;
    const known = fines.get(key);
    if (known === undefined) {
      fines.set(key, { month, person, item: "值班罚款", amountFen, largestFen: amountFen, row: -1 });
    } else {
      known.amountFen += amountFen;
      known.largestFen = Math.max(known.largestFen, amountFen);
    }
  }
  const deductions: Deduction[] = [...fines.values()];
  const days = compensations.days("日期");
  const people = compensations.texts("姓名");
  const amounts = compensations.figures("赔偿金额");
  for (let row = 0; row < compensations.rowCount; row++) {
    if (compensations.leftOut[row] === 1) continue;
    deductions.push({
      month: payrollMonthOf(days[row], policy, calendar),
      person: people[row],
      item: "损失赔偿",
      amountFen: amounts[row],
      largestFen: 0,
      row,
    });
  }
  return deductions;
}

/** Hints that apply to each deduction; none of them changes an amount (rules.md, section 3). */
function hintsOf(
  deductions: readonly Deduction[],
  records: DutyRecords,
): ReadonlyMap<Deduction, readonly DeductionHint[]> {
  const { policy, staff } = records;
  const compensated = new Map<string, number>();
  const keyOf = ({ month, person }: Deduction): string => `${month} ${person}`;
  for (const deduction of deductions) {
    if (deduction.item !== "损失赔偿") continue;
    compensated.set(keyOf(deduction), (compensated.get(keyOf(deduction)) ?? 0) + deduction.amountFen);
  }
  const provinces = new Map<number, "none" | "广东" | "深圳">();
  const provinceIn = (month: number): "none" | "广东" | "深圳" => {
    const known = provinces.get(month) ?? policy.at("complianceProvince", firstDayOfMonth(month));
    provinces.set(month, known);
    return known;
  };
  const hints = new Map<Deduction, readonly DeductionHint[]>();
  for (const deduction of deductions) {
    const found: DeductionHint[] = [];
    if (deduction.item === "损失赔偿") {
      const day = firstDayOfMonth(deduction.month);
      const wage = staff.figureOf(deduction.person, "月工资");
      if (wage !== null && policy.at("legalCapMode", day) === "warn") {
        const sum = compensated.get(keyOf(deduction)) ?? 0;
        const minimum = policy.at("localMinimumWage", day);
        if (sum > timesRateHalfUp(wage, policy.at("capRate", day))) found.push("aboveCap");
        if (minimum !== null && wage - sum < minimum) found.push("belowMinimumWage");
      }
    } else {
      const province = provinceIn(deduction.month);
      if (province === "none") continue;
      const wage = staff.figureOf(deduction.person, "月工资");
      if (province === "广东") found.push("finesNotAllowed");
      else if (wage !== null && deduction.largestFen > timesRateHalfUp(wage, 300_000)) found.push("aboveSinglePenalty");
    }
    if (found.length > 0) hints.set(deduction, found);
  }
  return hints;
}
