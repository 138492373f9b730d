import { inBoth } from "../../kernel/message";
import { choiceParameter, textsParameter, unsetDateParameter } from "../../kernel/policy";

const MONTH = { value: "month", meaning: inBoth("每月", "Every month"), also: ["月"] } as const;
const QUARTER = { value: "quarter", meaning: inBoth("每季度", "Every quarter"), also: ["季", "季度"] } as const;

/** Every number and every reading of quality checks, visits, secrecy and custody (篇6 三, 四(三), 五, 末段). */
export const VISIT_POLICY = {
  qualityPeriod: choiceParameter([MONTH, QUARTER], {
    name: inBoth("客服质检的周期", "How often service is checked"),
    clause: "篇6 三.6",
  }),
  visitPeriod: choiceParameter(
    [
      QUARTER,
      MONTH,
      { value: "halfYear", meaning: inBoth("每半年", "Every half-year"), also: ["半年"] },
      { value: "year", meaning: inBoth("每年", "Every year"), also: ["年"] },
    ],
    { name: inBoth("定期走访的周期", "How often customers are visited"), clause: "篇6 四(三)走访 (1)" },
  ),
  secrecyOverlap: choiceParameter(
    [
      {
        value: "highest",
        meaning: inBoth("几种资料在一起，按最高的密级", "Several documents together have the highest level"),
        also: ["最高"],
      },
      {
        value: "lowest",
        meaning: inBoth("几种资料在一起，按最低的密级", "Several documents together have the lowest level"),
        also: ["最低"],
      },
    ],
    { name: inBoth("几种资料在一起的密级", "Secrecy of several documents together"), clause: "篇6 五(一)1" },
  ),
  archiveOffices: textsParameter(["公司负责人办公室", "负责人办公室", "公司责任人办公室", "责任人办公室"], {
    name: inBoth("存档的办公室", "Offices that keep documents"),
    clause: "篇6 五(二)1",
    meaning: inBoth(
      "公司负责人办公室、公司责任人办公室；公司另有叫法的写在这里",
      "公司负责人办公室 and 公司责任人办公室; other names that the company uses go here",
    ),
  }),
  custodyOffice: choiceParameter(
    [
      {
        value: "one",
        meaning: inBoth("负责人办公室和责任人办公室是同一处", "负责人办公室 and 责任人办公室 are one office"),
        also: ["同一处"],
      },
      {
        value: "apart",
        meaning: inBoth(
          "合同在负责人办公室，其他资料在责任人办公室",
          "Contracts are kept in 负责人办公室, all else in 责任人办公室",
        ),
        also: ["分开"],
      },
    ],
    { name: inBoth("负责人办公室与责任人办公室", "负责人办公室 and 责任人办公室"), clause: "篇6 五(二)1" },
  ),
  effectiveDate: unsetDateParameter({
    name: inBoth("客服制度颁布日期", "Day on which the rules of service were issued"),
    clause: "篇6 末段",
    meaning: inBoth(
      "没有填写，各日期的记录都核对；填写后，这天以前的事不核对、不罚款。不看“生效日期”一栏",
      "Not set: records of every day are judged; once set, earlier events are neither judged nor fined. 生效日期 isn't read",
    ),
  }),
};
