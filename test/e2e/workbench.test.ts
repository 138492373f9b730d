import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { savedWorkbook } from "../../src/host/workbook-to-file";
import { cellAddress } from "../../src/kernel/cell-address";
import { expected } from "./sample-facts";
import { workbenches, workbenchFolder, type OpenWorkbench } from "./workbench-page";

const openWorkbench = workbenches();

const button = ({ pane }: OpenWorkbench, name: string | RegExp) => pane.getByRole("button", { name });

async function checkedSheet(bench: OpenWorkbench): Promise<void> {
  await bench.press("检查本表");
  await button(bench, /^错误 \d/u).waitFor();
}

/** Values of a sheet by address, formulas' results among them. */
function values(workbook: MemoryWorkbook, name: string): Record<string, unknown> {
  const sheet = workbook.sheet(name);
  const used = sheet?.usedArea(true);
  const found: Record<string, unknown> = {};
  if (sheet === undefined || used === undefined) return found;
  for (let row = used.row; row < used.row + used.rowCount; row++) {
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const value = sheet.value(row, column);
      if (value !== null) found[cellAddress(row, column)] = value;
    }
  }
  return found;
}

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "base64")]));
}

describe("the workbench", () => {
  test("opens with the duty sample, checks it, and an edit in the grid changes the findings", async () => {
    const bench = await openWorkbench();
    await button(bench, "检查这 9 张表").waitFor();
    expect(await bench.page.title()).toBe("机关值班2026.xlsx - 规表工作台");
    await checkedSheet(bench);
    await button(bench, "错误 6").waitFor();
    await bench.pane.getByRole("switch").click();
    await bench.type("I24", "12000");
    await button(bench, "错误 5").waitFor();
    await bench.goTo("I24");
    await bench.page.keyboard.press("Control+z");
    await button(bench, "错误 6").waitFor();
  });

  test("a finding's link selects its cell in the grid", async () => {
    const bench = await openWorkbench();
    await checkedSheet(bench);
    await bench.pane.getByText("值班人员!F21").click();
    const box = bench.page.locator('[data-u-comp="defined-name"] input');
    await expect(box.inputValue()).resolves.toBe("F21");
  });

  test("a finding's link brings its cell into view, below and above what is seen, again and again", async () => {
    const bench = await openWorkbench();
    const { page, pane } = bench;
    await checkedSheet(bench);
    const sheet = await page.locator(".bench-sheet canvas").last().boundingBox();
    const whenSelected = (cell: RegExp, former = "") =>
      page
        .waitForFunction(
          ([pattern = "", before]) => {
            const box = document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input');
            return box !== null && box.value !== before && new RegExp(pattern, "u").test(box.value) && box.value;
          },
          [cell.source, former],
        )
        .then((found) => found.jsonValue());
    // The cells are drawn on a canvas: which rows are seen is told by what clicks near its upper and lower end select.
    const clicked = async (y: number, former?: string) => {
      await page.mouse.click((sheet?.x ?? 0) + 100, (sheet?.y ?? 0) + y);
      return String(await whenSelected(/^B\d/u, former));
    };
    const jump = async (cell: string) => {
      await pane.getByText(`值班人员!${cell}`).click();
      await whenSelected(new RegExp(`^${cell}$`, "u"));
      const first = await clicked(140);
      const last = await clicked((sheet?.height ?? 0) - 40, first);
      const [row = 0, from = 0, to = 0] = [cell, first, last].map((address) => Number(address.slice(1)));
      return row >= from && row <= to ? "in view" : `${cell} isn't in ${first}:${last}`;
    };
    for (const cell of ["E65", "F21", "D32", "E65", "D32"]) expect(await jump(cell)).toBe("in view");
    await pane.getByText("值班人员!E65").click();
    await whenSelected(/^E65$/u);
    await page.mouse.wheel(0, -5000);
    await pane.getByText("值班人员!E65").click();
    expect(await jump("E65")).toBe("in view");
  });

  test("result sheets appear in the grid, undo takes them back in one step and redo brings them again", async () => {
    const bench = await openWorkbench();
    const before = await bench.sheetTabs();
    await bench.press("计算");
    await button(bench, "写入 4 张表").click();
    await bench.pane.getByText("已写入 4 张表").waitFor();
    const written = expected.tables.map(({ name }) => name);
    expect(await bench.sheetTabs()).toEqual([...before, ...written]);
    await bench.goTo("A1");
    await bench.page.keyboard.press("Control+z");
    await bench.page.getByRole("tab", { name: "值班罚款明细" }).waitFor({ state: "detached" });
    expect(await bench.sheetTabs()).toEqual(before);
    await bench.goTo("A1");
    await bench.page.keyboard.press("Control+y");
    await bench.page.getByRole("tab", { name: "值班罚款明细" }).waitFor();
    expect(await bench.sheetTabs()).toEqual([...before, ...written]);
  });

  test("what was computed and typed is the same in the saved file and in the file opened again", async () => {
    const bench = await openWorkbench();
    await bench.type("I24", "12000");
    await bench.press("计算");
    await button(bench, "写入 4 张表").click();
    await bench.pane.getByText("已写入 4 张表").waitFor();
    const first = await bench.save();
    expect(first.name).toBe("机关值班2026.xlsx");
    expect(first.workbook.sheet("值班人员")?.value(23, 8)).toBe(12000);
    for (const { name, rows } of expected.tables) {
      expect(Object.keys(values(first.workbook, name)).length).toBeGreaterThan(rows.length);
    }
    await bench.openFile("再打开.xlsx", first.bytes);
    await bench.whenShown("再打开");
    await bench.page.getByRole("tab", { name: "工资扣款表" }).waitFor();
    await bench.showSheet("值班人员");
    await bench.type("L60", "末行");
    const second = await bench.save();
    for (const { name } of first.workbook.sheets) {
      const { L60, ...rest } = values(second.workbook, name);
      expect(L60).toBe(name === "值班人员" ? "末行" : undefined);
      expect(rest).toEqual(values(first.workbook, name));
    }
  });

  test("a custom function calculates in its cell and follows the cells that it reads", async () => {
    const bench = await openWorkbench();
    await bench.fromFileMenu("新建");
    await bench.whenShown("工作簿1");
    await bench.type("A1", "18:00");
    await bench.type("B1", "21:00");
    await bench.type("C1", "18:20");
    await bench.type("D1", "21:00");
    await bench.type("E1", "=GUIBIAO.DUTY.STATUS(A1,B1,C1,D1)");
    expect((await bench.save()).workbook.sheet("Sheet1")?.value(0, 4)).toBe("迟到");
    await bench.type("C1", "17:55");
    const { workbook } = await bench.save();
    expect(workbook.sheet("Sheet1")?.value(0, 4)).toBe("正常");
    expect(workbook.sheet("Sheet1")?.formula(0, 4)).toBe("=GUIBIAO.DUTY.STATUS(A1,B1,C1,D1)");
  });

  test("a faulty roster is checked in the pane before it is let in", async () => {
    const bench = await openWorkbench();
    await bench.fromFileMenu("新建");
    await bench.whenShown("工作簿1");
    const roster =
      "序号,姓名,科室,职务,值班组,组长,驾驶员,月工资（元）,年终奖金,备注\r\n1,张三,党建办,办事员,一组,是,,五千,1000,\r\n";
    await bench.pane.locator("input[type=file]").setInputFiles({
      name: "值班人员.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(roster),
    });
    await bench.pane.getByText(/五千/u).first().waitFor();
    await button(bench, /放入|仍然/u)
      .last()
      .click();
    await bench.page.getByRole("tab", { name: "值班人员" }).waitFor();
    const { workbook } = await bench.save();
    expect(values(workbook, "值班人员")).toMatchObject({ A1: "序号", B2: "张三", H2: "五千" });
  });

  test("a sheet that the person deletes comes back by undo with all that it had, and the pane knows both", async () => {
    const bench = await openWorkbench();
    const { page } = bench;
    const sample = (await bench.save()).workbook;
    const before = await bench.sheetTabs();
    await page.getByRole("tab", { name: "值班安排" }).click({ button: "right" });
    await page.getByText("删除", { exact: true }).first().click();
    await page.getByRole("button", { name: "确定" }).click();
    await button(bench, "检查这 8 张表").waitFor();
    await bench.goTo("A1");
    await page.keyboard.press("Control+z");
    await button(bench, "检查这 9 张表").waitFor();
    expect(await bench.sheetTabs()).toEqual(before);
    const { workbook } = await bench.save();
    expect(values(workbook, "值班安排")).toEqual(values(sample, "值班安排"));
    expect(workbook.sheet("值班安排")?.merges).toEqual(sample.sheet("值班安排")?.merges);
  });

  test("a row that the person inserts moves everything below it, in the file too", async () => {
    const bench = await openWorkbench();
    const { page } = bench;
    await bench.goTo("A7");
    const sheet = await page.locator(".bench-sheet canvas").last().boundingBox();
    // The row's number stands left of the cells; row 7 begins 182 px below the sheet's top.
    await page.mouse.click((sheet?.x ?? 0) + 20, (sheet?.y ?? 0) + 203, { button: "right" });
    await page
      .getByText("在上方插入")
      .first()
      .click({ position: { x: 4, y: 8 } });
    await page.keyboard.press("Enter");
    const { workbook } = await bench.save();
    const roster = workbook.sheet("值班人员");
    expect([5, 6, 7].map((row) => roster?.value(row, 1))).toEqual(["林志远", null, "黄晓燕"]);
  });

  test("a workbook that counts from 1904 is told of, since the grid doesn't know that", async () => {
    const workbook = new MemoryWorkbook({ date1904: true });
    workbook.addSheet("值班安排", [["日期"], [44_620]]);
    const { bytes } = await savedWorkbook(workbook);
    const bench = await openWorkbench();
    await bench.openFile("旧表.xlsx", bytes);
    await bench.page.getByText("《旧表.xlsx》的日期从 1904 年算起").waitFor();
    const saved = await bench.save();
    expect([saved.workbook.date1904, saved.workbook.sheet("值班安排")?.value(1, 0)]).toEqual([true, 44_620]);
  });

  test("a file that can't be read leaves the open workbook as it is", async () => {
    const bench = await openWorkbench();
    const before = await bench.sheetTabs();
    await bench.openFile("旧表.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3]));
    await bench.page.getByText("没能打开《旧表.xls》，当前的工作簿没有变动。").waitFor();
    expect(await bench.sheetTabs()).toEqual(before);
    expect(await bench.page.title()).toBe("机关值班2026.xlsx - 规表工作台");
    await checkedSheet(bench);
  });

  test("of two files opened in a row the later is shown, whichever takes longer", async () => {
    const bench = await openWorkbench();
    await button(bench, "检查这 9 张表").waitFor();
    const rows = Array.from({ length: 60_000 }, (_, index) => `${String(index)},名${String(index)},科室,办事员`);
    await bench.openFile("长表.csv", ["序号,姓名,科室,职务", ...rows].join("\r\n"));
    await bench.openFile("短表.csv", "序号,姓名\r\n1,张三\r\n");
    await bench.whenShown("短表");
    await button(bench, "检查文件后放入").waitFor();
    await bench.openFile("三.csv", "序号,姓名\r\n1,李四\r\n");
    await bench.whenShown("三");
    expect(await bench.sheetTabs()).toEqual(["三"]);
    await bench.type("C1", "科室");
    expect(values((await bench.save()).workbook, "三")).toMatchObject({ B2: "李四", C1: "科室" });
    // A pane whose workbook is left while it still loads breaks that off; anything else would be trouble.
    expect(
      bench.troubles.splice(0).filter((trouble) => !trouble.startsWith("failed: https://workbench.test/")),
    ).toEqual([]);
  });

  test("another workbook never swallows what isn't saved", async () => {
    const bench = await openWorkbench();
    await bench.type("L60", "未保存");
    await bench.fromFileMenu("新建");
    await bench.page.getByRole("alertdialog").getByText("《机关值班2026.xlsx》有没有保存的改动").waitFor();
    await bench.press("取消");
    const { workbook } = await bench.save();
    expect(workbook.sheet("值班人员")?.value(59, 11)).toBe("未保存");
    await bench.fromFileMenu("代理商返佣2026");
    await bench.whenShown("代理商返佣2026");
  });

  test("speaks English with grid and pane, and changes while a workbook is open", async () => {
    const bench = await openWorkbench({ language: "en-US" });
    await bench.press("Check this sheet");
    await button(bench, /^Errors? 6/u).waitFor();
    await bench.press("Settings");
    await bench.page.getByRole("menuitemradio", { name: "中文" }).click();
    await button(bench, "检查这 9 张表").waitFor();
    await bench.page.getByRole("button", { name: "检查本表" }).waitFor();
    expect(await bench.page.locator("html").getAttribute("lang")).toBe("zh-CN");
  });

  test("in a narrow window the pane goes below, and the border moves by keys", async () => {
    const bench = await openWorkbench({ size: { width: 700, height: 800 } });
    const pane = bench.page.locator("iframe");
    const grid = bench.page.locator(".bench-grid");
    await button(bench, "检查这 9 张表").waitFor();
    const [below, above] = [await pane.boundingBox(), await grid.boundingBox()];
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    await bench.border.focus();
    await bench.page.keyboard.press("ArrowUp");
    expect((await pane.boundingBox())?.height).toBeGreaterThan(below?.height ?? Infinity);
    await bench.page.setViewportSize({ width: 1280, height: 800 });
    const wide = await pane.boundingBox();
    await bench.border.focus();
    await bench.page.keyboard.press("ArrowLeft");
    expect((await pane.boundingBox())?.width).toBeGreaterThan(wide?.width ?? Infinity);
  });

  test("the page's own parts hold to WCAG, light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await openWorkbench({ colorScheme });
      await page.evaluate(axe.source);
      const broken = await page.evaluate(async () => {
        const { run }: { run: typeof axe.run } = Reflect.get(window, "axe");
        // The grid is Univer's; the pane has its own tests.
        const exclude = [[".bench-sheet"], ["iframe"], ["[data-tabster-dummy]"], ["body > .univer-theme"]];
        const { violations } = await run({ exclude }, { resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
      expect([colorScheme, broken]).toEqual([colorScheme, []]);
    }
  });

  test("files, samples, language and appearance are reached by keys", async () => {
    const { page } = await openWorkbench();
    await page.getByRole("button", { name: "文件" }).focus();
    await page.keyboard.press("Enter");
    const entries = await page.getByRole("menuitem").allTextContents();
    expect(entries).toEqual(["新建", "打开…", "另存为 .xlsx", "机关值班2026", "代理商返佣2026"]);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.title.startsWith("代理商返佣2026"));
    await page.locator(".bench-loading").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "设置" }).press("Enter");
    await page.getByRole("menuitemradio", { name: "深色" }).press("Enter");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test("the pane can be closed and opened again from the ribbon, by keys alone", async () => {
    const bench = await openWorkbench();
    await bench.page.getByRole("button", { name: "关闭窗格" }).press("Enter");
    await bench.page.locator("iframe").waitFor({ state: "hidden" });
    await bench.page.getByRole("button", { name: "检查本表" }).press("Enter");
    await button(bench, "错误 6").waitFor();
  });

  test("only office.js's address, the policy and one script differ from the add-in's own page", () => {
    const own = readFileSync(join(workbenchFolder(), "../taskpane.html"), "utf8");
    const framed = readFileSync(join(workbenchFolder(), "taskpane.html"), "utf8");
    const office = /<script src="([^"]*\/office\.js)"><\/script>/u;
    const address = office.exec(own)?.[1] ?? "";
    const policy = /(?<=Content-Security-Policy" content=")[^"]*/u;
    expect(framed).toContain('<script src="./pane-transport.js"></script>');
    const undone = framed
      .replace(/<script src="\.\/pane-transport\.js"><\/script>\s*/u, "")
      .replace("./office/office.js", address)
      .replace(policy, policy.exec(own)?.[0] ?? "");
    expect(undone).toBe(own);
    expect(policy.exec(framed)?.[0]).not.toMatch(/https?:|unsafe-eval|\*/u);
  });

  test("the add-in's own bundle is the very files of the production build", () => {
    const [own, framed] = ["../code", "code"].map((folder) => filesOf(join(workbenchFolder(), folder)));
    expect(framed).toEqual(own);
  });
});
