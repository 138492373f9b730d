import { formatMonth } from "../../kernel/excel-date";
import { spillFindings } from "../../kernel/finding-spill";
import {
  amountArgument,
  cellOfArgument,
  countArgument,
  isOmitted,
  minutesArgument,
  monthArgument,
  readPolicyRange,
  spill,
  timeArgument,
  withRanges,
  type RangeArgument,
  type RangeReading,
} from "../../kernel/function-arguments";
import { FunctionError } from "../../kernel/function-error";
import { inBoth } from "../../kernel/message";
import { rateFromCell, yuanFromFen } from "../../kernel/money";
import { Policy } from "../../kernel/policy";
import { prepareSheets } from "../../kernel/regulation";
import type { ReportValue } from "../../kernel/report-sheet";
import { HEADER_ROWS, matchMatrix } from "../../kernel/sheet-matching";
import type { SheetSchema } from "../../kernel/sheet-schema";
import type { Tally } from "../../kernel/tally";
import { foldCompact } from "../../kernel/text";
import { hasDate } from "../../kernel/time-of-day";
import { WorkCalendar } from "../../kernel/work-calendar";
import { dayOf, placedBehind } from "./call-times";
import { minus, plus, yuanOf } from "./exact-integer";
import { customerService } from "./index";
import { repeatedFine } from "./offence-judging";
import { textId } from "./offence-texts";
import { CUSTOMER_SERVICE_POLICY } from "./policy";
import { agedBalances } from "./rebate-ageing";
import { isBeyondTiers, rebateMillionths, type Tier } from "./rebate-due";
import { roundedFen } from "./rebate-rounding";
import { readRebateTerms } from "./rebate-terms";
import { prepareCustomerService, type CustomerServiceRecords } from "./records";
import { decidingMaterial, secretMaterials } from "./secret-materials";
import { countedSeconds, countsServiceHoursOnly } from "./service-hours";
import { recognisedRanges, SERVICE_SHEETS } from "./service-ranges";
import { SHEETS } from "./sheets";
import { LEAKS, OFFENCES, SERVICE_STAFF, VISIT_ACTS } from "./sheets-offences";
import {
  METHODS,
  OPENINGS,
  OUTSTANDING_REPORT,
  PAYMENTS,
  REBATE_REPORT,
  REBATE_TERMS,
  TRADES,
  type Method,
} from "./sheets-rebates";
import { rebateDifferences } from "./tallies/rebate-differences";
import { rebateStatement as statementTable } from "./tallies/rebate-statement";
import { serviceFineDetails } from "./tallies/service-fine-details";

/*
 * Custom functions of 篇6: thin, over the same rules and tallies as pane and command. The first paragraph of each
 * description is what Excel shows while a clerk types, so it carries the article. Excel's generator wants function
 * declarations and matrices of `unknown`.
 */

function recordsOf(reading: RangeReading): CustomerServiceRecords {
  return prepareCustomerService(prepareSheets(SHEETS, CUSTOMER_SERVICE_POLICY, reading.input));
}

/** A table as a function spills it: its header, its rows of the wanted month, and what could not be read. */
function spillOf(
  ranges: Parameters<typeof withRanges>[0],
  policy: RangeArgument,
  tally: Tally<CustomerServiceRecords>,
  month: unknown,
): unknown[][] {
  const wanted = isOmitted(month) ? null : formatMonth(monthArgument(month));
  return withRanges(ranges, policy, CUSTOMER_SERVICE_POLICY, (reading) =>
    spill(
      tally.columns.map(({ name }) => name),
      tally.compute(recordsOf(reading)).filter((row) => wanted === null || row[0] === wanted),
      reading.unreadableRows,
    ),
  );
}

/** A function without a date asks for the value that came into force last. */
const LATEST_DAY = Number.MAX_SAFE_INTEGER;

