import type { PolicyKind } from "../kernel/policy";
import type { HostFeature, InsertedSheet } from "../workbook/workbook-gateway";
import type { WorkbookErrorReason } from "../workbook/workbook-error";
import type { CheckedExtent } from "./checked-extent";
import type { PaneTab } from "./pane-state";
import type { Standing } from "./parts/severity-icon";
import { writeCount } from "./wording";

type ProblemTexts = Readonly<Record<WorkbookErrorReason, (sheet: string | null) => string>>;

const listed = (names: readonly string[]): string => names.map((name) => `《${name}》`).join("、");
const of = (sheet: string | null): string => (sheet === null ? "工作表" : `工作表《${sheet}》`);

/** A table's sheet is named where its name is another. */
const onSheet = (sheet: string | null): string => (sheet === null ? "" : `在《${sheet}》，`);

const PROBLEMS: ProblemTexts = {
  protected: (sheet) => `${of(sheet)}受保护，没有写入任何内容。请先撤销保护，再试一次。`,
  cellBeingEdited: () => "有一个单元格正在编辑，Excel 暂时不接受操作。请按回车或 Esc 结束编辑，再试一次。",
  readOnly: () => "这个工作簿是只读的，没有写入任何内容。请另存一份，打开后再试。",
  tooOld: () => "这个版本的 Excel 缺少所需的功能，没有完成。请更新 Excel 后再试。",
  tooLarge: (sheet) => `${of(sheet)}的内容超出 Excel 一次能接受的大小，没有完成。请减少行数后再试。`,
  gone: (sheet) => `${of(sheet)}已经不在工作簿里。请重新检查一次，以更新这里的内容。`,
  hidden: (sheet) => `${of(sheet)}是隐藏的，不能定位。请先取消隐藏。`,
  columnsMissing: (sheet) => `${of(sheet)}缺少规表需要的列，没有写入。请恢复它的表头，或给它改名后再试。`,
  unknown: () => "Excel 没有完成这个操作，工作簿里您的内容没有改变。请再试一次；如果仍不行，请把详细信息发给技术支持。",
};

