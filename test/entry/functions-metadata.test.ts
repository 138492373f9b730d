import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
}

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionEntry[];
}

describe("functions.json", () => {
  let chinese: Metadata;
  let english: Metadata;

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "guibiao-functions-"));
    const script = join(__dirname, "../../src/entry/functions-metadata.mjs");
    execFileSync(process.execPath, [script, "--out", folder], {
      env: { ...process.env, BASE_URL: "https://addin.test/guibiao/" },
    });
    chinese = JSON.parse(readFileSync(join(folder, "functions.json"), "utf8"));
    english = JSON.parse(readFileSync(join(folder, "functions.en-US.json"), "utf8"));
    rmSync(folder, { recursive: true });
  });

  test("describes the functions, each id once", () => {
    const ids = chinese.functions.map(({ id }) => id);
    expect(ids).toContain("DUTY.FINE");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Z][A-Z0-9]*(\.[A-Z0-9]+)+$/u.test(id))).toEqual([]);
    expect(chinese.functions.filter(({ id, name }) => id !== name)).toEqual([]);
  });

  test("is the same in both languages but for its descriptions", () => {
    const silent = ({ functions }: Metadata): unknown =>
      functions.map((one) => ({
        ...one,
        description: "",
        parameters: one.parameters.map((parameter) => ({ ...parameter, description: "" })),
      }));
    expect(chinese.functions.length).toBeGreaterThan(0);
    expect(silent(english)).toEqual(silent(chinese));
  });

  test("is Chinese for Chinese readers and English for others", () => {
    const descriptions = ({ functions }: Metadata): readonly string[] =>
      functions.flatMap((one) => [one.description, ...one.parameters.map(({ description }) => description)]);
    expect(descriptions(chinese).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect(descriptions(english).filter((text) => !/[a-z]{2}/u.test(text))).toEqual([]);
  });

  test("cites the article in each Chinese description, since Excel shows nothing else", () => {
    expect(chinese.functions.filter(({ description }) => !/篇\d/u.test(description)).map(({ id }) => id)).toEqual([]);
  });

  test("leads to the help that is served beside it", () => {
    const wrong = chinese.functions.filter(
      ({ helpUrl }) => !/^https:\/\/addin\.test\/guibiao\/help\/[a-z-]+\.html#[A-Za-z0-9.-]+$/u.test(helpUrl),
    );
    expect(wrong.map(({ id, helpUrl }) => [id, helpUrl])).toEqual([]);
  });

  test("C4 gives every function a last optional range for the policy", () => {
    const without = chinese.functions.filter(({ parameters }) => {
      const last = parameters.at(-1);
      return last?.name !== "policy" || last.optional !== true || last.dimensionality !== "matrix";
    });
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test("lets error values reach the functions, which say what to mend", () => {
    expect([chinese.allowErrorForDataTypeAny, english.allowErrorForDataTypeAny]).toEqual([true, true]);
  });
});