/**
 * 一笔基数按固定比例或阶梯应返多少佣金（篇6 四(一)1）。
 * @customfunction REBATE.DUE REBATE.DUE
 * @param base 交易额减退款，元
 * @param tiers 下限、上限、比例三列的区域，连同表头；也可以只给一个比例
 * @param [method] 固定、全额阶梯 或 超额累进；空白时按区域里的“方式”列
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 返佣金额，元
 * @helpurl help/customer-service.html#REBATE.DUE
 */
export function rebateDue(base: unknown, tiers: unknown[][], method?: unknown, policy?: unknown[][]): number {
  const baseFen = isOmitted(base) ? 0 : amountArgument(base);
  const rules = new Policy(CUSTOMER_SERVICE_POLICY, readPolicyRange(policy, CUSTOMER_SERVICE_POLICY));
  const edge = rules.at("tierEdge", LATEST_DAY);
  const scale = scaleOf(tiers, isOmitted(method) ? null : methodArgument(method), rules.at("tierMethod", LATEST_DAY));
  if (isBeyondTiers(baseFen, scale.method, scale.tiers, edge)) {
    throw new FunctionError(
      "#N/A",
      inBoth(
        "基数达到或超过最高一档的上限，没有适用的比例。请清空最高一档的上限，或补上更高的一档。",
        "The base reaches the upper limit of the highest tier, so no rate applies. Clear that limit or add a tier.",
      ),
    );
  }
  const millionths = rebateMillionths(baseFen, scale.method, scale.tiers, edge);
  return yuanOf(roundedFen(millionths, rules.at("roundingMode", LATEST_DAY)));
}

/**
 * 返佣月报（篇6 四(一)1、四(一)2）：每个代理商每月的交易额、返佣金额、期初待返、实际返佣和待返。
 * @customfunction REBATE.STATEMENT REBATE.STATEMENT
 * @param trades 《交易流水》区域，连同表头
 * @param policies 《返佣政策》区域，连同表头
 * @param [payments] 《返佣支付》区域，连同表头
 * @param [opening] 《期初待返》区域，连同表头
 * @param [month] 月份，如 2026-03，空白为全部
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 返佣月报，第一行是表头
 * @helpurl help/customer-service.html#REBATE.STATEMENT
 */
export function rebateStatement(
  trades: unknown[][],
  policies: unknown[][],
  payments?: unknown[][],
  opening?: unknown[][],
  month?: unknown,
  policy?: unknown[][],
): unknown[][] {
  return spillOf(bookRanges(trades, policies, payments, opening), policy, statementTable, month);
}

/**
 * 核对上报的返佣报表或待返统计（篇6 四(一)1、四(一)2）：列出与重算不同的每一项。
 * @customfunction REBATE.RECONCILE REBATE.RECONCILE
 * @param reported 《返佣报表》或《待返统计》区域，连同表头
 * @param trades 《交易流水》区域，连同表头
 * @param policies 《返佣政策》区域，连同表头
 * @param [payments] 《返佣支付》区域，连同表头
 * @param [opening] 《期初待返》区域，连同表头
 * @param [month] 月份，如 2026-03，空白为全部
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 返佣差异，第一行是表头
 * @helpurl help/customer-service.html#REBATE.RECONCILE
 */
export function rebateReconcile(
  reported: unknown[][],
  trades: unknown[][],
  policies: unknown[][],
  payments?: unknown[][],
  opening?: unknown[][],
  month?: unknown,
  policy?: unknown[][],
): unknown[][] {
  const reports = [REBATE_REPORT, OUTSTANDING_REPORT].filter((schema) => fits(reported, schema));
  // A range that is neither report is refused as a 返佣报表, whose columns the sentence then names.
  const wanted = reports.length > 0 ? reports : [REBATE_REPORT];
  return spillOf(
    [...wanted.map((schema) => needed(schema, reported)), ...bookRanges(trades, policies, payments, opening)],
    policy,
    rebateDifferences,
    month,
  );
}

/**
 * 待返金额（篇6 四(一)2）：期初待返加返佣金额减实际返佣金额。
 * @customfunction REBATE.PENDING REBATE.PENDING
 * @param opening 期初待返，元
 * @param due 返佣金额，元
 * @param paid 实际返佣金额，元
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 待返金额，元
 * @helpurl help/customer-service.html#REBATE.PENDING
 */
