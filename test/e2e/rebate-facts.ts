/** What the rebate sample must give: the lists beside it, made with it and by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Severity } from "../../src/kernel/finding";

const folder = join(__dirname, "../../assets/samples/customer-service");

interface PlantedFault {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
}

type Difference = readonly [
  month: string,
  agent: string,
  item: string,
  reported: number | null,
  recomputed: number,
  difference: number | null,
  clause: string,
];

interface Expected {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly 返佣月报: {
    readonly rowCount: number;
    /** 交易额, 返佣金额, 实际返佣金额, 待返金额 of each month. */
    readonly totals: Readonly<Record<string, readonly [number, number, number, number]>>;
  };
  readonly 返佣差异: readonly Difference[];
}

const faults: readonly PlantedFault[] = JSON.parse(readFileSync(join(folder, "planted-faults.json"), "utf8"));
export const expectedRebates: Expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));

export function plantedCell(id: string): string {
  const fault = faults.find((one) => one.id === id);
  if (fault === undefined) throw new Error(`no planted fault ${id}`);
  return `${fault.sheet}!${fault.cell}`;
}
