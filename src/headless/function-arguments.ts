import type { FunctionParameter } from "../kernel/function-metadata";
import type { Bilingual } from "../kernel/language";
import { inBoth } from "../kernel/message";
import type { Cell } from "../kernel/sheet-source";

/** What stands for an argument: a value, or the rows of a range or an array. */
export type ArgumentValue = Cell | readonly (readonly Cell[])[];

/** What a cell would show instead of a result. */
export interface CellError {
  readonly error: string;
  /** What to mend. */
  readonly sentence: string;
}

const NOT_ONE_VALUE = inBoth(
  "参数“{name}”只能是一个值，不能是区域。",
  "The argument {name} must be one value, not a range.",
);
const NO_NUMBER = inBoth("参数“{name}”要是数字。", "The argument {name} must be a number.");
const NO_TRUTH = inBoth("参数“{name}”要是 TRUE 或 FALSE。", "The argument {name} must be TRUE or FALSE.");

/** An argument as Excel hands it to a function whose metadata ask for this parameter; otherwise why it can't. */
export function asParameter(
  value: ArgumentValue,
  parameter: FunctionParameter,
): { readonly value: ArgumentValue } | { readonly refusal: Bilingual } {
  if (parameter.isMatrix) return { value: isRows(value) ? value : [[value]] };
  if (!isRows(value)) return asScalar(value, parameter);
  const [row, ...otherRows] = value;
  const [cell, ...otherCells] = row ?? [];
  if (otherRows.length > 0 || otherCells.length > 0) return refusal(NOT_ONE_VALUE, parameter);
  return asScalar(cell ?? "", parameter);
}

function asScalar(
  cell: Cell,
  parameter: FunctionParameter,
): { readonly value: Cell } | { readonly refusal: Bilingual } {
  switch (parameter.type) {
    case "number": {
      const number = numberOf(cell);
      return number === null ? refusal(NO_NUMBER, parameter) : { value: number };
    }
    case "string":
      return { value: typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "") };
    case "boolean": {
      const truth = truthOf(cell);
      return truth === null ? refusal(NO_TRUTH, parameter) : { value: truth };
    }
    default:
      return { value: cell };
  }
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (cell === null || cell === "") return 0;
  return /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/iu.test(cell) ? Number(cell) : null;
}

function truthOf(cell: Cell): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") return cell !== 0;
  if (cell === null || cell === "") return false;
  const text = cell.trim().toUpperCase();
  return text === "TRUE" ? true : text === "FALSE" ? false : null;
}

function refusal(sentences: Bilingual, { name }: FunctionParameter): { readonly refusal: Bilingual } {
  const withName = (text: string): string => text.replace("{name}", () => name);
  return { refusal: inBoth(withName(sentences["zh-CN"]), withName(sentences["en-US"])) };
}

export function isRows(value: ArgumentValue): value is readonly (readonly Cell[])[] {
  return Array.isArray(value);
}