export function rebatePending(opening: unknown, due: unknown, paid: unknown, policy?: unknown[][]): number {
  readPolicyRange(policy, CUSTOMER_SERVICE_POLICY);
  const [openingFen, dueFen, paidFen] = [opening, due, paid].map((value) =>
    isOmitted(value) ? 0 : amountArgument(value),
  );
  return yuanOf(minus(plus(openingFen, dueFen), paidFen));
}

/**
 * 待返账龄（篇6 四(一)2）：月底还没有付的返佣是哪几个月的，付款先抵最早的。
 * @customfunction REBATE.AGEING REBATE.AGEING
 * @param trades 《交易流水》区域，连同表头
 * @param policies 《返佣政策》区域，连同表头
 * @param [payments] 《返佣支付》区域，连同表头
 * @param [opening] 《期初待返》区域，连同表头
 * @param [month] 算到哪个月的月底，如 2026-03，空白为最后一个月
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 每个代理商一行，第一行是表头；没有待返的代理商不列
 * @helpurl help/customer-service.html#REBATE.AGEING
 */
export function rebateAgeing(
  trades: unknown[][],
  policies: unknown[][],
  payments?: unknown[][],
  opening?: unknown[][],
  month?: unknown,
  policy?: unknown[][],
): unknown[][] {
  const wanted = isOmitted(month) ? null : monthArgument(month);
  return withRanges(bookRanges(trades, policies, payments, opening), policy, CUSTOMER_SERVICE_POLICY, (reading) =>
    spill(["代理商编号", "代理商名称", ...AGES], agedRows(recordsOf(reading), wanted), reading.unreadableRows),
  );
}

function agedRows(
  { rebates: { books, statement }, lexicon }: CustomerServiceRecords,
  month: number | null,
): readonly (readonly ReportValue[])[] {
  const last = month === null ? books.monthCount - 1 : month - books.firstMonth;
  if (month !== null && (last < 0 || last >= books.monthCount)) {
    throw new FunctionError(
      "#N/A",
      inBoth(
        `记录里没有 ${formatMonth(month)}，请核对月份。`,
        `The records don't hold ${formatMonth(month)}; check it.`,
      ),
    );
  }
  const balances = new Map((last < 0 ? [] : agedBalances(statement, last)).map((balance) => [balance.agent, balance]));
  return Array.from(books.agents, (agent, position): readonly ReportValue[] => {
    const name = books.names[position];
    const head = [lexicon.textOf(agent), name > 0 ? lexicon.textOf(name) : null];
    const balance = balances.get(position);
    if (balance === undefined) return [...head, ...AGES.map(() => null)];
    return [...head, ...[balance.outstanding, ...balance.byAge, balance.overpaid].map(yuanOf)];
  }).filter(([, , outstanding]) => outstanding !== 0);
}

const AGES = ["待返金额", "当月", "上月", "前两个月", "前三个月", "更早", "多付"];

/** The rates of one formula: those of a range, or one alone. */
function scaleOf(
  range: RangeArgument,
  method: Method | null,
  methodByDefault: Method,
): { readonly method: Method; readonly tiers: readonly Tier[] } {
  // Excel makes a range of a lone value; who calls the function itself may not.
  const [[only, ...besides] = [], ...below] = Array.isArray(range) ? range : [[range]];
  const single = besides.length === 0 && below.length === 0 ? cellOfArgument(only) : null;
  const rate = typeof single === "number" || typeof single === "string" ? rateFromCell(single) : null;
  if (rate !== null) {
    return { method: "固定", tiers: [{ lowerFen: 0, upperFen: Infinity, rate: rate + 0, row: 0 }] };
  }
  return withRanges([needed(SCALE, range)], null, CUSTOMER_SERVICE_POLICY, ({ input, unreadableRows }) => {
    const table = input.tables.get(SCALE.name);
    if (table === undefined || unreadableRows > 0) throw unusableScale();
    const namesMethod = table.has("方式") && !table.isBlank("方式", 0);
    const terms = readRebateTerms(table, method ?? (namesMethod ? null : methodByDefault));
    // Rows of one agent or of none: of several it can't be told whose are meant.
    const agents = new Set(table.texts("代理商编号"));
    const [agent] = agents;
    const [version, ...others] = (agents.size === 1 && terms.termsOf(agent)?.versions) || [];
    if (version?.state !== "usable" || others.length > 0) throw unusableScale();
    return version;
  });
}

