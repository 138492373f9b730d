import { TEXTS } from "../../src/pane/use-pane";
import {
  writeCount,
  writeMoney,
  writeMonth,
  writeShortMoney,
  writeSignedMoney,
  writeValue,
} from "../../src/pane/wording";

/** Every sentence, those of functions filled with stand-ins. */
function sentences(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

describe("the pane's words", () => {
  test.each(["zh-CN", "en-US"] as const)("%s: no exclamation marks, nothing blank", (language) => {
    const all = sentences(TEXTS[language], language);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(([, text]) => /[!！]/u.test(text) || text.trim() === "")).toEqual([]);
  });

  test("English has no Chinese but names of sheets", () => {
    const stray = sentences(TEXTS["en-US"], "en").filter(([, text]) =>
      /\p{Script=Han}/u.test(text.replace(/《[^》]*》/gu, "").replace("规表", "")),
    );
    expect(stray).toEqual([]);
  });

  test("numbers have thousands separators and units", () => {
    expect(writeCount(1234567)).toBe("1,234,567");
    expect(writeMoney(12345.5, "zh-CN")).toBe("12,345.5 元");
    expect(writeMoney(12345.5, "en-US")).toBe("¥12,345.5");
    expect([writeMoney(-5, "en-US"), writeMoney(-5, "zh-CN")]).toEqual(["-¥5", "-5 元"]);
    expect([5, 0, -5.25].map((yuan) => writeSignedMoney(yuan, "zh-CN"))).toEqual(["+5 元", "0 元", "-5.25 元"]);
    expect(writeShortMoney(25_000, "zh-CN")).toBe("2.5万");
    expect(writeMonth("2026-03", "zh-CN")).toBe("2026年3月");
    expect(writeValue("2026-03-02", "date", "zh-CN")).toBe("2026年3月2日（周一）");
    expect(writeValue(0.1, "rate", "zh-CN")).toBe("10%");
    expect(writeValue(null, "money", "zh-CN")).toBe("–");
  });
});
