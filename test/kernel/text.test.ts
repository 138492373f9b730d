import fc from "fast-check";
import {
  changedByMoreThanSpaces,
  compareCodePoints,
  foldCompact,
  foldHeader,
  foldName,
  foldWidth,
  hasListSeparator,
  parseYesNo,
  splitPeople,
} from "../../src/kernel/text";

const FORMAT = /\p{Cf}/u;
const HAN = [..."张三李四王小明𠮷野欧阳"];
const LATIN = [..."JohnSmithÉa7"];
/** Names as clerks write them: Chinese and Latin characters, spaces of every width, format characters, full width. */
const written = fc
  .array(
    fc.constantFrom(
      ...HAN,
      ...LATIN,
      " ",
      "\u3000",
      "\u00a0",
      "\t",
      "\u200b",
      "\ufeff",
      "\u200f",
      "Ａ",
      "１",
      "·",
      "-",
    ),
  )
  .map((parts) => parts.join(""));
const any = fc.string({ unit: "binary", maxLength: 20 });

describe("folding", () => {
  it("R12 NFKC without format characters, trimmed", () => {
    expect(foldWidth("　Ａ\u200b１ \u202e")).toBe("A1");
    expect(foldWidth("ﬁ")).toBe("fi");
    expect(foldWidth("e\u200d\u0301")).toBe("é");
  });

  it("R12 leaves no format character and nothing that NFKC would change", () => {
    fc.assert(
      fc.property(fc.oneof(written, any), (text) => {
        const folded = foldWidth(text);
        expect(folded).not.toMatch(FORMAT);
        expect(folded.trim()).toBe(folded);
        expect(folded.normalize("NFKC")).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["width", foldWidth],
    ["name", foldName],
    ["compact", foldCompact],
    ["header", foldHeader],
  ])("folding twice is folding once: %s", (_, fold) => {
    fc.assert(
      fc.property(written, (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  it("R12 a compact text has no white space, and spaces and format characters anywhere don't change it", () => {
    fc.assert(
      fc.property(written, written, (left, right) => {
        expect(foldCompact(left)).not.toMatch(/\s/u);
        expect(foldCompact(`${left} \u200b\u3000${right}`)).toBe(foldCompact(left) + foldCompact(right));
      }),
    );
  });

  it("R12 only Latin names keep inner spaces, single ones", () => {
    fc.assert(
      fc.property(written, (text) => {
        const name = foldName(text);
        expect(name).not.toMatch(/\s\s|^\s|\s$|[^\S ]/u);
        expect(name).not.toMatch(/\p{Script=Han}\s|\s\p{Script=Han}/u);
        if (!/\p{Script=Latin}/u.test(name)) expect(name).not.toMatch(/\s/u);
        expect(foldCompact(name)).toBe(foldCompact(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["姓名", "姓名"],
    ["姓 名\n", "姓名"],
    ["金额（元）", "金额"],
    ["金额(元)", "金额"],
    ["金额【元】", "金额"],
    ["金额[元]（含税）", "金额"],
    ["（元）金额", "金额"],
    ["（元）", "(元)"],
    ["NAME", "name"],
    ["金额(元", "金额(元"],
    ["", ""],
  ])("R5 the header %j is compared as %j", (header, folded) => {
    expect(foldHeader(header)).toBe(folded);
  });

  it.each([
    ["张三", "张 三", false],
    ["张三", "张　三", false],
    ["张三", "张\u00a0三", false],
    ["张三", "张\u200b三", true],
    ["张三", "张\ufeff三", true],
    ["A1", "Ａ1", true],
  ])("R12 %s from %j is a change of more than spaces: %s", (folded, original, changed) => {
    expect(changedByMoreThanSpaces(original, folded)).toBe(changed);
  });
});

describe("R11 lists of people", () => {
  const name = fc.array(fc.constantFrom(...HAN), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(""));
  const separator = fc.constantFrom("、", "，", ",", "；", ";", "/", "\n", "\r\n", " 、 ", "、\n", "，\u200b");

  it("R11 any separator, any mixture, gives back the names", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, separator), { minLength: 1 }), (pairs) => {
        expect(splitPeople(pairs.flat().join(""))).toEqual(pairs.map(([one]) => one));
      }),
    );
  });

  it("R11 spaces alone separate names of two characters and more", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), fc.constantFrom(" ", "　", "  ", "\t"), (names, gap) => {
        expect(splitPeople(names.join(gap))).toEqual(names);
      }),
    );
  });

  it("R11 names written apart join in pairs", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...HAN), fc.constantFrom(...HAN)), { minLength: 1 }), (names) => {
        expect(splitPeople(names.flat().join(" "))).toEqual(names.map((pair) => pair.join("")));
      }),
    );
  });

  it("R11 never gives a blank name", () => {
    fc.assert(
      fc.property(fc.oneof(written, any), (text) => {
        expect(splitPeople(text).filter((one) => one.trim() === "")).toEqual([]);
      }),
    );
  });

  it.each([
    ["张三", false],
    ["张 三", false],
    ["张三\n", false],
    ["张三、", true],
    ["张\n三", true],
    ["张三／李四", true],
    ["张三，李四", true],
    ["张三和李四", false],
  ])("R11 %j holds a separator: %s", (text, holds) => {
    expect(hasListSeparator(text)).toBe(holds);
  });
});

describe("order by code points", () => {
  const plain = (left: string, right: string): number => {
    const a = Array.from(left, (character) => character.codePointAt(0) ?? 0);
    const b = Array.from(right, (character) => character.codePointAt(0) ?? 0);
    const at = a.findIndex((point, index) => point !== b[index]);
    return at < 0 ? a.length - b.length : at >= b.length ? 1 : (a[at] ?? 0) - (b[at] ?? 0);
  };
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.array(fc.constantFrom("张", "𠮷", "﨑", "\ue000", "\uffff", "\u{1f600}", "a")).map((parts) => parts.join("")),
  );

  it("is that of whole characters, not of UTF-16 units", () => {
    expect(compareCodePoints("﨑", "𠮷")).toBeLessThan(0);
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(Math.sign(compareCodePoints(left, right))).toBe(Math.sign(plain(left, right)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("R13 yes and no", () => {
  it("R13 nothing but the listed words", () => {
    expect(["是", " 有 ", "√", "✓", "Ｙ", "YES", "1", "TRUE", "已", "同意", "批准"].map(parseYesNo)).not.toContain(
      false,
    );
    expect(["否", "无", "×", "Ｎ", "NO", "0", "FALSE"].map(parseYesNo)).toEqual(Array.from({ length: 7 }, () => false));
    expect(["", "x", "X", "不", "2", "是是", "✔", "-"].map(parseYesNo)).toEqual(Array.from({ length: 8 }, () => null));
  });
});
