import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import type { Table } from "../../../kernel/table";
import { effectiveDay } from "../effective-date";
import type { CustomerServiceRecords } from "../records";
import { monthsOf, periodsBetween } from "../service-periods";
import { CUSTOMERS, VISITS } from "../sheets-visits";

/** Every customer is visited regularly (篇6 四(三)走访 (1)); 定期 has no number in the text. */
export const regularVisits = defineRule<
  CustomerServiceRecords,
  "notVisited" | "notVisitedInMonth" | "noCustomerList" | "noVisitSheet" | "endsBeforeStart"
>({
  id: "customer-service/regular-visits",
  clause: "篇6 四(三)走访 (1)",
  severity: "warning",
  messages: ["notVisited", "notVisitedInMonth", "noCustomerList", "noVisitSheet", "endsBeforeStart"],
  check({ visits: { visits, customers, span, has }, policy }, report) {
    const hasList = has(CUSTOMERS.name);
    const wanted = hasList ? listed(customers) : visited(visits);
    for (const { table, row, name, from, to } of wanted) {
      if (to >= from) continue;
      const data = { customer: name, from: formatDay(from), to: formatDay(to) };
      report("endsBeforeStart", table.at(row, "合作结束日期"), data, { severity: "error" });
    }
    if (!has(VISITS.name)) {
      if (wanted.length > 0) report("noVisitSheet", customers.header(), {}, { severity: "needs-review" });
      return;
    }
    if (!hasList) report("noCustomerList", visits.header(), {}, { severity: "needs-review" });
    if (span === null) return;
    const visitDays = daysByCustomer(visits);
    const effective = effectiveDay(policy);
    for (const period of periodsBetween(span.first, span.last, (day) => policy.at("visitPeriod", day))) {
      // A period that still runs, or in part of which no rule held, can't be told yet.
      if (period.lastDay > span.last || period.firstDay < effective) continue;
      const months = monthsOf(period);
      const message = months.length === 1 ? "notVisitedInMonth" : "notVisited";
      for (const { table, row, customer, name, from, to } of wanted) {
        if (from > period.firstDay || to < period.lastDay) continue;
        const days = visitDays.get(customer) ?? [];
        if (days.some((day) => day >= period.firstDay && day <= period.lastDay)) continue;
        report(message, table.at(row, "客户"), { customer: name, from: months[0], to: months.at(-1) ?? months[0] });
      }
    }
  },
});

/** A customer to be visited, where his row stands, and the days on which he is one. */
interface Wanted {
  readonly table: Table;
  readonly row: number;
  readonly customer: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function listed(customers: Table): readonly Wanted[] {
  const starts = customers.days("合作开始日期");
  const ends = customers.days("合作结束日期");
  return rowsOf(customers).map(([row, customer, name]) => ({
    table: customers,
    row,
    customer,
    name,
    from: starts[row],
    to: ends[row] > 0 ? ends[row] : Infinity,
  }));
}

/** Without a list a customer is known from his first visit on, and found at his last one. */
function visited(visits: Table): readonly Wanted[] {
  const days = visits.days("日期");
  const known = new Map<number, Wanted>();
  for (const [row, customer, name] of rowsOf(visits)) {
    const before = known.get(customer);
    const last = before === undefined || days[before.row] <= days[row] ? row : before.row;
    const from = Math.min(before?.from ?? Infinity, days[row]);
    known.set(customer, { table: visits, row: last, customer, name, from, to: Infinity });
  }
  return [...known.values()];
}

function daysByCustomer(visits: Table): ReadonlyMap<number, readonly number[]> {
  const days = visits.days("日期");
  const found = new Map<number, number[]>();
  for (const [row, customer] of rowsOf(visits)) {
    const own = found.get(customer);
    if (own === undefined) found.set(customer, [days[row]]);
    else own.push(days[row]);
  }
  return found;
}

function rowsOf(table: Table): readonly (readonly [row: number, customer: number, name: string])[] {
  const names = table.texts("客户");
  return [...names.keys()]
    .filter((row) => table.leftOut[row] === 0)
    .map((row) => [row, names[row], table.textAt("客户", row)]);
}
