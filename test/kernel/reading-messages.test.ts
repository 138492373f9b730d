import { LANGUAGES } from "../../src/kernel/language";
import type { Messages } from "../../src/kernel/message";
import { READING_MESSAGES } from "../../src/kernel/reading-messages";
import { readableCells, readablePolicy, recognisedSheets } from "../../src/kernel/reading-rule";

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+(?::\w+)?\}/gu) ?? [])].sort();

const shape = (messages: Messages): unknown =>
  Object.entries(messages).map(([rule, sentences]) => [
    rule,
    Object.entries(sentences).map(([id, { text, advice }]) => [id, placeholders(text), placeholders(advice)]),
  ]);

describe("sentences of the reader", () => {
  it("name the same data in both languages", () => {
    expect(shape(READING_MESSAGES["en-US"])).toEqual(shape(READING_MESSAGES["zh-CN"]));
  });

  it.each(LANGUAGES)("are those that the reader's rules declare: %s", (language) => {
    const rules = [readableCells("room", "篇9"), recognisedSheets("room", "篇9"), readablePolicy("room", "篇9")];
    const written = READING_MESSAGES[language];
    expect(Object.keys(written).map((id) => `room/${id}`)).toEqual(rules.map(({ id }) => id));
    for (const { id, messages } of rules) {
      expect(Object.keys(written[id.slice("room/".length)] ?? {}).sort()).toEqual([...messages].sort());
    }
  });
});
