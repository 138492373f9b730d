import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ORIGIN, panes, sampleWorkbook, type OpenPane } from "./pane-page";

const openPane = panes();

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function openSample(): Promise<OpenPane> {
  const pane = await openPane(await sampleWorkbook());
  await button(pane.page, "检查这 9 张表").waitFor();
  return pane;
}

describe("the buttons of the ribbon's tab 规表", () => {
  test("every action of the manifest is one that the page knows", () => {
    const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
    const actions = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
    expect(actions.sort()).toEqual(["checkSheet", "clearMarks", "compute", "openHelp"]);
  });

  test("检查本表 shows the findings of the active sheet alone", async () => {
    const { page, host } = await openSample();
    host.activate("值班室钥匙");
    await host.runRibbonCommand("checkSheet");
    await page.getByText("只看《值班室钥匙》").waitFor();
    await button(page, "警告 3").waitFor();
    expect(host.paneState).toBe("Visible");
    await button(page, "查看所有工作表").click();
    await button(page, "错误 30").waitFor();
  });

  test("计算 computes, 清除标记 clears what was marked", async () => {
    const { page, host, workbook } = await openSample();
    await host.runRibbonCommand("compute");
    await button(page, "写入 4 张表").waitFor();
    await page.getByRole("tab", { name: "检查" }).click();
    await button(page, "标记与清单").click();
    await page.getByRole("menuitem", { name: "在单元格中标记" }).click();
    await page.getByRole("status").filter({ hasText: "已标记" }).waitFor();
    const marks = () => workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats).length;
    expect(marks()).toBeGreaterThan(0);
    await host.runRibbonCommand("clearMarks");
    await page.getByRole("status").filter({ hasText: "标记已清除。" }).waitFor();
    expect(marks()).toBe(0);
  });

  test("帮助 opens the page that ships with the add-in", async () => {
    const { page, host } = await openSample();
    const opened = page.context().waitForEvent("page");
    await host.runRibbonCommand("openHelp");
    const help = await opened;
    await help.getByRole("heading", { level: 1 }).waitFor();
    expect(help.url()).toBe(`${ORIGIN}/help/duty.html`);
  });
});

describe("custom functions through office.js's own proxy", () => {
  test("a value, a spilled table, and errors with their sentence", async () => {
    const { host } = await openSample();
    expect(await host.callFunction("DUTY.FINE", ["缺席"])).toEqual({ value: 50 });
    expect(await host.callFunction("DUTY.FINE", ["迟到", 46_083])).toEqual({ value: 30 });
    expect(await host.callFunction("DUTY.SLOT", [46_083])).toEqual({ value: [["18:00", "21:00"]] });
    const wrong = await host.callFunction("DUTY.FINE", ["打牌"]);
    expect(wrong).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("打牌") });
    const staff = [["姓名"], ["张三"]];
    const absent = await host.callFunction("DUTY.FINES", [[["什么"], ["没有"]], staff]);
    expect(absent).toMatchObject({ error: "#VALUE!", message: expect.stringMatching(/[一-鿿]/) });
  });

  test("in an English Excel the sentence is English", async () => {
    const { host, page } = await openPane(await sampleWorkbook(), { language: "en-US" });
    await button(page, "Check 9 tables").waitFor();
    const wrong = await host.callFunction("DUTY.FINE", ["打牌"]);
    expect(wrong).toMatchObject({ error: "#VALUE!", message: expect.stringMatching(/^[A-Z“"].*[a-z]/) });
  });

  test("a policy range counts, and a batch is answered one by one", async () => {
    const { host } = await openSample();
    const policy = [
      ["参数", "值"],
      ["无故缺席罚款", 80],
    ];
    const answers = await host.callFunctions([
      { id: "DUTY.FINE", args: ["缺席", 46_083, policy] },
      { id: "DUTY.FINE", args: ["缺席"] },
    ]);
    expect(answers).toEqual([{ value: 80 }, { value: 50 }]);
  });
});
