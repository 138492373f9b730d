import { formatPackedPeriod } from "../../../kernel/column";
import { formatDay } from "../../../kernel/excel-date";
import { inBoth } from "../../../kernel/message";
import { yuanFromFen } from "../../../kernel/money";
import { PEOPLE } from "../../../kernel/table-view";
import { defineTally } from "../../../kernel/tally";
import { EVENT_KINDS } from "../duty-events";
import { publicationDayOf } from "../fine-dates";
import type { DutyRecords } from "../records";
import { FINE_CLAUSE } from "./fine-details";

/** 次日公布名单: what is pinned to the wall the day after. */
export const publicationList = defineTally<DutyRecords>({
  name: "次日公布名单",
  clause: FINE_CLAUSE,
  view: {
    period: "公布日期",
    subject: { column: "姓名", noun: PEOPLE },
    figures: [
      { kind: "money", column: "金额", label: inBoth("金额合计", "Fines"), over: "sum" },
      { kind: "subjects", column: "金额" },
      { kind: "highest", column: "金额" },
    ],
  },
  columns: [
    { name: "公布日期", kind: "date", width: 14 },
    { name: "日期", kind: "date", width: 14 },
    { name: "时段", kind: "text", width: 16 },
    { name: "姓名", kind: "text", width: 14 },
    { name: "情形", kind: "text", width: 14 },
    { name: "金额", kind: "money", width: 12 },
  ],
  print: { title: "值班情况公布名单", footer: ["党政办公室（盖章）：", "公布日期：        年    月    日"] },
  compute({ judged, lexicon, policy, calendar }) {
    return judged.events
      .flatMap((event) => {
        const publication = publicationDayOf(event, policy, calendar);
        return publication === null ? [] : [{ event, publication }];
      })
      .sort((a, b) => a.publication - b.publication)
      .map(({ event, publication }) => [
        formatDay(publication),
        formatDay(event.day),
        formatPackedPeriod(event.period),
        lexicon.textOf(event.person),
        EVENT_KINDS[event.kind] ?? "",
        yuanFromFen(event.amountFen),
      ]);
  },
});
