import type { Sheets } from "../../kernel/regulation";
import type { Table } from "../../kernel/table";
import { WorkCalendar } from "../../kernel/work-calendar";
import type { CUSTOMER_SERVICE_POLICY } from "./policy";
import { leaveOutSecondRows, type SecondRow } from "./second-rows";
import { CALL_BACKS, CALL_LOG } from "./sheets-calls";

/** What the rules of service by telephone work on (篇6 四(二)). */
export interface CallRecords {
  readonly log: Table;
  readonly backs: Table;
  readonly secondCalls: readonly SecondRow[];
  readonly secondCallBacks: readonly SecondRow[];
  readonly calendar: WorkCalendar;
}

export function prepareCalls(sheets: Sheets<typeof CUSTOMER_SERVICE_POLICY>): CallRecords {
  const log = sheets.table(CALL_LOG.name);
  const backs = sheets.table(CALL_BACKS.name);
  return {
    log,
    backs,
    secondCalls: leaveOutSecondRows(log, [log.times("来电时间"), log.texts("客户"), log.texts("来电内容")]),
    secondCallBacks: leaveOutSecondRows(backs, [
      backs.times("回访时间"),
      backs.days("原来电日期"),
      backs.texts("工号"),
      backs.texts("客户"),
    ]),
    calendar: new WorkCalendar(),
  };
}
