import { defineRule } from "../../src/kernel/rule";
import type { Finding, FindingData } from "../../src/kernel/finding";
import { fillIn, inBoth, renderFinding, writeDate, type Messages } from "../../src/kernel/message";
import { LANGUAGES } from "../../src/kernel/language";

function findingOf(message: string, data: FindingData): Finding {
  const found: Finding[] = [];
  defineRule({
    id: "room/duty",
    clause: "篇9 一",
    severity: "error",
    messages: [message],
    check: (_: null, report) => report(message, null, data),
  }).run(null, (finding) => found.push(finding));
  const [finding] = found;
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

const MESSAGES: Messages = {
  "room/duty": {
    late: { text: "{name}在{day:date}迟到，罚{fine:money}元。", advice: "请核对{name}。" },
  },
};

describe("sentences of findings", () => {
  const data = { name: "张三", day: "2026-03-02", fine: 1234.5 };

  it("carry their data, in both languages", () => {
    const finding = findingOf("late", data);
    expect(renderFinding(finding, MESSAGES, "zh-CN")).toEqual({
      message: "张三在2026年3月2日（周一）迟到，罚1,234.5元。",
      advice: "请核对张三。",
    });
    const english: Messages = {
      "room/duty": { late: { text: "{name} was late on {day:date}: {fine:money} yuan.", advice: "Check {name}." } },
    };
    expect(renderFinding(finding, english, "en-US")).toEqual({
      message: "张三 was late on Mon 2026-03-02: 1,234.5 yuan.",
      advice: "Check 张三.",
    });
  });

  it.each(LANGUAGES)("a missing translation fails loudly in %s", (language) => {
    expect(() => renderFinding(findingOf("late", data), {}, language)).toThrow(
      `no ${language} text for room/duty late`,
    );
    expect(() => renderFinding(findingOf("early", data), MESSAGES, language)).toThrow("room/duty early");
    expect(() => renderFinding(findingOf("late", { name: "张三" }), MESSAGES, language)).toThrow("{day}");
  });

  it("a blank is written as nothing, 0 and false as they are", () => {
    expect(fillIn("[{a}][{b}][{c}]", { a: null, b: 0, c: false }, "zh-CN")).toBe("[][0][false]");
    expect(fillIn("[{a:date}]", { a: null }, "zh-CN")).toBe("[]");
  });

  it("lists are joined as each language does, each item in its format", () => {
    const lists = { names: ["张三", "李四"], days: ["2026-03-02", "2026-03-07"], none: [] };
    expect(fillIn("{names}：{days:date}{none}", lists, "zh-CN")).toBe(
      "张三、李四：2026年3月2日（周一）、2026年3月7日（周六）",
    );
    expect(fillIn("{names}: {days:date}{none}", lists, "en-US")).toBe("张三, 李四: Mon 2026-03-02, Sat 2026-03-07");
  });

  it("data are written as they are, whatever they hold", () => {
    for (const value of ["{name}", "$&", "$1", "\\", "<b>", "__proto__"]) {
      expect(fillIn("“{value}”", { value, name: "x" }, "zh-CN")).toBe(`“${value}”`);
    }
  });

  it.each([
    ["2026-03-01", "2026年3月1日（周日）", "Sun 2026-03-01"],
    ["2026-03-07", "2026年3月7日（周六）", "Sat 2026-03-07"],
    ["1990-01-01", "1990年1月1日（周一）", "Mon 1990-01-01"],
    ["2199-12-31", "2199年12月31日（周二）", "Tue 2199-12-31"],
    ["三月", "三月", "三月"],
    ["", "", ""],
  ])("the date %j", (iso, chinese, english) => {
    expect([writeDate(iso, "zh-CN"), writeDate(iso, "en-US")]).toEqual([chinese, english]);
  });

  it.each([
    [50, "50"],
    [0.3, "0.3"],
    [1234567.89, "1,234,567.89"],
    [-30, "-30"],
    [9_999_999_999.99, "9,999,999,999.99"],
  ])("the amount %d is written %s", (yuan, written) => {
    expect(fillIn("{yuan:money}", { yuan }, "zh-CN")).toBe(written);
    expect(fillIn("{yuan:money}", { yuan }, "en-US")).toBe(written);
  });

  it("a text in both languages", () => {
    expect(inBoth("甲", "A")).toEqual({ "zh-CN": "甲", "en-US": "A" });
  });
});
