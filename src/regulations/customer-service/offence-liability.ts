import type { Lexicon } from "../../kernel/lexicon";
import type { JudgedOffences } from "./offence-judging";
import type { ServiceStaff } from "./offence-staff";
import { WAGE_CLAUSE, type Offence } from "./offences";
import type { CustomerServicePolicy } from "./policy";

/** One row of 主管连带罚款. */
export interface JointFine {
  readonly day: number;
  readonly head: number;
  readonly person: number;
  readonly fineFen: number;
  readonly amountFen: number;
}

export interface JointLiability {
  /** In the order of the offences. */
  readonly fines: readonly JointFine[];
  /** Rows of 客服人员 whose 部门主管 is blank though someone of theirs is fined. */
  readonly headless: readonly number[];
  /** Rows of 客服人员 whose head was dismissed before a fine of theirs. */
  readonly dismissed: readonly number[];
}

/** The heads' part (篇6 五(三)后段; offences.md 14 to 17). */
export function jointLiability(
  { offences, dismissals }: JudgedOffences,
  staff: ServiceStaff,
  policy: CustomerServicePolicy,
): JointLiability {
  const fines: JointFine[] = [];
  const headless = new Set<number>();
  const dismissed = new Set<number>();
  const gone = new Set<number>();
  for (const offence of offences) {
    const { day } = offence;
    if (isShared(offence, policy)) {
      let { person, amountFen: fineFen } = offence;
      for (let level = policy.at("jointLiabilityLevels", day); level > 0; level--) {
        const row = staff.rowOf(person);
        if (row === undefined) break;
        const head = staff.headOf(row);
        if (head === 0) headless.add(row);
        if (head <= 0 || head === person) break;
        if (gone.has(head)) dismissed.add(row);
        const amountFen = fineFen * policy.at("jointLiabilityFactor", day);
        fines.push({ day, head, person, fineFen, amountFen });
        person = head;
        fineFen = amountFen;
      }
    }
    if (dismissals.get(offence.person) === offence) gone.add(offence.person);
  }
  return { fines, headless: [...headless], dismissed: [...dismissed] };
}

function isShared({ amountFen, clause, day, source }: Offence, policy: CustomerServicePolicy): boolean {
  if (amountFen <= 0) return false;
  if (clause === WAGE_CLAUSE && policy.at("jointLiabilityWage", day) === "no") return false;
  return policy.at("jointLiabilityScope", day) === "allFines" || source === "泄密事件";
}

/** One row of 客服罚款汇总. */
export interface FineSum {
  readonly month: number;
  readonly person: number;
  finesFen: number;
  jointFen: number;
  wageFen: number;
  /** The day of dismissal, if it lies in the month. */
  dismissed: number | null;
}

/** A row for each month and person of the two tables, by month and name. */
export function fineSums(
  { offences, dismissals }: JudgedOffences,
  { fines }: JointLiability,
  monthOf: (day: number) => number,
  lexicon: Lexicon,
): readonly FineSum[] {
  const sums = new Map<string, FineSum>();
  const sumOf = (day: number, person: number): FineSum => {
    const month = monthOf(day);
    const key = `${month} ${person}`;
    const known = sums.get(key);
    if (known !== undefined) return known;
    const sum: FineSum = { month, person, finesFen: 0, jointFen: 0, wageFen: 0, dismissed: null };
    sums.set(key, sum);
    return sum;
  };
  for (const offence of offences) {
    const sum = sumOf(offence.day, offence.person);
    if (offence.clause === WAGE_CLAUSE) sum.wageFen += offence.amountFen;
    else sum.finesFen += offence.amountFen;
    if (dismissals.get(offence.person) === offence) sum.dismissed = offence.day;
  }
  for (const { day, head, amountFen } of fines) sumOf(day, head).jointFen += amountFen;
  return [...sums.values()].sort((a, b) => a.month - b.month || lexicon.compare(a.person, b.person));
}
