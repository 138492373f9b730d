import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documentedFunctions, type FunctionTexts } from "../../src/entry/help-functions";
import { HELP_TEXTS } from "../../src/entry/help-page";
import { LANGUAGES, type Language } from "../../src/kernel/language";
import { aliasesOf } from "../../src/kernel/sheet-schema";
import { REGULATIONS } from "../../src/regulations";

const ROOT = join(__dirname, "../..");

/** As the build does: in a process of its own, since vite finds the rooms. */
const BUILD = `
import { runnerImport } from "vite";
const { module } = await runnerImport("src/entry/help.ts", { configFile: false, logLevel: "error" });
process.stdout.write(JSON.stringify(module.helpPages()));
`;
const pages: readonly { readonly file: string; readonly content: string }[] = JSON.parse(
  execFileSync(process.execPath, ["--input-type=module", "--eval", BUILD], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 << 20,
  }),
);
const contents = new Map(pages.map(({ file, content }) => [file, content]));

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface Parsed {
  readonly elements: readonly Element[];
  readonly text: string;
}

const VOID = new Set(["meta", "br", "img", "link", "hr", "input"]);
const PART = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)>|([^<]+)|(<)/giu;
const ATTRIBUTE = /\s+([a-z-]+)(?:="([^"<>]*)")?/gu;
const ENTITY = /&(amp|lt|gt|quot|#39);/gu;
const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/u.test(text)) throw new Error(`a bare ampersand in ${text.slice(0, 80)}`);
  return text.replace(ENTITY, (_, name: string) => CHARACTERS[name] ?? "");
}