/** 返佣政策 as a formula takes it: the agent, the method and the days may be missing. */
const SCALE: SheetSchema = {
  ...REBATE_TERMS,
  columns: REBATE_TERMS.columns.map((column) =>
    column.name === "比例" ? column : { ...column, required: false, filled: false },
  ),
};

function unusableScale(): FunctionError {
  return new FunctionError(
    "#VALUE!",
    inBoth(
      "阶梯无法采用：各档要首尾相接、不重叠，同一个代理商、同一时期、同一方式，比例在 0 到 1 之间。",
      "The tiers can't be used: they must meet without overlap, for one agent, time and method, with rates from 0 to 1.",
    ),
  );
}

function methodArgument(value: unknown): Method {
  const written = foldCompact(String(cellOfArgument(value) ?? ""));
  const method = METHODS.find((name) => name === written);
  if (method === undefined) {
    throw new FunctionError(
      "#VALUE!",
      inBoth("方式请写 固定、全额阶梯 或 超额累进。", "The method is 固定, 全额阶梯 or 超额累进."),
    );
  }
  return method;
}

function bookRanges(
  trades: RangeArgument,
  policies: RangeArgument,
  payments: RangeArgument,
  opening: RangeArgument,
): readonly (readonly [SheetSchema, RangeArgument])[] {
  return [needed(TRADES, trades), needed(REBATE_TERMS, policies), [PAYMENTS, payments], [OPENINGS, opening]];
}

function needed(schema: SheetSchema, range: RangeArgument): readonly [SheetSchema, RangeArgument] {
  if (isOmitted(range)) {
    throw new FunctionError(
      "#VALUE!",
      inBoth(`请给出${schema.name}区域，连同表头。`, `Give the range of ${schema.name} with its header row.`),
    );
  }
  return [schema, range];
}

function fits(range: RangeArgument, schema: SheetSchema): boolean {
  const rows = (range ?? []).slice(0, HEADER_ROWS).map((row) => row.map(cellOfArgument));
  return !("missing" in matchMatrix({ name: schema.name, rows }, schema));
}

/**
 * 客服人员一次违纪罚多少元（篇6 四(五)1、四(五)2、五(三)1）：第一次 100，第二次相同规定 200，第三次除名不罚款。
 * @customfunction SERVICE.FINE SERVICE.FINE
 * @param kind 处罚条款，如 四(五)1；也可以写 谈私事、泄露 等情形
 * @param [times] 第几次违反相同规定，空白为第一次；只对四(五)1有作用
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 罚款金额，元
 * @helpurl help/customer-service.html#SERVICE.FINE
 */
