import { cellOfArgument, isOmitted, type RangeArgument } from "../../kernel/function-arguments";
import { FunctionError } from "../../kernel/function-error";
import { inBoth } from "../../kernel/message";
import { POLICY_SHEET } from "../../kernel/policy-sheet";
import { HEADER_ROWS, matchMatrix, matchSheets } from "../../kernel/sheet-matching";
import type { SheetSchema } from "../../kernel/sheet-schema";
import { SHEETS } from "./sheets";
import { REBATE_SHEETS } from "./sheets-rebates";

/** The sheets of service: all of 篇6 but those of rebates, which have functions of their own. */
export const SERVICE_SHEETS = SHEETS.filter((schema) => !REBATE_SHEETS.includes(schema));

export interface RecognisedRanges {
  readonly sheets: readonly (readonly [SheetSchema, RangeArgument])[];
  readonly policy: RangeArgument;
}

/**
 * Which range is which sheet of service, each by its header row (R1), in whatever order they come; 《制度参数》 may be
 * among them.
 *
 * @throws FunctionError `#VALUE!` where a range is none of them, or two are one sheet
 */
export function recognisedRanges(ranges: readonly RangeArgument[], policyRange: RangeArgument): RecognisedRanges {
  const sheets: (readonly [SheetSchema, RangeArgument])[] = [];
  let policy = isOmitted(policyRange) ? null : policyRange;
  ranges.forEach((range, index) => {
    if (isOmitted(range)) return;
    const rows = (range ?? []).slice(0, HEADER_ROWS).map((row) => row.map(cellOfArgument));
    const head = { name: "", rows };
    const [match] = matchSheets([head], SERVICE_SHEETS).matches;
    if (match !== undefined) {
      if (sheets.some(([schema]) => schema === match.schema)) throw givenTwice(match.schema.name);
      sheets.push([match.schema, range]);
    } else if (!("missing" in matchMatrix(head, POLICY_SHEET))) {
      if (policy !== null) throw givenTwice(POLICY_SHEET.name);
      policy = range;
    } else throw unrecognised(index + 1);
  });
  if (sheets.length > 0) return { sheets, policy };
  throw new FunctionError(
    "#VALUE!",
    inBoth(
      "请给出要检查的区域，连同表头，如《客服来电登记》。",
      "Give a range to be checked with its header row, such as 客服来电登记.",
    ),
  );
}

function givenTwice(sheet: string): FunctionError {
  return new FunctionError(
    "#VALUE!",
    inBoth(`有两个区域都是《${sheet}》，请只给一个。`, `Two ranges are both ${sheet}; give one of them.`),
  );
}

function unrecognised(position: number): FunctionError {
  const names = SERVICE_SHEETS.map(({ name }) => name);
  return new FunctionError(
    "#VALUE!",
    inBoth(
      `第 ${position} 个区域看不出是哪张表，请连同表头一起选择。可以是：${names.join("、")}。`,
      `Range ${position} is none of the sheets of service; select it with its header row. They are ${names.join(", ")}.`,
    ),
  );
}
