import { existsSync } from "node:fs";
import { join } from "node:path";
import { REGULATIONS } from "../../src/regulations";
import { filesBelow, ROOT } from "./source-tree";

/** Every text of a catalogue with its path: `duty/leader-post.wrongPost.text`. */
function texts(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === "" ? key : `${path}.${key}`));
}

const ids = (value: unknown): readonly string[] =>
  texts(value)
    .map(([path]) => path)
    .sort();

/** The data that a sentence names, without the way in which it writes them. */
const placeholders = (text: string): string =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)[^}]*\}/gu), (match) => match[1]))].sort().join(" ");

describe.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))(
  "messages of %s",
  (_, regulation) => {
    const chinese = regulation.messages["zh-CN"];
    const english = regulation.messages["en-US"];

    test("are the same ids in both languages", () => {
      expect(ids(english)).toEqual(ids(chinese));
    });

    test("name the same data in both languages", () => {
      const inChinese = new Map(texts(chinese));
      const different = texts(english).filter(
        ([path, text]) => placeholders(text) !== placeholders(inChinese.get(path) ?? ""),
      );
      expect(different.map(([path]) => path)).toEqual([]);
    });

    test("are those that its rules declare, each with a text and an advice", () => {
      const declared = regulation.rules.flatMap(({ id, messages }) =>
        messages.flatMap((message) => [`${id}.${message}.advice`, `${id}.${message}.text`]),
      );
      expect(ids(chinese)).toEqual(declared.sort());
    });

    test("none is empty", () => {
      const empty = [...texts(chinese), ...texts(english)].filter(([, text]) => text.trim() === "");
      expect(empty).toEqual([]);
    });

    test("rule ids begin with the room's name and occur once", () => {
      const rules = regulation.rules.map(({ id }) => id);
      expect(rules.filter((id) => !id.startsWith(`${regulation.id}/`))).toEqual([]);
      expect(new Set(rules).size).toBe(rules.length);
    });
  },
);

describe("files of messages", () => {
  test("come in both languages", () => {
    const chinese = filesBelow("src").filter((path) => path.endsWith(".zh-CN.ts"));
    const english = filesBelow("src").filter((path) => path.endsWith(".en-US.ts"));
    expect(chinese.length).toBeGreaterThan(0);
    const lonely = [
      ...chinese.filter((path) => !existsSync(join(ROOT, path.replace(".zh-CN.", ".en-US.")))),
      ...english.filter((path) => !existsSync(join(ROOT, path.replace(".en-US.", ".zh-CN.")))),
    ];
    expect(lonely).toEqual([]);
  });
});
