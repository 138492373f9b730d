import type { Page } from "playwright-core";
import { cellAddress } from "../../src/kernel/cell-address";
import { pictureOf } from "../workbook/open-workbook";
import { eventually, panes, sampleWorkbook, selection, until, type OpenPane } from "./pane-page";
import { asCell, expected, plantedCount, plantedFindings } from "./sample-facts";

const openPane = panes();

async function openSample(): Promise<OpenPane> {
  const pane = await openPane(await sampleWorkbook());
  await pane.page.getByRole("button", { name: "检查这 9 张表" }).waitFor();
  return pane;
}

async function openChecked(): Promise<OpenPane> {
  const pane = await openSample();
  await pane.page.getByRole("button", { name: "检查这 9 张表" }).click();
  await findings(pane.page).waitFor();
  return pane;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const tab = (page: Page, name: string) => page.getByRole("tab", { name });
const findings = (page: Page) => page.getByRole("grid", { name: "检查结果" });
/** Rows of findings; the headers of the groups are left out. */
const findingRows = (page: Page) =>
  findings(page)
    .getByRole("row")
    .filter({ has: page.getByRole("note") });
const notice = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

async function chooseMore(page: Page, name: string): Promise<void> {
  await button(page, "标记与清单").click();
  await page.getByRole("menuitem", { name }).click();
}

/** The browser scrolls in its own time, and rows are measured on the way. */
async function wheelToEnd(page: Page): Promise<void> {
  const rest = (): Promise<number> =>
    findings(page).evaluate(({ scrollTop, clientHeight, scrollHeight }) => scrollHeight - clientHeight - scrollTop);
  await eventually(
    page,
    async () => {
      if ((await rest()) > 1) await page.mouse.wheel(0, 100_000);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      return rest();
    },
    (left) => left <= 1,
  );
}

/** The cell of the first finding that is seen whole. */
async function placeInSight(page: Page): Promise<string> {
  const list = await findings(page).boundingBox();
  for (const row of await findingRows(page).all()) {
    const box = await row.boundingBox();
    const isWhole = list !== null && box !== null && box.y >= list.y && box.y + box.height <= list.y + list.height;
    if (isWhole) return row.getByRole("button").first().innerText();
  }
  throw new Error("No finding is seen whole.");
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox").fill(words);
}

describe("数据", () => {
  test("all nine sheets are found by themselves, and counted once they are checked", async () => {
    const { page } = await openSample();
    const lines = page.getByRole("list", { name: "这套制度用到的表" }).getByRole("listitem");
    expect(await lines.count()).toBe(9);
    expect(await lines.getByText(/约 [\d,]+ 行/).count()).toBe(9);

    await button(page, "检查这 9 张表").click();
    await findings(page).waitFor();
    await tab(page, "数据").click();
    const texts = await lines.allInnerTexts();
    expect(Object.keys(expected.read)).toHaveLength(9);
    for (const [name, { rows, leftOut }] of Object.entries(expected.read)) {
      const line = texts.find((text) => text.startsWith(name));
      const count = `${rows.toLocaleString("en-US")} 行${leftOut > 0 ? `，${leftOut} 行未参与计算` : ""}`;
      expect(line).toMatch(new RegExp(`(^|\\s|，)${count}\\s`));
    }
  });

  test("a table is one click away", async () => {
    const pane = await openSample();
    await button(pane.page, "定位 值班室钥匙").click();
    await until(pane, () => selection(pane) === "值班室钥匙!A2");
  });
});

describe("检查", () => {
  test("the counts, the list and the cells are those of the planted faults", async () => {
    const pane = await openChecked();
    const { page } = pane;
    expect([plantedCount("error"), plantedCount("warning"), plantedCount("needs-review")]).toEqual([30, 8, 11]);
    for (const name of ["错误 30", "警告 8", "待核 11"]) expect(await button(page, name).isVisible()).toBe(true);

    for (const { sheet, cell, clause } of [plantedFindings[0], plantedFindings.at(-1)!]) {
      await search(page, `${sheet}!${cell}`);
      const row = findingRows(page).filter({ has: button(page, `${sheet}!${cell}`) });
      expect(await row.getByRole("note").innerText()).toBe(clause);
      await button(page, `${sheet}!${cell}`).click();
      await until(pane, () => selection(pane) === `${sheet}!${cell}`);
    }
  });

  test("filter, search and grouping leave what they say", async () => {
    const { page } = await openChecked();
    await button(page, "待核 11").click();
    await button(page, "值班安排!D147").waitFor();
    expect(await findingRows(page).getByText("错误", { exact: true }).count()).toBe(0);
    await button(page, "待核 11").click();

    await search(page, "彭思远");
    await button(page, "值班人员!F21").waitFor();
    expect(await findingRows(page).count()).toBe(1);
    await search(page, "没有这样的人");
    await page.getByText("没有符合条件的结果。").waitFor();
    await search(page, "");

    await button(page, "按条款").click();
    await page.getByRole("menuitemradio", { name: "按工作表" }).click();
    const first = findings(page).getByRole("row").first();
    await first.getByText("值班人员").waitFor();
    expect(await first.innerText()).toContain("6");
  });

  test("marks the cells and takes the marks away again", async () => {
    const pane = await openChecked();
    const { page, workbook } = pane;
    const cells = new Set(plantedFindings.map(({ sheet, cell }) => `${sheet}!${cell}`));
    const before = pictureOf(pane);
    await chooseMore(page, "在单元格中标记");
    await notice(page, `已标记 ${cells.size} 个单元格`).waitFor();
    const marks = workbook.sheets.flatMap((sheet) => sheet.conditionalFormats);
    const marked = marks.flatMap(({ sheet, areas }) =>
      areas.flatMap(({ row, column, rowCount, columnCount }) =>
        Array.from(
          { length: rowCount * columnCount },
          (_, index) =>
            `${sheet.name}!${cellAddress(row + Math.floor(index / columnCount), column + (index % columnCount))}`,
        ),
      ),
    );
    expect(marked.sort()).toEqual([...cells].sort());
    expect(new Set(marks.map(({ fillColor }) => fillColor)).size).toBe(3);

    await chooseMore(page, "清除标记");
    await notice(page, "标记已清除。").waitFor();
    expect(pictureOf(pane)).toEqual(before);
  });

  test("writes 《问题清单》 with every finding", async () => {
    const pane = await openChecked();
    const { page, sheet, workbook } = pane;
    await chooseMore(page, "写《问题清单》");
    await notice(page, "已写入《问题清单》。").waitFor();
    const list = sheet("问题清单");
    const [table] = list.tables;
    expect(table?.area).toEqual({ row: 0, column: 0, rowCount: 1 + plantedFindings.length, columnCount: 7 });
    const listed = plantedFindings.map((_, index) => `${list.value(index + 1, 2)}!${list.value(index + 1, 3)}`);
    expect(listed.sort()).toEqual(plantedFindings.map((fault) => `${fault.sheet}!${fault.cell}`).sort());
    await notice(page, "已写入").getByRole("button", { name: "打开" }).click();
    await page.getByRole("button", { name: "关闭提示" }).click();
    await until(pane, () => workbook.activeSheet.name === "问题清单");
  });

  test("a warning is settled by a person, and comes back when its row changes", async () => {
    const { page, host, sheet } = await openChecked();
    const cell = "值班室钥匙!D43";
    await button(page, "警告 8").click();
    await search(page, cell);
    const row = findingRows(page).filter({ has: button(page, cell) });
    const message = await row.getByRole("paragraph").first().innerText();
    await row.getByRole("button", { name: "核定", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "核定这一项" });
    await dialog.getByRole("textbox", { name: "理由" }).fill("门卫证明已按时领取");
    await dialog.getByRole("textbox", { name: "核定人" }).fill("=周主任");
    await dialog.getByRole("button", { name: "核定", exact: true }).click();
    await button(page, "警告 7").waitFor();
    await button(page, "已核定 1").waitFor();
    const record = sheet("核定记录");
    const written = Array.from({ length: 8 }, (_, column) => record.value(1, column));
    expect(written.slice(0, 4)).toEqual(["值班室钥匙", "D43", expect.stringMatching(/^duty\//), "篇5 六.2"]);
    expect(message).toContain(String(written[4]));
    expect(written.slice(5, 7)).toEqual(["门卫证明已按时领取", "=周主任"]);
    expect(record.formula(1, 6)).toBeUndefined();

    host.edit("值班室钥匙", "D43", "18:05");
    await page.getByText("表格在检查后有改动，可以重新检查。").waitFor();
    await button(page, "重新检查").click();
    await button(page, "警告 8").waitFor();
    expect(await button(page, /^已核定/).count()).toBe(0);
  });

  test("live, an edit re-checks without moving the list under the reader's eyes", async () => {
    const { page, host } = await openChecked();
    await page.getByRole("switch", { name: "实时" }).click();
    await findings(page).hover();
    await wheelToEnd(page);
    const place = await placeInSight(page);
    const seen = findingRows(page).filter({ has: button(page, place) });
    const top = (await seen.boundingBox())?.y;
    expect(top).toBeGreaterThan(0);
    // Its line stands above.
    host.edit("值班人员", "I24", 10_000);
    await button(page, "错误 29").waitFor();
    expect((await seen.boundingBox())?.y).toBeCloseTo(top ?? 0, 0);
  });
});

describe("计算", () => {
  async function openComputed(): Promise<OpenPane> {
    const pane = await openSample();
    await tab(pane.page, "计算").click();
    await button(pane.page, "写入 4 张表").waitFor();
    return pane;
  }

  test("rows left out come first, and lead to their findings", async () => {
    const { page } = await openComputed();
    await button(page, "《值班到岗记录》5 行").click();
    await page.getByText("只看《值班到岗记录》").waitFor();
    const places = await findingRows(page).getByRole("button").allInnerTexts();
    expect(places.length).toBeGreaterThanOrEqual(5);
    expect(places.every((place) => place.startsWith("值班到岗记录!"))).toBe(true);
  });

  test("the tables hold the expected rows, twice written is once written, and 撤销 restores", async () => {
    const pane = await openComputed();
    const { page, sheet, workbook } = pane;
    const before = pictureOf(pane);
    await button(page, "写入 4 张表").click();
    await notice(page, "已写入 4 张表。").waitFor();

    for (const { name, columns, rows } of expected.tables) {
      const written = sheet(name);
      expect(written.tables.map(({ area }) => area)).toEqual([
        { row: 0, column: 0, rowCount: rows.length + 1, columnCount: columns.length },
      ]);
      const cells = [columns, ...rows].map((cellsOfRow) => cellsOfRow.map(asCell));
      expect(cells.map((_, row) => columns.map((__, column) => written.value(row, column)))).toEqual(cells);
      expect(written.frozen.rows).toBe(1);
    }
    const fines = sheet("值班罚款明细");
    const [chart] = fines.charts;
    expect(fines.charts).toHaveLength(1);
    expect(chart?.title.text).toContain("值班罚款明细");
    const { row, column, rowCount } = chart.source.area;
    const bars = Array.from({ length: rowCount - 1 }, (_, index) => Number(fines.value(row + 1 + index, column + 1)));
    expect(bars.reduce((sum, bar) => sum + bar, 0)).toBe(expected.tables[0]?.totals["金额"]);

    const once = pictureOf(pane);
    await button(page, "写入 4 张表").click();
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    await notice(page, "已写入 4 张表。").waitFor();
    expect(pictureOf(pane)).toEqual(once);

    await button(page, "打开《工资扣款表》").click();
    await until(pane, () => selection(pane) === "工资扣款表!A1");
    await button(page, "撤销").click();
    await notice(page, "恢复到写入之前").waitFor();
    expect(pictureOf(pane)).toEqual(once);
    expect(before).not.toEqual(once);
    expect(workbook.sheets).toHaveLength(13);
  });

  test("undoing the first write takes the sheets away", async () => {
    const pane = await openComputed();
    const before = pictureOf(pane);
    await button(pane.page, "写入 4 张表").click();
    await notice(pane.page, "已写入 4 张表。").waitFor();
    await button(pane.page, "撤销").click();
    await notice(pane.page, "恢复到写入之前").waitFor();
    expect(pictureOf(pane)).toEqual(before);
  });

  test("a month alone is written as such, and one table alone", async () => {
    const { page, sheet, workbook } = await openComputed();
    await page.getByRole("combobox", { name: "月份" }).selectOption("2026年7月");
    await button(page, "写入 4 张表（2026年7月）").waitFor();
    await button(page, "只写这张表 值班罚款明细").click();
    await notice(page, "已写入 1 张表。").waitFor();
    const rows = expected.tables[0].rows.filter(([date]) => String(date).startsWith("2026-07"));
    expect(sheet("值班罚款明细").tables[0]?.area.rowCount).toBe(rows.length + 1);
    expect(workbook.sheets).toHaveLength(10);
  });

  test("a person's sum event by event, with article and policy value", async () => {
    const { page } = await openComputed();
    await button(page, /^张伟 /).click();
    await page.getByText("共 6 笔，金额合计 180 元。").waitFor();
    const events = page.getByRole("tabpanel").getByRole("listitem");
    expect(await events.count()).toBe(6);
    for (const text of await events.allInnerTexts()) expect(text).toMatch(/2026年.+篇5 五\.5.+30 元/s);
    await button(page, "返回计算结果").click();
    await button(page, "写入 4 张表").waitFor();
  });
});

describe("制度", () => {
  test("a value from a day on is written to 《制度参数》, changes the result and goes back in one click", async () => {
    const { page, sheet } = await openSample();
    await tab(page, "制度").click();
    await search(page, "无故缺席");
    await button(page, /^无故缺席罚款/).click();
    await button(page, "修改").click();
    await page.getByRole("textbox", { name: /^新的值/ }).fill("80");
    await page.getByLabel("从哪天起生效").fill("2026-07-01");
    await button(page, "写入《制度参数》").click();
    await notice(page, "已写入《制度参数》。").waitFor();
    const policy = sheet("制度参数");
    const row = Array.from({ length: 5 }, (_, column) => policy.value(1, column));
    expect(row[1]).toBe(80);
    expect(row[2]).toBe(asCell("2026-07-01"));
    expect(row[3]).toBe("篇5 五.5");

    const absences = expected.tables[0].rows.filter(
      ([date, , , , kind]) => kind === "缺席" && String(date) >= "2026-07",
    );
    const total = Number(expected.tables[0]?.totals["金额"]) + 30 * absences.length;
    expect(absences.length).toBeGreaterThan(0);
    await tab(page, "计算").click();
    await page
      .getByText(`${total.toLocaleString("en-US")} 元`)
      .first()
      .waitFor();

    await tab(page, "制度").click();
    await button(page, "恢复原文").click();
    await notice(page, "已恢复。").waitFor();
    await tab(page, "计算").click();
    await page.getByText("2,790 元").first().waitFor();
    expect(policy.value(1, 1)).toBeNull();
  });
});
