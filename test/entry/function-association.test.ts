import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { associateFunctions } from "../../src/entry/function-association";
import { FunctionError } from "../../src/kernel/function-error";
import { functionsById, type FunctionModules } from "../../src/kernel/function-list";
import { inBoth } from "../../src/kernel/message";
import { openWorkbook } from "../workbook/open-workbook";

const SRC = join(__dirname, "../../src");

/** What `import.meta.glob` gives the page: each room's functions.ts. */
async function roomModules(): Promise<FunctionModules> {
  const modules: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const room of readdirSync(join(SRC, "regulations"))) {
    const file = join(SRC, "regulations", room, "functions.ts");
    if (existsSync(file)) modules[file] = await import(file);
  }
  return modules;
}

describe("association of custom functions", () => {
  it("covers every id of functions.json, and no other", async () => {
    const folder = mkdtempSync(join(tmpdir(), "guibiao-association-"));
    execFileSync(process.execPath, [join(SRC, "entry/functions-metadata.mjs"), "--out", folder]);
    const metadata: { functions: readonly { id: string }[] } = JSON.parse(
      readFileSync(join(folder, "functions.json"), "utf8"),
    );
    rmSync(folder, { recursive: true });
    const ids = [...functionsById(await roomModules()).keys()].sort();
    expect(ids).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  it("lets Excel call them", async () => {
    const { host } = await openWorkbook();
    associateFunctions(await roomModules());
    expect(await host.callFunction("DUTY.FINE", ["缺席", null, null])).toEqual({ value: 50 });
  });
});

describe("C3 errors of custom functions", () => {
  const broken: FunctionModules = {
    "room/functions.ts": {
      roomValue: () => {
        throw new FunctionError("#VALUE!", inBoth("请给出日期。", "Give a date."));
      },
      roomMissing: () => {
        throw new FunctionError("#N/A", inBoth("没有这个人。", "There is no such person."));
      },
      roomBug: () => {
        throw new TypeError("Cannot read properties of undefined (reading 'secret')");
      },
      roomEcho: (...args: readonly unknown[]) => args.length,
      NOT_A_FUNCTION: 1,
    },
  };

  it.each([
    ["zh-CN", "请给出日期。", "没有这个人。", /^规表没能算出/u],
    ["en-US", "Give a date.", "There is no such person.", /^Guibiao couldn't/u],
  ])("say in Excel's language (%s) what to mend", async (language, value, missing, unexpected) => {
    const logged = [jest.spyOn(console, "log"), jest.spyOn(console, "error"), jest.spyOn(console, "warn")];
    const { host } = await openWorkbook({ 甲: [] }, { language });
    associateFunctions(broken);
    expect(await host.callFunction("ROOM.VALUE", [])).toMatchObject({ error: "#VALUE!", message: value });
    expect(await host.callFunction("ROOM.MISSING", [])).toMatchObject({ error: "#N/A", message: missing });
    const bug = await host.callFunction("ROOM.BUG", []);
    expect(bug).toMatchObject({ error: "#VALUE!", message: expect.stringMatching(unexpected) });
    expect(JSON.stringify(bug)).not.toContain("secret");
    for (const spy of logged) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it("take the arguments that Excel gives, without its object about the call", async () => {
    const { host } = await openWorkbook();
    associateFunctions(broken);
    expect(await host.callFunction("ROOM.ECHO", [1, null])).toEqual({ value: 2 });
  });
});