export function serviceFine(kind: unknown, times?: unknown, policy?: unknown[][]): number {
  const written = textId(String(cellOfArgument(kind) ?? ""));
  const count = isOmitted(times) ? 1 : countArgument(times);
  const rules = new Policy(CUSTOMER_SERVICE_POLICY, readPolicyRange(policy, CUSTOMER_SERVICE_POLICY));
  if (count < 1) {
    throw new FunctionError("#VALUE!", inBoth("次数从 1 起。", "The number of times begins with 1."));
  }
  if (written === "四(五)1") {
    if (count > 3) {
      throw new FunctionError(
        "#N/A",
        inBoth(
          "第三次已经除名，没有第四次。请核对次数。",
          "The third time means dismissal; check the number of times.",
        ),
      );
    }
    return yuanFromFen(repeatedFine(count, LATEST_DAY, rules).amountFen);
  }
  if (written === "四(五)2" || VISIT_ACTS.some((act) => act === written)) {
    return yuanFromFen(rules.at("visitFine", LATEST_DAY));
  }
  if (written === "五(三)1" || written === "泄露") return yuanFromFen(rules.at("leakFine", LATEST_DAY));
  if (["四(五)3", "争吵", "冲突"].includes(written)) {
    throw new FunctionError(
      "#N/A",
      inBoth("四(五)3扣罚一月工资，金额看本人的月工资。", "四(五)3 costs a month's wage, which differs by person."),
    );
  }
  if (["五(三)2", "五(三)3", "严重后果", "强制他人"].includes(written)) {
    throw new FunctionError(
      "#N/A",
      inBoth(
        "五(三)2、五(三)3只规定了范围，金额由负责人确定。",
        "五(三)2 and 五(三)3 name only a range; a person chooses the amount.",
      ),
    );
  }
  throw new FunctionError(
    "#VALUE!",
    inBoth(
      "请填处罚条款，如 四(五)1、四(五)2、五(三)1，或情形，如 谈私事、泄露。",
      "Enter an article such as 四(五)1, 四(五)2 or 五(三)1, or a case such as 谈私事 or 泄露.",
    ),
  );
}

/**
 * 客服处罚明细（篇6 四(五)、五(三)）：违纪处罚或泄密事件每一行的次数、金额和处理。
 * @customfunction SERVICE.FINES SERVICE.FINES
 * @param ledger 《违纪处罚》或《泄密事件》区域，连同表头
 * @param [staff] 《客服人员》区域，连同表头
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 客服处罚明细，第一行是表头
 * @helpurl help/customer-service.html#SERVICE.FINES
 */
export function serviceFines(ledger: unknown[][], staff?: unknown[][], policy?: unknown[][]): unknown[][] {
  // A range that is neither ledger is refused as a 违纪处罚, whose columns the sentence then names.
  const schema = !isOmitted(ledger) && !fits(ledger, OFFENCES) && fits(ledger, LEAKS) ? LEAKS : OFFENCES;
  return withRanges([needed(schema, ledger), [SERVICE_STAFF, staff]], policy, CUSTOMER_SERVICE_POLICY, (reading) =>
    spill(
      serviceFineDetails.columns.map(({ name }) => name),
      serviceFineDetails.compute(recordsOf(reading)),
      reading.unreadableRows,
    ),
  );
}

/**
 * 一种客户资料的密级（篇6 五(一)）：绝密或机密；几种资料取最高的。
 * @customfunction SERVICE.SECRECY SERVICE.SECRECY
 * @param kind 资料，如 客户资料、来电记录
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 绝密 或 机密
 * @helpurl help/customer-service.html#SERVICE.SECRECY
 */
export function serviceSecrecy(kind: unknown, policy?: unknown[][]): string {
  const rules = new Policy(CUSTOMER_SERVICE_POLICY, readPolicyRange(policy, CUSTOMER_SERVICE_POLICY));
  const { materials, unknown } = secretMaterials(String(cellOfArgument(kind) ?? ""));
  const deciding = decidingMaterial(materials, rules.at("secrecyOverlap", LATEST_DAY));
  if (deciding === undefined && unknown.length === 0) {
    throw new FunctionError("#VALUE!", inBoth("请给出资料，如 客户资料。", "Give a document, such as 客户资料."));
  }
  if (deciding === undefined || unknown.length > 0) {
    throw new FunctionError(
      "#N/A",
      inBoth(
        `“${unknown.join("、").slice(0, 40)}”不在五(一)的保密范围里，请核对资料的名称。`,
        `“${unknown.join("、").slice(0, 40)}” is not among the documents of 五(一); check its name.`,
      ),
    );
  }
  return deciding.level;
}

