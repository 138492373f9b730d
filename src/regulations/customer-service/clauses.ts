import type { Clause } from "../../kernel/clause";
import { inBoth } from "../../kernel/message";

type Text = readonly [chinese: string, english: string];

const none = (id: string, gist: Text): Clause => ({ id, gist: inBoth(...gist), bearer: "none", rows: [] });

const byPerson = (id: string, rows: readonly string[], gist: Text): Clause => ({
  id,
  gist: inBoth(...gist),
  bearer: "person",
  rows,
});

const byRule = (id: string, rows: readonly string[], gist: Text, checked: Text): Clause => ({
  id,
  gist: inBoth(...gist),
  bearer: "rule",
  rows,
  checked: inBoth(...checked),
});

/** An article that a person attests each month in its own words. */
const attested = (id: string, rows: readonly string[], gist: Text): Clause => ({
  id,
  gist: inBoth(...gist),
  bearer: "attest",
  rows,
  attested: inBoth(...gist),
});

/** Every article of 篇6 客户服务部, in document order. */
export const CLAUSES: readonly Clause[] = [
  none("篇6", [
    "为规范客户服务、提高服务质量、树立公司形象而制定；经销商和客户统称客户。",
    "Made for orderly customer service, its quality and the company's image; dealers and customers are all customers.",
  ]),
  none("篇6 一", [
    "秉承“客户至上”，亲切、专业、准确、高效。",
    "Customers come first: kind, professional, accurate, efficient.",
  ]),
  attested(
    "篇6 二.1",
    ["6-01"],
    ["遵守公司制度，及时完成上级交办的工作。", "The company's rules are kept and assigned work is done in time."],
  ),
  attested(
    "篇6 二.2",
    ["6-01"],
    [
      "及时解答和处理来电、来访和投诉，做好原始记录。",
      "Calls, visits and complaints are answered in time and recorded.",
    ],
  ),
  attested("篇6 二.3", ["6-01"], ["解答客户的咨询和相关问题。", "Customers' inquiries are answered."]),
  attested("篇6 二.4", ["6-01"], ["发放纪念品和宣传资料。", "Souvenirs and leaflets are handed out."]),
  attested("篇6 二.5", ["6-01"], ["培训客户，走访重要客户。", "Customers are trained, important ones visited."]),
  attested(
    "篇6 二.6",
    ["6-01"],
    ["协调处理经销商与交易客户的服务纠纷。", "Disputes between dealers and their customers are settled."],
  ),
  attested(
    "篇6 二.7",
    ["6-01"],
    ["建立客户档案，维护客户关系。", "Customers' files are kept and relations looked after."],
  ),
  byRule(
    "篇6 二.8",
    ["6-01"],
    [
      "统计整理代理商的返佣报表和交易额、返佣金额、实际返佣金额、待返金额。",
      "Agents' rebate reports are kept with trade, rebate, rebate paid and rebate outstanding.",
    ],
    ["返佣月报里有这四项金额。", "The statement holds the four figures."],
  ),
  byPerson("篇6 三.1", [], ["有职业道德和服务思想。", "Staff have professional ethics and mean to serve."]),
  byPerson("篇6 三.2", [], ["熟练受理来访、来电和咨询。", "Staff are practised in visits, calls and inquiries."]),
  byRule(
    "篇6 三.3",
    ["6-02"],
    [
      "熟悉客户需求和客服技能，普通话标准流利，听懂方言。",
      "Staff know customers' needs and their craft, speak standard Chinese and understand dialects.",
    ],
    [
      "客服质检里的普通话和方言；熟悉需求和技能由人判断。",
      "普通话 and 方言 in 客服质检; knowing needs and craft is a person's to judge.",
    ],
  ),
  byPerson("篇6 三.4", [], ["有沟通和应变能力。", "Staff can communicate and adapt."]),
  byPerson("篇6 三.5", [], ["用规范的服务用语，态度和蔼热情。", "Staff use the set phrases and are warm."]),
  byRule(
    "篇6 三.6",
    ["6-02"],
    ["严格执行“三要、三不、四个一样”。", "The three musts, three must-nots and four alikes are strictly kept."],
    ["客服质检里每人每月的十项和结果。", "The ten items of each person and month in 客服质检, and their results."],
  ),
  byPerson("篇6 三.7", [], ["学习总结，提高业务素质和技能。", "Staff learn and improve."]),
  byPerson("篇6 三.8", [], ["及时反馈问题，提出改进意见。", "Staff report problems and propose improvements."]),
  byPerson("篇6 三.9", [], ["遵守规章，关心集体，完成交办事项。", "Staff keep the rules and finish what is assigned."]),
  byRule(
    "篇6 四(一)1",
    ["6-03", "6-05"],
    [
      "每月 6 号前统计整理代理商的返佣报表、交易金额和返佣金额，确保准确。",
      "Before the 6th of each month agents' rebate reports, trade and rebates are worked out, and are right.",
    ],
    [
      "返佣报表的完成日期；按交易流水和返佣政策重算交易额和返佣金额，逐项核对。",
      "When the report was done; trade and rebates recomputed from trades and terms, figure by figure.",
    ],
  ),
  byRule(
    "篇6 四(一)2",
    ["6-04"],
    [
      "每月底统计整理代理商的实际返佣金额和待返金额，确保准确。",
      "At each month's end the rebates paid and outstanding are worked out, and are right.",
    ],
    [
      "待返统计的完成日期；期初待返 + 返佣金额 − 实际返佣金额 = 待返金额，逐项核对，多付的指出。",
      "When it was done; opening + rebate − paid = outstanding, figure by figure; overpayments are pointed out.",
    ],
  ),
  none("篇6 四(二)", ["电话客服包括电话接听和电话回访。", "Service by telephone is answering calls and calling back."]),
  byRule(
    "篇6 四(二)电话接听 1(1)",
    ["6-06"],
    ["详细记录并核实客户的咨询和疑问。", "Inquiries are recorded in detail and verified."],
    [
      "每次来电登记一次，“核实”填了是；缺列、重复、类别不明的指出。",
      "Each call is entered once and 核实 says yes; missing columns, second entries and unknown kinds are pointed out.",
    ],
  ),
  byRule(
    "篇6 四(二)电话接听 1(2)",
    ["6-06"],
    [
      "分析并及时答复，记录信息，资料提交责任人办公室。",
      "They are analysed, answered in time and recorded; the papers go to the office in charge.",
    ],
    [
      "“现场答复”填了是或否；资料提交责任人办公室的日期。",
      "Whether it was answered at once, and when the papers went to the office.",
    ],
  ),
  byRule(
    "篇6 四(二)电话接听 1(3)",
    ["6-07"],
    [
      "不能明确答复的，立即提交负责人并回复客户，时限 30 分钟。",
      "What can't be answered goes to the person in charge at once; the customer has a reply within 30 minutes.",
    ],
    [
      "不能现场答复的：提交负责人时间，30 分钟内回复客户，时间前后不矛盾。",
      "Without an answer at once: the submission, the reply within 30 minutes, and times that can be true.",
    ],
  ),
  byRule(
    "篇6 四(二)电话接听 1(4)",
    ["6-08"],
    [
      "客户一再坚持己见的，委婉答复，立刻反映给负责人。",
      "A customer who insists is answered gently, and the person in charge is told at once.",
    ],
    [
      "坚持己见的有提交负责人时间；是否满意、是否坚持己见已填写。",
      "If the customer insists, the submission; whether the customer accepts or insists is filled in.",
    ],
  ),
  byRule(
    "篇6 四(二)电话接听 2(1)",
    ["6-09"],
    ["三声铃声之内接听，使用标准用语。", "Calls are answered within three rings, with the set phrase."],
    ["铃响次数不超过三声；“标准用语”填了是。", "At most three rings; 标准用语 says yes."],
  ),
  byRule(
    "篇6 四(二)电话接听 2(2)",
    ["6-10"],
    [
      "耐心倾听；不能现场答复的，说明答复时间并请客户留下联系方式。",
      "Listen; where no answer can be given, name a time and ask for a number.",
    ],
    ["不能现场答复的有承诺答复时间和联系方式。", "Without an answer at once: the promised time and the contact."],
  ),
  byRule(
    "篇6 四(二)电话接听 2(3)",
    ["6-11"],
    ["表示谢意或歉意，客人挂断后方可挂机。", "Thank or apologise; hang up only after the customer."],
    ["“客户先挂机”填了是。", "客户先挂机 says yes."],
  ),
  byRule(
    "篇6 四(二)电话接听 2(4)",
    ["6-12"],
    [
      "登记来电内容、解决方式、客户资料，日记簿次日提交责任人办公室。",
      "Content, solution and customer are recorded; the journal is handed in the next day.",
    ],
    [
      "来电内容、解决方式、客户三项；提交办公室日期不晚于次日。",
      "Content, solution and customer; handed in by the next day.",
    ],
  ),
  byRule(
    "篇6 四(二)电话回访 1(1)",
    ["6-13"],
    ["及时回访，了解满意度。", "Customers are called back in time to learn whether they are content."],
    ["来电后 3 天内回访；记下满意度。", "Called back within 3 days; how content the customer is."],
  ),
  byPerson(
    "篇6 四(二)电话回访 1(2)",
    ["6-13"],
    ["告知客户问题的答复，提供解决方案。", "The customer is told the answer and offered a solution."],
  ),
  byPerson(
    "篇6 四(二)电话回访 1(3)",
    ["6-13"],
    ["客户接受的，礼貌挂断电话。", "If the customer accepts, the call ends politely."],
  ),
  byRule(
    "篇6 四(二)电话回访 1(4)",
    ["6-13"],
    ["客户有异议且执意不接受的，换时间再次致电沟通。", "A customer who won't accept is called again at another time."],
    ["仍不接受的有再次致电时间，而且晚于这次回访。", "If still not accepted: another call, later than this one."],
  ),
  byRule(
    "篇6 四(二)电话回访 1(5)",
    ["6-13"],
    [
      "客户提出新需求的，提供方案，或在原有个案上建立跟进个案。",
      "A new demand gets a solution, or a follow-up case on the original one.",
    ],
    [
      "新需求没有现场解决的有跟进个案号，原个案号能对上来电登记。",
      "A new demand without a solution at once has a follow-up case on an original case of the call log.",
    ],
  ),
  byRule(
    "篇6 四(二)电话回访 2(1)",
    ["6-14"],
    ["拨打时用标准用语，报工号。", "The call begins with the set phrase and the caller's number."],
    ["工号已填写，是客服人员表里的工号。", "The number is there, and one of 客服人员."],
  ),
  byRule(
    "篇6 四(二)电话回访 2(2)",
    ["6-14"],
    ["说明原致电日期、情况和跟进结果。", "The day of the original call, its matter and the result are named."],
    [
      "原来电日期不晚于回访日期；有跟进结果。",
      "The day of the original call is no later than the call-back; there is a result.",
    ],
  ),
  byRule(
    "篇6 四(二)电话回访 2(3)",
    ["6-14"],
    [
      "客户认可的报工号结束；有不同意见的尽快跟进。",
      "If the customer agrees, the call ends with the caller's number; else it is followed up.",
    ],
    ["“异议”填了是或否，与“仍不接受”不矛盾。", "Whether there is an objection, without contradiction."],
  ),
  none("篇6 四(三)", ["访客服务包括接访和走访。", "Service to visitors is receiving and visiting."]),
  attested(
    "篇6 四(三)来访 1(1)",
    ["6-15"],
    ["热情问候来访客户，引领到接待区。", "Visitors are greeted and led to the reception."],
  ),
  attested("篇6 四(三)来访 1(2)", ["6-15"], ["拉开座椅，送上茶水。", "A chair and tea are offered."]),
  attested(
    "篇6 四(三)来访 1(3)",
    ["6-15"],
    ["了解来访目的，正确解答问题。", "The purpose is asked and questions are answered."],
  ),
  attested(
    "篇6 四(三)来访 1(4)",
    ["6-15"],
    ["难以解答的，请客户稍候，迅速上报负责人。", "What can't be answered is reported to the person in charge at once."],
  ),
  attested("篇6 四(三)来访 1(5)", ["6-15"], ["礼貌送客到办公区门口。", "Visitors are seen to the door."]),
  attested(
    "篇6 四(三)来访 2(1)",
    ["6-15"],
    ["微笑相迎，使用标准用语，引领入座。", "Visitors are met with a smile and the set phrase, and seated."],
  ),
  attested(
    "篇6 四(三)来访 2(2)",
    ["6-15"],
    ["问明来意，直接回答或请相关人员接待。", "The purpose is asked; the answer is given, or someone called."],
  ),
  byRule(
    "篇6 四(三)来访 2(3)",
    ["6-15"],
    ["未能答复的，请客户填写《客户来访登记》。", "Where no answer can be given the visitor fills in 客户来访登记."],
    [
      "客户来访登记的各栏，未能答复的留言、联系方式和回复日期，到访和离开的时间。",
      "The fields of 客户来访登记; for visitors without an answer message, contact and reply; the times of coming and leaving.",
    ],
  ),
  byRule(
    "篇6 四(三)来访 2(4)",
    ["6-15"],
    ["与责任人一并接待时站立服务。", "With the person in charge present, staff stand."],
    ["责任人陪同时的站立服务。", "Standing where the person in charge was present."],
  ),
  attested(
    "篇6 四(三)来访 2(5)",
    ["6-15"],
    ["保持微笑，耐心、专业地解答。", "Questions are answered with a smile, patience and skill."],
  ),
  byRule(
    "篇6 四(三)走访 (1)",
    ["6-16"],
    ["定期走访客户，写出调查分析报告。", "Customers are visited regularly; an analysis is written."],
    [
      "每个客户每季度至少走访一次，每次走访有调查分析报告。",
      "Each customer visited at least once a quarter, each visit with its analysis.",
    ],
  ),
  byPerson(
    "篇6 四(三)走访 (2)",
    ["6-16"],
    ["宣传公司理念，指导技术。", "The company's ideas are explained and technical guidance given."],
  ),
  byRule(
    "篇6 四(三)走访 (3)",
    ["6-16"],
    ["征询意见，发放“客户意见调查表”。", "Opinions are asked, with the questionnaire."],
    ["每次走访有客户意见调查表。", "Each visit with its questionnaire."],
  ),
  byPerson(
    "篇6 四(三)走访 (4)",
    ["6-16"],
    ["帮助客户解决技术、经营管理等问题。", "Customers are helped with technical and business problems."],
  ),
  byPerson(
    "篇6 四(三)走访 (5)",
    ["6-16"],
    ["开拓新客户，跟进走访促成合作。", "New customers are sought and followed up."],
  ),
  attested("篇6 四(四)1", ["6-17"], ["举办技术讲座或培训班。", "Lectures or courses are held for customers."]),
  attested("篇6 四(四)2", ["6-17"], ["召开技术研讨发布会。", "Seminars present new techniques."]),
  attested(
    "篇6 四(四)3",
    ["6-17"],
    ["举行客户座谈会。", "Round tables with customers discuss business, risk and plans."],
  ),
  byRule(
    "篇6 四(五)1",
    ["6-18"],
    [
      "违反客服规定每次罚款 100 元，第二次违反相同规定双倍，第三次除名。",
      "Breaking a rule of service costs 100 yuan, the same rule a second time double, a third time dismissal.",
    ],
    ["按人和规定计次数，算出罚款。", "Counted by person and rule, with the fine of each."],
  ),
  byRule(
    "篇6 四(五)2",
    ["6-19"],
    [
      "接待客户时谈私事、请客户帮私忙、超越职权承诺、显露不满，每次罚款 200 元。",
      "Private talk, private favours, promises beyond one's powers or shown displeasure before customers cost 200 yuan each time.",
    ],
    ["每次 200 元。", "200 yuan each time."],
  ),
  byRule(
    "篇6 四(五)3",
    ["6-20"],
    ["与客户争吵、冲突的除名，扣罚一月工资。", "A quarrel with a customer means dismissal and a month's wage."],
    ["一月工资和除名。", "The month's wage and the dismissal."],
  ),
  byRule(
    "篇6 五(一)1",
    ["6-21"],
    ["加盟合同、客户发展跟踪记录、客户资料属绝密。", "Contracts, tracking records and customers' data are top secret."],
    ["资料保管台账里这些资料的密级是绝密。", "These documents are 绝密 in 资料保管台账."],
  ),
  byRule(
    "篇6 五(一)2",
    ["6-21"],
    ["来访来电记录、交接记录、工作日记簿属机密。", "Records of visits and calls, handovers and journals are secret."],
    ["资料保管台账里这些资料的密级是机密。", "These documents are 机密 in 资料保管台账."],
  ),
  byRule(
    "篇6 五(一)3",
    ["6-21"],
    ["柜员权限所涉及的内容属机密。", "What a teller's rights show is secret."],
    ["资料保管台账里的密级是机密。", "It is 机密 in 资料保管台账."],
  ),
  byRule(
    "篇6 五(一)4",
    ["6-21"],
    ["客户调查分析资料属机密。", "Analyses of customers are secret."],
    ["资料保管台账里的密级是机密。", "They are 机密 in 资料保管台账."],
  ),
  byRule(
    "篇6 五(二)1",
    ["6-22"],
    ["加盟合同由公司负责人办公室存档。", "Contracts are kept by the office in charge."],
    ["合同的保管人和保管地点。", "Who keeps contracts, and where."],
  ),
  byRule(
    "篇6 五(二)2",
    ["6-22"],
    [
      "跟踪记录由责任人保管，落实后提交存档。",
      "Tracking records are kept by the person responsible, and handed in when done.",
    ],
    [
      "保管人，落实后的提交日期和保管地点。",
      "Who keeps them; when they were handed in after the work, and where they are.",
    ],
  ),
  byRule(
    "篇6 五(二)3",
    ["6-12", "6-22"],
    [
      "来访来电记录、交接记录、日记簿每日例会后提交。",
      "Records, handovers and journals are handed in after the daily meeting.",
    ],
    [
      "来访来电记录、交接记录、日记簿的提交日期、时间和保管地点。",
      "When records, handovers and journals were handed in, and where they are.",
    ],
  ),
  attested(
    "篇6 五(二)4",
    ["6-22"],
    ["客服人员对柜员权限涉及的内容保密。", "Staff keep secret what a teller's rights show."],
  ),
  byRule(
    "篇6 五(二)5",
    ["6-22"],
    ["客户调查分析资料落实后提交存档。", "Analyses are handed in when done."],
    ["落实后的提交日期和保管地点。", "When they were handed in after the work, and where they are."],
  ),
  byRule(
    "篇6 五(三)1",
    ["6-23"],
    [
      "泄露客户资料、跟踪记录、来访来电记录、交接记录、日记簿，每次罚款 1000 元。",
      "Leaking customers' data, tracking records, records of visits and calls, handovers or journals costs 1000 yuan each time.",
    ],
    ["每次 1000 元。", "1000 yuan each time."],
  ),
  byRule(
    "篇6 五(三)2",
    ["6-24"],
    [
      "泄密造成严重后果或经济损失，罚款 10000 至 100000 元，除名，视情节移交。",
      "A leak with grave consequences or loss costs 10000 to 100000 yuan and dismissal; it may go to the authorities.",
    ],
    ["罚款在范围内，除名和移交。", "The fine within its range, dismissal and reporting."],
  ),
  byRule(
    "篇6 五(三)3",
    ["6-25"],
    [
      "利用职权强制他人违反保密规定，罚款 50000 至 150000 元，除名，视情节移交。",
      "Forcing others to break secrecy costs 50000 to 150000 yuan and dismissal; it may go to the authorities.",
    ],
    ["罚款在范围内，除名和移交。", "The fine within its range, dismissal and reporting."],
  ),
  byRule(
    "篇6 五(三)后段",
    ["6-26"],
    ["员工被罚款的，部门主管追责双倍罚金。", "The head of the department pays double what his staff is fined."],
    ["主管连带罚款。", "The head's fine."],
  ),
  byRule(
    "篇6 末段",
    ["6-27"],
    ["自颁布之日起实施。", "In force from the day it is issued."],
    [
      "填了颁布日期的，这天以前的记录不核对、不罚款，交由人决定。",
      "Once the day of issue is set, records of earlier days are neither judged nor fined, and left to a person.",
    ],
  ),
];
