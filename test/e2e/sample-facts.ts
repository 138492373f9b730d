/** What the sample workbook must give: the lists beside it, made with it and by hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Severity } from "../../src/kernel/finding";
import type { Cell } from "../../src/kernel/sheet-source";

const folder = join(__dirname, "../../assets/samples/duty");

interface PlantedFault {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly clause: string;
  /** Null for one that shows in money alone. */
  readonly severity: Severity | null;
}

interface Expected {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly read: Readonly<Record<string, { readonly rows: number; readonly leftOut: number }>>;
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly totals: Readonly<Record<string, number>>;
    readonly rows: readonly (readonly (string | number | null)[])[];
  }[];
}

const faults: readonly PlantedFault[] = JSON.parse(readFileSync(join(folder, "planted-faults.json"), "utf8"));
export const expected: Expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
export const plantedFindings = faults.filter(({ severity }) => severity !== null);

export function plantedCount(severity: Severity): number {
  return plantedFindings.filter((fault) => fault.severity === severity).length;
}

/** A value of expected.json as a cell holds it: dates are Excel's day numbers. */
export function asCell(value: string | number | null): Cell {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return (Date.parse(`${value}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