/**
 * 是否在时限内回复客户（篇6 四(二)电话接听 1(3)）：默认 30 分钟，满 30 分钟不算超时。
 * @customfunction SERVICE.WITHIN SERVICE.WITHIN
 * @param from 开始时间，如来电时间；可以带日期
 * @param to 结束时间，如回复客户时间；不带日期又早于开始时间的，12 小时以内算次日
 * @param [minutes] 时限，分钟；空白为制度的时限
 * @param [policy] 《制度参数》区域，连同表头
 * @returns 在时限内为 TRUE，超过为 FALSE
 * @helpurl help/customer-service.html#SERVICE.WITHIN
 */
export function serviceWithin(from: unknown, to: unknown, minutes?: unknown, policy?: unknown[][]): boolean {
  const start = timeArgument(from);
  const end = timeArgument(to);
  const rules = new Policy(CUSTOMER_SERVICE_POLICY, readPolicyRange(policy, CUSTOMER_SERVICE_POLICY));
  const dated = [start, end].find((time) => time !== null && hasDate(time)) ?? null;
  const day = dated === null ? LATEST_DAY : dayOf(dated);
  const limit = isOmitted(minutes) ? rules.at("replyMinutes", day) : minutesArgument(minutes);
  if (start === null) {
    throw new FunctionError("#VALUE!", inBoth("请给出开始时间。", "Give the time from which is counted."));
  }
  if (end === null) {
    throw new FunctionError(
      "#N/A",
      inBoth("结束时间是空白，看不出是否在时限内。", "The end is blank, so nobody can tell whether it is in time."),
    );
  }
  const placed = placedBehind(start, end);
  if (placed < start) {
    throw new FunctionError(
      "#VALUE!",
      inBoth(
        "结束时间早于开始时间，请核对；隔天的请连日期一起写。",
        "The end lies before the start; check both, and give dates where the days differ.",
      ),
    );
  }
  const calendar = new WorkCalendar();
  if (dated !== null && countsServiceHoursOnly(day, rules) && !calendar.knows(day)) {
    throw new FunctionError(
      "#N/A",
      inBoth(
        "只计上班时间，但日历里没有这一年的法定节假日，无法计算。",
        "Only service hours count, and the calendar holds no statutory holidays of that year.",
      ),
    );
  }
  return countedSeconds(start, placed, limit * 60, rules, calendar, day) <= limit * 60;
}

/**
 * 检查客服的各种登记（篇6 四(二)至五）：来电、回访、来访、走访、保管、违纪、泄密等，列出每个问题。
 * @customfunction SERVICE.CHECK SERVICE.CHECK
 * @param first 一张表的区域，连同表头，按表头认出是哪张表
 * @param [second] 又一张表的区域，顺序不限
 * @param [third] 又一张表的区域
 * @param [fourth] 又一张表的区域
 * @param [fifth] 又一张表的区域
 * @param [sixth] 又一张表的区域
 * @param [seventh] 又一张表的区域
 * @param [eighth] 又一张表的区域
 * @param [ninth] 又一张表的区域
 * @param [tenth] 又一张表的区域
 * @param [eleventh] 又一张表的区域
 * @param [twelfth] 又一张表的区域
 * @param [policy] 《制度参数》区域，连同表头；也可以放在前面任何一个位置
 * @returns 问题清单，第一行是表头；行号、列号从各区域的左上角数起
 * @helpurl help/customer-service.html#SERVICE.CHECK
 */
export function serviceCheck(
  first: unknown[][],
  second?: unknown[][],
  third?: unknown[][],
  fourth?: unknown[][],
  fifth?: unknown[][],
  sixth?: unknown[][],
  seventh?: unknown[][],
  eighth?: unknown[][],
  ninth?: unknown[][],
  tenth?: unknown[][],
  eleventh?: unknown[][],
  twelfth?: unknown[][],
  policy?: unknown[][],
): unknown[][] {
  const ranges = [first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth];
  const recognised = recognisedRanges(ranges, policy);
  return withRanges(recognised.sheets, recognised.policy, CUSTOMER_SERVICE_POLICY, (reading) =>
    spillFindings(
      customerService.run(reading.input).findings,
      SERVICE_SHEETS.map(({ name }) => name),
      customerService.messages,
      reading.unreadableRows,
    ),
  );
}
