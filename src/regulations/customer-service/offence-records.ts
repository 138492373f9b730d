import type { Sheets } from "../../kernel/regulation";
import { monthOfDay } from "../../kernel/excel-date";
import type { Table } from "../../kernel/table";
import { fineSums, jointLiability, type FineSum, type JointLiability } from "./offence-liability";
import { judgeOffences, type JudgedOffences } from "./offence-judging";
import { ServiceStaff } from "./offence-staff";
import type { CUSTOMER_SERVICE_POLICY } from "./policy";
import { LEAKS, OFFENCES, SERVICE_STAFF } from "./sheets-offences";

/** What rules and tallies of offences work on (篇6 四(五), 五(三)). */
export interface OffenceRecords {
  readonly staff: ServiceStaff;
  /** The ledgers that the workbook holds, 违纪处罚 first. */
  readonly ledgers: readonly Table[];
  readonly judged: JudgedOffences;
  readonly liability: JointLiability;
  readonly sums: readonly FineSum[];
}

export function prepareOffences(sheets: Sheets<typeof CUSTOMER_SERVICE_POLICY>): OffenceRecords {
  const { policy, lexicon } = sheets;
  const staff = new ServiceStaff(sheets.table(SERVICE_STAFF.name), sheets.has(SERVICE_STAFF.name));
  const judged = judgeOffences(sheets.table(OFFENCES.name), sheets.table(LEAKS.name), staff, policy);
  const liability = jointLiability(judged, staff, policy);
  return {
    staff,
    ledgers: [OFFENCES, LEAKS].filter(({ name }) => sheets.has(name)).map(({ name }) => sheets.table(name)),
    judged,
    liability,
    sums: fineSums(judged, liability, monthOfDay, lexicon),
  };
}