/** A plain reader of HTML that forgives nothing: each element is closed where it was opened. */
function parsed(html: string): Parsed {
  const open: string[] = [];
  const elements: Element[] = [];
  let text = "";
  for (const [, slash, rawName = "", rest = "", words, stray] of html.matchAll(PART)) {
    if (stray !== undefined) throw new Error("a stray <");
    if (words !== undefined) {
      if (open.at(-1) !== "style") text += unescaped(words);
      continue;
    }
    const name = rawName.toLowerCase();
    if (name === "") continue;
    if (slash === "/") {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key = "", value = ""] of rest.matchAll(ATTRIBUTE)) {
      if (attributes.has(key)) throw new Error(`${key} twice`);
      attributes.set(key, unescaped(value));
    }
    if (rest.replace(ATTRIBUTE, "").trim() !== "") throw new Error(`unreadable attributes ${rest}`);
    elements.push({ name, attributes });
    if (!VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} left open`);
  return { elements, text };
}

const page = (file: string): Parsed => parsed(contents.get(file) ?? "");
const idsOf = ({ elements }: Parsed): readonly string[] =>
  elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
const fileOf = (name: string, language: Language): string =>
  language === "zh-CN" ? `${name}.html` : `${name}.${language}.html`;

describe("help pages", () => {
  test("are an index and a page for each regulation, in every language", () => {
    const names = ["index", ...REGULATIONS.map(({ id }) => id)];
    const expected = LANGUAGES.flatMap((language) => names.map((name) => fileOf(name, language)));
    expect([...contents.keys()].sort()).toEqual(expected.sort());
    expect(pages).toHaveLength(expected.length);
  });

  test.each([...contents.keys()])("%s is well-formed, and no id occurs twice", (file) => {
    const whole = page(file);
    const ids = idsOf(whole);
    expect(ids.filter((id) => /\s/u.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const one = (name: string): readonly Element[] => whole.elements.filter((element) => element.name === name);
    expect([one("html").length, one("title").length, one("h1").length, one("main").length]).toEqual([1, 1, 1, 1]);
    const levels = whole.elements.flatMap(({ name }) => (/^h\d$/u.test(name) ? Number(name.slice(1)) : []));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test.each([...contents.keys()])("%s loads nothing and runs nothing", (file) => {
    const content = contents.get(file) ?? "";
    expect(content).not.toMatch(/:\/\/|\burl\(|@import|javascript:/iu);
    const { elements } = page(file);
    const harmful = ["script", "img", "link", "iframe", "object", "embed", "form", "base"];
    expect(elements.filter(({ name }) => harmful.includes(name))).toEqual([]);
    expect(
      elements.filter(({ attributes }) => [...attributes.keys()].some((key) => /^(on|src|style)/u.test(key))),
    ).toEqual([]);
    const policy =
      elements.find(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy")?.attributes ??
      new Map<string, string>();
    expect(policy.get("content")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/u);
    const style = /<style>([\s\S]*?)<\/style>/u.exec(content)?.[1] ?? "";
    const checksum = createHash("sha256").update(style).digest("base64");
    expect(policy.get("content")).toContain(`'sha256-${checksum}'`);
  });

  test.each([...contents.keys()])("every link of %s leads somewhere", (file) => {
    const { elements } = page(file);
    const links = elements.flatMap(({ name, attributes }) => (name === "a" ? (attributes.get("href") ?? "") : []));
    expect(links.length).toBeGreaterThan(5);
    const dead = links.filter((link) => {
      const [target = "", anchor] = link.split("#");
      const there = target === "" ? file : target;
      return !contents.has(there) || (anchor !== undefined && !idsOf(page(there)).includes(anchor));
    });
    expect(dead).toEqual([]);
  });

  test.each(LANGUAGES)("are in %s and lead to the other language", (language) => {
    for (const name of ["index", ...REGULATIONS.map(({ id }) => id)]) {
      const { elements } = page(fileOf(name, language));
      expect(elements.find((element) => element.name === "html")?.attributes.get("lang")).toBe(language);
      const others = elements.filter(({ attributes }) => attributes.get("hreflang") !== undefined);
      const targets = LANGUAGES.filter((other) => other !== language).map((other) => fileOf(name, other));
      expect(others.map(({ attributes }) => attributes.get("href"))).toEqual(expect.arrayContaining(targets));
    }
  });

  test("hold every anchor to which functions.json leads", () => {
    const addresses = REGULATIONS.flatMap(({ id }) =>
      [...readFileSync(join(ROOT, "src/regulations", id, "functions.ts"), "utf8").matchAll(/@helpurl (\S+)/gu)].map(
        ([, address = ""]) => address,
      ),
    );
    expect(addresses).toContain("help/duty.html#DUTY.FINE");
    const dead = addresses.filter((address) => {
      const [, file = "", anchor = ""] = /^help\/([^#]+)#(.+)$/u.exec(address) ?? [];
      return !idsOf(page(file)).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  test("say the same in both languages", () => {
    expect(shapeOf(HELP_TEXTS["en-US"])).toEqual(shapeOf(HELP_TEXTS["zh-CN"]));
  });
});

/** The keys of a catalogue with the lengths of its lists. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

describe.each(
  REGULATIONS.flatMap((regulation) => LANGUAGES.map((language) => [regulation.id, language, regulation] as const)),
)("help of %s in %s", (id, language, regulation) => {
  const whole = page(fileOf(id, language));
  const missing = (words: readonly string[]): readonly string[] => words.filter((word) => !whole.text.includes(word));

  test("names every article with its gist, who bears it and what is checked", () => {
    const ids = idsOf(whole);
    for (const clause of regulation.clauses) {
      expect(ids).toContain(clause.id.replaceAll(" ", "-"));
      expect(
        missing([
          clause.id,
          clause.gist[language],
          HELP_TEXTS[language].bearers[clause.bearer],
          clause.checked?.[language] ?? "",
          clause.attested?.[language] ?? "",
        ]),
      ).toEqual([]);
    }
    const inOrder = regulation.clauses.map(({ id: clause }) => ids.indexOf(clause.replaceAll(" ", "-")));
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  test("names every sheet and column with its note and every header it may have", () => {
    for (const sheet of regulation.sheets) {
      expect(idsOf(whole)).toContain(`sheet.${sheet.name}`);
      const words = sheet.columns.flatMap((column) => [column.name, column.note[language], ...aliasesOf(column)]);
      expect(missing([sheet.gist[language], ...words])).toEqual([]);
      expect(missing(sheet.sample.flat().flatMap((cell) => (cell === null ? [] : String(cell))))).toEqual([]);
    }
  });

  test("names every policy parameter with its values and what they mean", () => {
    for (const [parameterId, parameter] of Object.entries(regulation.policy)) {
      expect(idsOf(whole)).toContain(`policy.${parameterId}`);
      expect(
        missing([
          parameterId,
          parameter.name[language],
          parameter.name["zh-CN"],
          parameter.meaning[language],
          ...parameter.values.map(({ value }) => parameter.show(value)),
          ...parameter.alternatives.flatMap(({ value, meaning }) => [parameter.show(value), meaning[language]]),
        ]),
      ).toEqual([]);
    }
  });

  test("names every computed table and its columns", () => {
    for (const { name, columns } of regulation.tallies) {
      expect(idsOf(whole)).toContain(`table.${name}`);
      expect(missing(columns.map((column) => column.name))).toEqual([]);
    }
  });

  test("names every function with its parameters", async () => {
    const room = join(ROOT, "src/regulations", id);
    const { functionTexts }: { functionTexts: FunctionTexts } = await import(join(room, "messages.en-US.ts"));
    const functions = documentedFunctions(readFileSync(join(room, "functions.ts"), "utf8"), functionTexts);
    expect(functions.length).toBeGreaterThan(0);
    for (const one of functions) {
      expect(idsOf(whole)).toContain(one.id);
      expect(
        missing([
          one.description[language],
          ...one.parameters.flatMap(({ name, description }) => [name, description[language]]),
        ]),
      ).toEqual([]);
    }
  });

  test("names every rule and what it may say", () => {
    const withoutValues = (text: string): readonly string[] => text.split(/\{[^}]*\}/u).map((part) => part.trim());
    for (const rule of regulation.rules) {
      expect(idsOf(whole)).toContain(`rule.${rule.id}`);
      const messages = Object.values(regulation.messages[language][rule.id] ?? {});
      expect(
        missing(messages.flatMap(({ text, advice }) => [...withoutValues(text), ...withoutValues(advice)])),
      ).toEqual([]);
    }
  });
});
