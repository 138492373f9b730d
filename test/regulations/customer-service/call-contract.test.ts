/** README.md of the room against what is declared: a user reads the one and the reader obeys the other. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { matchSheets } from "../../../src/kernel/sheet-matching";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { CALL_POLICY } from "../../../src/regulations/customer-service/policy-calls";
import { CALL_SHEETS } from "../../../src/regulations/customer-service/sheets-calls";

const contract = readFileSync(join(__dirname, "../../../src/regulations/customer-service/README.md"), "utf8");

/** The cells of the tables below a heading, up to the next one. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const start = contract.indexOf(`\n## ${heading}`);
  expect([heading, start > 0]).toEqual([heading, true]);
  const lines = contract.slice(start + 1).split("\n");
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith("## "));
  return lines
    .slice(1, end < 0 ? undefined : end)
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const KINDS: Readonly<Record<string, string>> = { yesNo: "yes/no" };

describe("篇6 四(二) the contract of calls and call-backs", () => {
  test.each(CALL_SHEETS)("lists the columns of $name with kinds and aliases, the required in bold", (sheet) => {
    const rows = rowsBelow(sheet.name);
    const written = rows.slice(
      2,
      rows.findIndex(([first]) => first?.startsWith("how a row")),
    );
    const declared = sheet.columns.map(({ name, kind, aliases, required, filled }) => [
      (required === true ? `**${name}**` : name) + (filled === true ? " ¹" : ""),
      KINDS[kind] ?? kind,
      (aliases ?? []).join(", "),
    ]);
    expect(written.map((cells) => cells.slice(0, 3)).sort()).toEqual(declared.sort());
  });

  test.each(CALL_SHEETS)("names every sentence that judges a row of $name, and no other", (sheet) => {
    const called = sheet === CALL_SHEETS[0] ? "电话接听" : "电话回访";
    const own = customerService.rules.filter(({ clause }) => clause.startsWith(`篇6 四(二)${called}`));
    // Columns that aren't there and second records are said of all sheets at once.
    const common = ["columnMissing", "secondCall", "secondCallBack"];
    const declared = own.flatMap(({ messages }) => messages).filter((message) => !common.includes(message));
    const rows = rowsBelow(sheet.name);
    const judged = rows.slice(rows.findIndex(([first]) => first?.startsWith("how a row")) + 2);
    const written = judged.flatMap(([, findings = ""]) => [...findings.matchAll(/`(\w+)`/gu)].map((match) => match[1]));
    expect([...new Set(written)].sort()).toEqual([...new Set(declared)].sort());
  });

  test("P1 lists the parameters", () => {
    const written = rowsBelow("Policy of calls and call-backs").flatMap(([ids = ""]) =>
      [...ids.matchAll(/`(\w+)`/gu)].map((match) => match[1]),
    );
    expect(written).toEqual(Object.keys(CALL_POLICY));
  });

  test.each([
    ["客服来电登记", ["来电日期时间", "来电客户", "问题", "当场答复", "响铃次数", "电话", "客户满意"]],
    ["客服回访记录", ["原致电日期", "回访时间", "客服工号", "回访结果", "是否有异议", "满意"]],
    // Duty's calls and those of service are two sheets.
    ["来电记录", ["来电时间", "来电单位", "来电人", "联系电话", "电话内容", "处理"]],
  ])("R1 a sheet of any name is %s by its header, with aliases", (name, header) => {
    const { matches, problems } = matchSheets(
      [{ name: "Sheet1", rows: [["登记"], header, []] }],
      REGULATIONS.flatMap(({ sheets }) => sheets),
    );
    expect(problems).toEqual([]);
    expect(matches.map(({ schema, layout }) => [schema.name, layout.columns.size])).toEqual([[name, header.length]]);
  });
});
