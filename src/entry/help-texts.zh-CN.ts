import type { Bearer } from "../kernel/clause";
import type { Severity } from "../kernel/finding";
import type { PolicyKind } from "../kernel/policy";
import type { ReportValueKind } from "../kernel/report-sheet";
import type { ColumnKind } from "../kernel/sheet-schema";

export interface KindText {
  /** What a clerk calls it. */
  readonly name: string;
  readonly example: string;
  /** What else can be read. */
  readonly also: string;
}

/** The words of the help pages; its type is what every other language must say too. */
export const HELP_ZH_CN = {
  product: "规表",
  languageName: "中文",
  skip: "跳到正文",
  contents: "本页内容",
  allHelp: "规表帮助",
  openParenthesis: "（",
  closeParenthesis: "）",
  comma: "、",
  colon: "：",
  stop: "。",
  index: {
    title: "规表帮助",
    intro: "规表把写在纸上的制度放进 Excel：逐条检查您的表格，按条款算出各项金额，每一项都写明依据。",
    regulations: "各项制度",
    regulation: (title: string, clause: string) => `${title}（${clause}）`,
    regulationHolds: (clauses: number, sheets: number, parameters: number, functions: number) =>
      `${clauses} 条条款、${sheets} 张表、${parameters} 个制度参数、${functions} 个函数。`,
    start: "从哪里开始",
    steps: [
      "在 Excel 的“规表”选项卡点“打开”，右边出现规表窗格。",
      "“数据”页：看看您的表是否都认出来了。没有认出的，可以手工指定用哪张表、哪一列；还没有表格的，可以载入示例，或插入空白模板。",
      "“检查”页：点“开始检查”。每个问题都写明在哪个单元格、依据哪一条、怎么改；点单元格地址就跳到那里。",
      "“计算”页：先看结果，再写入工作簿。结果写在规表自己的工作表里，您的表不会被改动。",
      "“制度”页：制度里的每个数值和读法都列在这里，可以从某一天起改用别的值。",
    ],
    reading: "表格怎么填才认得出来",
    readingRules: [
      "工作表的名字就是表名，最稳妥；名字不同也可以，规表会按表头去认。表头要在前 20 行之内。",
      "列的先后不限，可以有多余的列。表头里的空格、换行和（元）这样的单位不计。",
      "表头上方可以有标题行；空行、重复的表头、合计行，以及以“备注”“制表”“注”开头的行会跳过。",
      "合并的单元格，里面每一格都算有这个值。",
      "姓名里的空格不计：“张 三”和“张三”是同一个人。编号 007 和 7 不是同一个。",
      "看不懂的内容不会被悄悄略过：规表会指出那个单元格，这一行不参与计算。",
      "隐藏的行、列和工作表照样读取。",
    ],
    kinds: "各种内容怎么写",
    kindColumns: ["内容", "写法", "也认得"],
    ownSheets: "规表自己的工作表",
    policySheet: "改动制度里的数值和读法，由您填写，也可以在“制度”页里改。",
    problemSheet: "检查结果的清单，由规表写入；每次重写，请不要在里面记事。",
    settlementSheet: "由人核定过的警告和待核事项，附理由和核定人。错误不能核定，只能改正；核定不改变金额。",
    ownSheetsNote: "规表算出的表和这几张表，都不会被当成原始数据读回去。",
    functions: "在单元格里用函数",
    functionsIntro:
      "在单元格里输入 =GUIBIAO. ，Excel 就会列出可以用的函数。选区域时请连同表头一起选；结果是表的，会自动铺开到旁边和下面的空单元格。",
    privacy: "您的数据",
    privacyText: "数据不离开这台电脑：检查和计算都在本机完成，不上传。合规提示只作提醒，不改变金额，也不代替法律意见。",
  },
  regulation: {
    title: (name: string, clause: string) => `${name}（${clause}）`,
    intro: (name: string) => `“${name}”制度的条款、要填的表、可以改的数值、算出的表和可以用的函数。`,
  },
  clauses: {
    title: "条款",
    intro: "按原文的先后列出每一条，以及由谁来管。",
    columns: ["条款", "要求", "由谁来管", "检查什么"],
    nothing: "–",
    attested: "由人每月核查：",
  },
  bearers: {
    rule: "规则检查",
    attest: "由人核查",
    person: "由人判断",
    none: "不需检查",
  } satisfies Record<Bearer, string>,
  bearerMeanings: {
    rule: "规表自动检查或计算。",
    attest: "程序看不出来，由人每月核查一次并登记。",
    person: "程序看不出来，由人自己判断。",
    none: "没有要检查的内容。",
  } satisfies Record<Bearer, string>,
  sheets: {
    title: "要填的表",
    intro: "标“必有”的列不能少；标“不能空”的列，每一行都要填。其余的列没有也可以，有了就能多查一些。",
    clause: "依据：",
    columns: ["列", "填什么", "表头也可以写成"],
    required: "必有",
    filled: "不能空",
    choices: "只填：",
    example: "例：",
    noAliases: "–",
    sample: (sheet: string) => `《${sheet}》示例`,
    sampleNote: "可以整块选中，复制后粘贴到工作表的 A1。",
  },
  kinds: {
    date: { name: "日期", example: "2026-03-02", also: "2026/3/2、2026.3.2、2026年3月2日、20260302、Excel 日期" },
    month: { name: "月份", example: "2026-03", also: "2026/3、2026年3月、202603" },
    time: { name: "时间", example: "18:05", also: "18：05、18:05:30、下午6:05、2026-03-02 18:05、Excel 时间" },
    period: { name: "时段", example: "18:00-21:00", also: "18:00至21:00、18:00～21:00" },
    name: { name: "一个人的姓名", example: "张三", also: "字间有空格的姓名；几个人不能写在一格" },
    people: { name: "一个或几个人", example: "张三、李四", also: "用逗号、分号、斜线或换行分开" },
    code: { name: "名称或编号", example: "一组", also: "字间的空格不计" },
    text: { name: "文字", example: "通知防汛值守", also: "照写的都认" },
    yesNo: { name: "是或否", example: "是", also: "有、√、Y、1、已、同意、批准；无、×、N、0、空白算“否”" },
    amount: { name: "金额", example: "1234.50", also: "单位元；1,234.50、￥1234.5、1234元、1.2万；最多两位小数" },
    rate: { name: "比例", example: "0.1", also: "10%" },
  } satisfies Record<ColumnKind, KindText>,
  policy: {
    title: "制度参数",
    intro: "制度里的数值，以及原文可以有几种理解的地方，都是参数。不改就按原文。",
    how: "怎样改一个参数",
    howSteps: [
      "最方便的办法：在规表窗格的“制度”页里改，选好从哪天起生效，规表会写进《制度参数》。",
      "也可以自己建一张名为“制度参数”的工作表，第一行写表头，下面每行改一个参数。下面这两行可以复制过去粘贴在 A1：",
      "“参数”写中文名或编号；“值”写新的值；“生效日期”空白表示一直有效，写了日期就从那天起用新值，以前的仍按旧值。",
      "函数也可以用：把这张表的区域填在最后一个参数 policy 里。",
      "要恢复原文，删去那一行就行。",
    ],
    sampleReason: "示例",
    ownValue: "原文的值",
    alternatives: "也可以改成",
    row: "可以复制的一行",
    rowNote: "（参数、值、生效日期、条款）",
    from: (day: string) => `${day} 起：`,
    unset: "不设",
    chosenByMeaning: "值可以写左边的字，也可以照抄右边的意思。",
  },
  policyKinds: {
    amount: "任何金额，元，0 或以上，最多两位小数",
    rate: "任何比例，0 到 1 的小数或百分比",
    count: "其他正整数",
    minutes: "其他分钟数，0 到 1440 的整数",
    minutesOrOff: "其他分钟数，1 到 1440 的整数；写 off 或“不适用”就恢复原文",
    amountOrUnset: "任何金额，元，0 或以上；空白表示不设",
    dateOrUnset: "任何日期，如 2026-04-01；空白表示不设",
    timeOfDay: "其他时间，写成 17:30",
    choice: "",
    texts: "其他的字，用顿号分开",
  } satisfies Record<PolicyKind, string>,
  tables: {
    title: "算出的表",
    intro: "由规表写入，每次计算整张重写，请不要在里面手工填写。下面是用上面各表的示例算出来的。",
    clause: "依据：",
    columns: ["列", "内容"],
    sample: (table: string) => `《${table}》示例`,
    printed: "打印时是 A4 版式，带标题和签章处。",
  },
  valueKinds: {
    text: "文字",
    date: "日期",
    month: "月份",
    money: "金额，元",
    number: "整数",
    rate: "比例",
  } satisfies Record<ReportValueKind, string>,
  functions: {
    title: "函数",
    intro:
      "方括号里的参数可以不写。例子里的区域，就是上面各表的示例：先把示例粘贴到同名的工作表，再把公式复制到单元格。结果是表的，第一行是表头。",
    parameter: "参数",
    optional: "可不填",
    example: "例子",
    gives: "得到",
    errors:
      "参数不能用时得到 #VALUE!，要找的东西不存在时得到 #N/A；点单元格旁边的标记，可以看到要改什么。有读不懂的行时，结果最后一行写着“另有 N 行无法读取”。",
  },
  findings: {
    title: "怎样看检查结果",
    intro: "每个问题都说明错在哪里、依据哪一条、怎么改。",
    severities: "三种级别",
    parts: "一条结果有哪几部分",
    partMeanings: [
      ["级别", "错误、警告或待核，见上。"],
      ["条款", "依据的是制度的哪一条。"],
      ["工作表、单元格", "要改的地方。说的是整张表时，指向表头的第一个必有的列。"],
      ["内容", "什么不对，连同您表里的值。"],
      ["建议", "怎么改。"],
      ["规则", "规则的编号，核定和咨询时用得上。"],
    ],
    sample: "检查结果的例子",
    sampleNote: (sheet: string, cell: string) =>
      `用上面的示例，再把《${sheet}》${cell} 清空，检查结果里会有（每种级别列一条）：`,
    catalogue: "全部规则和它们会说的话",
    catalogueNote: "“…”处是您表里的值。",
  },
  severities: {
    error: ["错误", "一定有问题，要改正。读不懂的那一行不参与计算。"],
    warning: ["警告", "很可能有问题，请看一看；确认没有问题的，可以写明理由核定。"],
    "needs-review": ["待核", "程序判断不了，要由人来看；看过之后，可以写明理由核定。"],
  } satisfies Record<Severity, readonly [string, string]>,
};

export type HelpTexts = typeof HELP_ZH_CN;