/** The pane's Chinese words. Its type is what every other language must say too. */
export const TEXTS_ZH_CN = {
  product: "规表",
  open: "打开",
  close: "关闭",
  cancel: "取消",
  back: "返回",
  again: "再试一次",
  dismiss: "关闭提示",
  progress: "进度",
  noGist: "这一条没有摘要。",
  rows: (count: number) => `${writeCount(count)} 行`,
  header: {
    regulation: (title: string) => `制度：${title}，点击更换`,
    absent: (title: string) => `${title}（本工作簿没有它的表）`,
    menu: "菜单",
    language: "语言",
    help: "帮助",
    about: "关于规表",
  },
  about: {
    title: "规表 Guibiao",
    what: "把写在纸上的制度放进工作簿：逐条检查记录，按条款计算金额，每一项都写明依据。",
    privacy:
      "您的数据不会离开这台电脑：所有检查和计算都在本机完成，不上传，也不连接除 Excel 加载项程序库（office.js）以外的任何地址。",
    law: "合规提示只作提醒，不改动任何金额，也不代替法律意见。",
  },
  tabs: {
    label: "规表的四个页面",
    data: "数据",
    check: "检查",
    compute: "计算",
    policy: "制度",
  } satisfies Record<PaneTab | "label", string>,
  severity: {
    error: "错误",
    warning: "警告",
    "needs-review": "待核",
    settled: "已核定",
    unchecked: "未核查",
  } satisfies Record<Standing, string>,
  states: {
    readOnly: "这个工作簿是只读的：可以检查和查看计算结果，但不能写入。需要写入时，请另存一份再打开。",
    structureProtected: "工作簿的结构受保护，不能添加工作表。请在“审阅”中撤销“保护工作簿”后再试。",
    tooOldTitle: "这个版本的 Excel 太旧",
    tooOld: (sets: readonly string[]) =>
      `规表需要读取单元格的功能，这里没有（缺 ${sets.join("、")}）。请更新 Excel，或用 Excel 网页版打开这个工作簿。`,
    missing: (features: readonly string[], sets: readonly string[]) =>
      `这个版本的 Excel 不能${features.join("、")}（缺 ${sets.join("、")}）。其余功能照常可用。`,
  },
  features: {
    read: "读取单元格",
    write: "写入结果",
    marks: "在单元格中做标记",
    live: "随编辑自动检查",
    upload: "原样放入 .xlsx 文件（会改为只放入数值）",
    printLayout: "设置打印版式",
  } satisfies Record<HostFeature, string>,
  problems: { title: "没有完成", details: "详细信息（供技术支持使用）", ...PROBLEMS },
  firstRun: {
    title: (regulation: string) => `开始使用：${regulation}`,
    what: "规表按制度逐条检查您的表格，指出哪个单元格有问题、依据哪一条、怎么改。然后算出各项金额，写成可以打印和上报的表；您自己的表不会被改动。",
    sample: "载入示例数据",
    template: "插入空白模板",
    own: "已经有表格了",
    ownHow: "把表格粘贴到这个工作簿里，规表会按表头自动认出；也可以先检查一个文件，再决定是否放入。",
    unknownSheets: "没有认出的工作表",
    unknownHow: (names: readonly string[]) =>
      `${listed(names.slice(0, 5))}${names.length > 5 ? ` 等 ${names.length} 张` : ""}的表头和这套制度的表对不上。可以在下面手工指定。`,
  },
  data: {
    looking: "正在查看工作簿里有哪些表…",
    tables: "这套制度用到的表",
    found: (sheet: string | null, rows: number) =>
      onSheet(sheet) + (rows === 0 ? "还没有填写" : `约 ${writeCount(rows)} 行`),
    read: (sheet: string | null, rows: number, leftOut: number) =>
      `${onSheet(sheet)}${writeCount(rows)} 行${leftOut > 0 ? `，${writeCount(leftOut)} 行未参与计算` : ""}`,
    byHand: "（手工对应）",
    partly: (sheet: string, columns: readonly string[]) =>
      `工作表《${sheet}》缺少列：${columns.join("、")}。可以指定用哪一列代替。`,
    missing: "没有找到。",
    locate: "定位",
    mapColumns: "对应列",
    insertOne: "插入模板",
    chooseSheet: "指定工作表",
    rivals: (used: string) => `还有别的工作表也符合这张表，目前用的是《${used}》。`,
    useInstead: (sheet: string) => `改用《${sheet}》`,
    more: "补充数据",
    insertTemplates: "插入缺少的模板",
    upload: "检查文件后放入",
    toCheck: (tables: number) => `检查这 ${tables} 张表`,
    inserted: (inserted: readonly string[], skipped: readonly string[]) =>
      (inserted.length > 0 ? `已插入${listed(inserted)}。` : "没有插入新的工作表。") +
      (skipped.length > 0 ? `${listed(skipped)}已经存在，没有改动。` : ""),
  },
  mapping: {
    title: (table: string) => `《${table}》的列`,
    how: "请为制度需要的每一列，选出您表里对应的列。设置会记在这个工作簿里。",
    sheet: "工作表",
    headerRow: "表头在",
    row: (row: number, cells: string) => `第 ${row} 行${cells === "" ? "（空白）" : `：${cells}`}`,
    none: "没有这一列",
    samples: (values: readonly string[]) => `例：${values.join("，")}`,
    lacking: (columns: readonly string[]) => `还需指定：${columns.join("、")}`,
    twice: "同一列不能用两次。",
    usedTwice: "这一列已用于另一项。",
    save: "保存对应",
    forget: "恢复自动识别",
    saved: (table: string, sheet: string) => `已记住：《${table}》在工作表《${sheet}》。`,
  },
  upload: {
    reading: "正在检查文件…",
    foundTables: "文件里认出的表",
    nothingKnown: "这个文件里没有认出任何一张表。放入后，可以在“数据”页手工指定列。",
    noProblems: "没有发现问题。",
    problems: (errors: number, warnings: number, reviews: number) =>
      `错误 ${writeCount(errors)} · 警告 ${writeCount(warnings)} · 待核 ${writeCount(reviews)}`,
    whatErrorsMean: "有错误的行不参与计算。可以先在原文件里改好再选一次，也可以照样放入，在这里改。",
    more: (count: string) => `另有 ${count} 项。`,
    letInNow: "放入工作簿",
    letInAnyway: "照样放入",
    asSheet: "只写《问题清单》",
    letIn: (sheets: readonly InsertedSheet[]) => {
      const renamed = sheets.filter(({ name, sheetName }) => name !== sheetName);
      return (
        `已放入${listed(sheets.map(({ sheetName }) => sheetName))}。` +
        (renamed.length > 0 ? "同名的工作表已存在，新的改了名；如要改用新的，请在“数据”页选择。" : "")
      );
    },
  },
  longFile: {
    tooLong: (rows: number) =>
      `这个文件约有 ${writeCount(rows)} 行，一张工作表放不下（最多 1,048,576 行），所以不能放入工作簿。`,
    how: (tables: readonly string[]) =>
      `可以直接从文件检查和计算：${listed(tables)}取自这个文件，其他表取自打开的工作簿。只写入结果表，文件里的行不会写进来。`,
    nothingKnown: "这个文件里没有认出任何一张表，不能从它计算。请核对第一行的表头。",
    compute: "从文件计算",
    reading: (sheet: string, rows: number, all: number) =>
      `正在读取《${sheet}》：${writeCount(rows)} / 约 ${writeCount(all)} 行（${Math.min(100, Math.floor((100 * rows) / Math.max(1, all)))}%）`,
    results: "算出的结果表",
    rows: (count: string) => `${count} 行`,
    noResults: "没有算出任何一行。请先看下面的问题。",
    whatErrorsMean: "有错误的行不参与计算。请在原文件或工作簿里改好，再从文件计算一次。",
    write: "写入结果表",
    written: (sheets: readonly string[]) => `已写入${listed(sheets)}。`,
  },
  run: {
    opening: "正在打开工作簿…",
    reading: (sheet: string, rows: number, all: number) =>
      `正在读取《${sheet}》：${writeCount(rows)} / ${writeCount(all)} 行`,
    readingSheet: (sheet: string) => `正在读取《${sheet}》`,
    judging: "正在逐条检查并计算…",
    earlier: "下面仍是上一次的结果，不包括之后的改动。",
  },
  check: {
    start: "逐条检查",
    startHow: (tables: number, clauses: number) =>
      `将检查 ${tables} 张表${clauses > 0 ? `，对照 ${clauses} 条条款` : ""}。您的表不会被改动。`,
    noTables: "这个工作簿里还没有这套制度的表。请先到“数据”页载入或指定。",
    toData: "去“数据”页",
    cancelled: "检查已取消",
    button: "开始检查",
    again: "重新检查",
    live: "实时",
    more: "标记与清单",
    mark: "在单元格中标记",
    markAgain: "更新标记",
    clearMarks: "清除标记",
    writeList: "写《问题清单》",
    list: "检查结果",
    filters: "按级别筛选",
    search: "搜索内容、条款或单元格",
    searchShort: "搜索",
    grouping: "分组方式",
    byClause: "按条款",
    bySheet: "按工作表",
    wholeWorkbook: "整个工作簿",
    cells: (count: number) => `${writeCount(count)} 个单元格`,
    onlySheet: (sheet: string) => `只看《${sheet}》`,
    allSheets: "查看所有工作表",
    stale: "表格在检查后有改动，可以重新检查。",
    noMatch: "没有符合条件的结果。",
    summary: (errors: number, warnings: number, reviews: number) =>
      `检查完成：错误 ${writeCount(errors)}，警告 ${writeCount(warnings)}，待核 ${writeCount(reviews)}。`,
    settle: "核定",
    unsettle: "撤回核定",
    settleTitle: "核定这一项",
    reason: "理由",
    settledBy: "核定人",
    settleNote: (count: number) =>
      `将记入《核定记录》${count > 1 ? `（${writeCount(count)} 个单元格）` : ""}，不改变任何金额。这一行以后有改动时，会重新列出。`,
    settledNow: (count: number) => `已核定 ${writeCount(count)} 项，记在《核定记录》里。`,
    marked: (cells: number, locked: readonly string[]) =>
      `已标记 ${writeCount(cells)} 个单元格，您原有的颜色不变。` +
      (locked.length > 0 ? `${listed(locked)}受保护，没有标记。` : ""),
    unmarked: (locked: readonly string[]) =>
      locked.length > 0 ? `${listed(locked)}受保护，其中的标记没有清除；其余已清除。` : "标记已清除。",
    listed: (sheet: string) => `已写入《${sheet}》。`,
    nothing: "没有发现问题",
    nothingOn: (sheet: string) => `《${sheet}》没有发现问题`,
    notATable: (sheet: string) => `《${sheet}》不是这套制度的表`,
    notATableHow: "规表没有按表头认出它。如果它应当是其中一张，请到“数据”页指定。",
    extent: ({ sheets, rows, days, people, clauses, leftOut }: CheckedExtent) =>
      `检查了 ${sheets} 张表、${writeCount(rows)} 行` +
      (days > 0 ? `，涉及 ${writeCount(days)} 天` : "") +
      (people > 0 ? `、${writeCount(people)} 人` : "") +
      (clauses > 0 ? `，对照 ${clauses} 条条款` : "") +
      (leftOut > 0 ? `；其中 ${writeCount(leftOut)} 行未参与计算` : "") +
      "。",
    showSettled: (count: number) => `查看已核定的 ${writeCount(count)} 项`,
    uncheckedTitle: "未核查的条款",
    uncheckedGist: "这些条款只有人才能判断，程序没有检查。",
    insertAttestations: (sheet: string) => `插入《${sheet}》，由人核查`,
  },
  compute: {
    start: "按制度计算",
    startHow: "先算给您看，确认后再写入工作簿。",
    button: "计算",
    cancelled: "计算已取消",
    stale: "表格在计算后有改动。",
    again: "重新计算",
    leftOut: (rows: number) => `有 ${writeCount(rows)} 行无法计算，没有算进下面的结果。改好后会自动计入。`,
    leftOutOf: (sheet: string, rows: number) => `《${sheet}》${writeCount(rows)} 行`,
    period: "计算范围",
    year: "年度",
    month: "月份",
    allYears: "全部年度",
    allMonths: "全部月份",
    yearName: (year: string) => `${year}年`,
    tables: "计算结果",
    concerned: "涉及",
    highest: (subject: string) => `最高：${subject}`,
    writeOne: "只写这张表",
    openSheet: (sheet: string) => `打开《${sheet}》`,
    write: (tables: number, period: string | null) => `写入 ${tables} 张表${period === null ? "" : `（${period}）`}`,
    writing: (sheet: string, rows: number, all: number) =>
      `正在写入《${sheet}》：${writeCount(rows)} / ${writeCount(all)} 行`,
    writingCancelled: "已取消写入，工作簿保持原样。",
    written: (tables: number) => `已写入 ${tables} 张表。`,
    notPrintReady: (sheets: readonly string[]) =>
      `${listed(sheets)}的打印版式没有设好，可能是这台电脑没有打印机；表的内容不受影响。`,
    undo: "撤销",
    undone: (sheets: readonly string[]) =>
      sheets.length === 0 ? "没有可以撤销的写入。" : `已撤销：${listed(sheets)}恢复到写入之前。`,
    chart: (table: string, years: string) => `${table}：按月金额（${years}年）`,
    legend: "图例",
    monthTick: (month: number) => `${month}月`,
    asTable: "以表格查看",
    bySubject: (noun: string, amount: string) => `按${noun}查看${amount}`,
    bySubjectHow: (noun: string) => `点一个${noun}，看金额是怎么算出来的。`,
    searchSubject: (noun: string) => `查找${noun}`,
    noSubject: (noun: string) => `没有找到这个${noun}。`,
    moreSubjects: (counted: string) => `另有 ${counted}没有列出，请用上面的查找。`,
    allSubjects: (counted: string) => `显示全部 ${counted}`,
    fewSubjects: "只显示前几名",
    backToTables: "返回计算结果",
    backToDifferences: "返回核对",
    subjectSum: (counted: string, sums: readonly string[]) => `共 ${counted}，${sums.join("，")}。`,
    moreCells: (first: string, more: number) => `${first} 等 ${writeCount(more + 1)} 处`,
    cellStep: (address: string, step: number, all: number) => `${address}（${step}/${all}）`,
  },
  reconciliation: {
    open: (count: number) => `逐项核对 ${writeCount(count)} 处差异`,
    shown: (shown: number, all: number) =>
      shown === all ? `${writeCount(all)} 项` : `${writeCount(shown)} / ${writeCount(all)} 项`,
    extent: (compared: number, differing: number) =>
      differing === 0
        ? `核对了 ${writeCount(compared)} 个上报数，全部一致。`
        : `核对了 ${writeCount(compared)} 个上报数，${writeCount(compared - differing)} 个一致，${writeCount(differing)} 个不一致。`,
    leftOut: (counted: string) => `${counted}算不出来，没有核对。`,
    cause: "原因",
    allCauses: "全部原因",
    option: (name: string, count: number) => `${name}（${writeCount(count)}）`,
    noMatch: "没有符合条件的差异。",
    reported: "上报",
    recomputed: "重算",
    notReported: "没有上报",
    twice: (rows: number) => `${rows} 行相加`,
    nowhere: "表里没有这一笔",
    difference: (amount: string) => `差 ${amount}`,
    how: "怎么算的",
    sums: "差额合计",
  },
  policy: {
    loading: "正在读取《制度参数》…",
    how: "这里是制度里的每个数值和读法。改动写在《制度参数》里，从您定的日期起生效，随时可以恢复原文。",
    search: "搜索参数或条款",
    noMatch: "没有符合条件的参数。",
    hint: "合规提示只作提醒，不改变金额，也不代替法律意见。",
    changed: (count: number) => `有 ${count} 个参数和原文不同。`,
    isChanged: "（已改动）",
    openSheet: "打开《制度参数》",
    rowProblems: (count: number) => `《制度参数》里有 ${count} 处无法采用，这些参数按原文计算：`,
    history: "历次取值",
    ofText: (value: string, from: string | null) => `原文：${value}${from === null ? "" : `，自${from}起`}`,
    ofWorkbook: (value: string, from: string | null) =>
      `本工作簿：${value}，${from === null ? "一直有效" : `自${from}起`}`,
    unset: "未设置",
    change: "修改",
    reset: "恢复原文",
    removeOne: "删除这一条",
    choose: "选一种读法",
    textsOwn: "（原文）",
    another: "其他值",
    newValue: (unit: string | null) => (unit === null ? "新的值" : `新的值（${unit}）`),
    from: "从哪天起生效",
    always: "不填表示一直有效。",
    note: "改动的原因（可不填）",
    save: "写入《制度参数》",
    written: "只影响生效日期起发生的事，以前的结果不变。",
    saved: (name: string) => `“${name}”已写入《制度参数》。`,
    restored: (name: string) => `“${name}”已恢复。`,
    id: (id: string) => `参数编号：${id}`,
    unusable: {
      amount: "请填金额，最多两位小数。",
      rate: "请填 0 到 1 之间的小数，或 10% 这样的百分比。",
      count: "请填整数。",
      minutes: "请填 0 到 1,440 之间的整数分钟。",
      minutesOrOff: "请填整数分钟；不采用请填“无”。",
      amountOrUnset: "请填金额；不设置请留空。",
      dateOrUnset: "请填日期，如 2026-04-01；不设置请留空。",
      timeOfDay: "请填时间，如 17:30。",
      choice: "请从上面选一项。",
      texts: "请填写名称，用“、”隔开。",
    } satisfies Record<PolicyKind, string>,
  },
};

export type PaneTexts = typeof TEXTS_ZH_CN;
