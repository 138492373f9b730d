import fc from "fast-check";
import { Lexicon } from "../../src/kernel/lexicon";
import { compareCodePoints } from "../../src/kernel/text";

describe("lexicon", () => {
  it("numbers texts from 1 on, the blank is 0", () => {
    const lexicon = new Lexicon();
    expect(["", "张三", "__proto__", "constructor", "张三", ""].map((text) => lexicon.idOf(text))).toEqual([
      0, 1, 2, 3, 1, 0,
    ]);
    expect(lexicon.size).toBe(4);
    expect([0, 1, 2, 3].map((id) => lexicon.textOf(id))).toEqual(["", "张三", "__proto__", "constructor"]);
  });

  it("finds without learning", () => {
    const lexicon = new Lexicon();
    expect(lexicon.find("toString")).toBe(-1);
    expect(lexicon.size).toBe(1);
    lexicon.idOf("toString");
    expect(lexicon.find("toString")).toBe(1);
    expect(lexicon.find("")).toBe(0);
  });

  it("has no text for a number that it didn't give", () => {
    for (const id of [1, -1, 0.5, NaN]) expect(() => new Lexicon().textOf(id)).toThrow(RangeError);
  });

  it("compares by code points, with and without surrogates", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom("张", "𠮷", "﨑", "\ue000", "张三", "张", ""),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 2 }), (texts) => {
        const lexicon = new Lexicon();
        const ids = texts.map((one) => lexicon.idOf(one));
        for (const left of ids) {
          for (const right of ids) {
            const expected = compareCodePoints(lexicon.textOf(left), lexicon.textOf(right));
            expect(Math.sign(lexicon.compare(left, right))).toBe(Math.sign(expected));
          }
        }
      }),
    );
  });
});
