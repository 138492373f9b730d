import { formatMonth } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import type { DifferenceCause } from "../difference-causes";
import { yuanOf } from "../exact-integer";
import { differenceOf } from "../rebate-differences";
import type { CustomerServiceRecords } from "../records";

type Message = `differs.${DifferenceCause}` | "missing" | "listedTwice" | "nothingToCompare";

/** The reported figures are the recomputed ones (篇6 四(一)1, 四(一)2; contracts-rebates.md 10). */
export const reportedFigures = defineRule<CustomerServiceRecords, Message>({
  id: "customer-service/reported-figures",
  clause: "篇6 四(一)1",
  severity: "error",
  messages: [
    "differs.rate",
    "differs.missingTrade",
    "differs.tier",
    "differs.rounding",
    "differs.otherMonth",
    "differs.unknown",
    "missing",
    "listedTwice",
    "nothingToCompare",
  ],
  ofComputation: true,
  check({ rebates, lexicon }, report) {
    for (const reported of [rebates.rebateReport, rebates.outstandingReport]) {
      if (reported === null) continue;
      const { table, repeated } = reported;
      const { clause } = table.schema;
      for (const { row, first } of repeated) {
        report(
          "listedTwice",
          table.at(row, "代理商编号"),
          {
            agent: table.textAt("代理商编号", row),
            month: formatMonth(table.months("月份")[row]),
            first: table.address(first, "代理商编号"),
          },
          { clause },
        );
      }
      if (!rebates.hasBooks) {
        report("nothingToCompare", table.header("月份"), {}, { clause: "篇6 二.8", severity: "needs-review" });
      }
    }
    const missing = new Set<string>();
    for (const difference of rebates.differences()) {
      const { report: reported, row, column, cause, recomputed } = difference;
      const { table } = reported;
      const { clause } = table.schema;
      const delta = differenceOf(difference);
      const data = {
        agent: lexicon.textOf(difference.agent),
        month: formatMonth(difference.month),
        cause,
      };
      if (difference.reported !== null && delta !== null) {
        report(
          `differs.${cause}`,
          table.at(row, column),
          {
            ...data,
            column,
            reported: yuanOf(difference.reported),
            recomputed: yuanOf(recomputed),
            difference: yuanOf(delta),
          },
          { clause },
        );
        continue;
      }
      // One finding an agent and month, however many of its figures aren't 0.
      const key = `${table.schema.name} ${data.month} ${data.agent}`;
      if (!missing.has(key)) report("missing", table.header("月份"), data, { clause });
      missing.add(key);
    }
  },
});
