import { formatDay } from "../../../kernel/excel-date";
import { defineRule } from "../../../kernel/rule";
import { isArchive } from "../archive-offices";
import type { CustomerServiceRecords } from "../records";
import { secretMaterials, type Custody } from "../secret-materials";

/** How each kind of document is kept; the daily records have a rule of their own. */
const ARTICLES: Readonly<Record<Exclude<Custody, "daily">, string>> = {
  archived: "篇6 五(二)1",
  whenDone: "篇6 五(二)2",
  personal: "篇6 五(二)4",
  survey: "篇6 五(二)5",
  // No sentence of 五(二) names 客户资料; that it is secret needs someone who answers for it.
  unstated: "篇6 五(一)1",
};

/** 五(二)1 names one office for contracts, 五(二)2 and 5 another for what is handed in. */
const CONTRACT_OFFICE = "公司负责人办公室";
const OFFICE = "公司责任人办公室";

/** Who keeps a document, and where it goes when the work is done (篇6 五(二)1, 2, 4, 5). */
export const custody = defineRule<
  CustomerServiceRecords,
  | "keeperMissing"
  | "placeMissing"
  | "wrongPlace"
  | "doneDayMissing"
  | "notHandedIn"
  | "handedInBeforeDone"
  | "doneBeforeBegun"
>({
  id: "customer-service/custody",
  clause: "篇6 五(二)1",
  severity: "needs-review",
  messages: [
    "keeperMissing",
    "placeMissing",
    "wrongPlace",
    "doneDayMissing",
    "notHandedIn",
    "handedInBeforeDone",
    "doneBeforeBegun",
  ],
  check({ visits: { custody: register }, policy }, report) {
    const begun = register.days("资料日期");
    const done = register.days("落实日期");
    const handedIn = register.days("提交日期");
    for (let row = 0; row < register.rowCount; row++) {
      if (register.leftOut[row] === 1) continue;
      const day = begun[row];
      const seen = new Set<string>();
      for (const { name, custody: kind } of secretMaterials(register.textAt("资料", row)).materials) {
        if (kind === "daily" || seen.has(kind)) continue;
        seen.add(kind);
        const clause = ARTICLES[kind];
        if (register.isBlank("保管人", row)) {
          report("keeperMissing", register.at(row, "保管人"), { material: name }, { clause });
        }
        let isArchived = kind === "archived";
        if (kind === "whenDone" || kind === "survey") {
          isArchived = handedIn[row] > 0;
          const data = {
            material: name,
            done: done[row] > 0 ? formatDay(done[row]) : "",
            handedIn: handedIn[row] > 0 ? formatDay(handedIn[row]) : "",
            begun: day > 0 ? formatDay(day) : "",
          };
          if (day > 0 && done[row] > 0 && done[row] < day) {
            report("doneBeforeBegun", register.at(row, "落实日期"), data, { severity: "error", clause });
          }
          if (isArchived && register.isBlank("落实日期", row)) {
            report("doneDayMissing", register.at(row, "落实日期"), data, { clause });
          } else if (done[row] > 0 && register.isBlank("提交日期", row)) {
            report("notHandedIn", register.at(row, "提交日期"), data, { clause });
          } else if (isArchived && done[row] > 0 && handedIn[row] < done[row]) {
            report("handedInBeforeDone", register.at(row, "提交日期"), data, { severity: "error", clause });
          }
        }
        if (!isArchived) continue;
        const place = register.at(row, "保管地点");
        const written = register.textAt("保管地点", row);
        const office = kind === "archived" ? CONTRACT_OFFICE : OFFICE;
        const data = { material: name, place: written, office };
        if (register.isBlank("保管地点", row)) report("placeMissing", place, data, { clause });
        else if (written !== "" && !isArchive(written, kind, day, policy)) {
          report("wrongPlace", place, data, { severity: "error", clause });
        }
      }
    }
  },
});
