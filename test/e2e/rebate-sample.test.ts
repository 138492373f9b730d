import type { Page } from "playwright-core";
import { parseDateText } from "../../src/kernel/excel-date";
import type { Language } from "../../src/kernel/language";
import { TEXTS_EN_US } from "../../src/pane/texts.en-US";
import { TEXTS_ZH_CN, type PaneTexts } from "../../src/pane/texts.zh-CN";
import { lookAt } from "./looks";
import { panes, REBATE_SAMPLE_FILE, sampleWorkbook, selection, until, type OpenPane } from "./pane-page";
import { expectedRebates, plantedCell } from "./rebate-facts";

const openPane = panes();

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const tab = (page: Page, name: string) => page.getByRole("tab", { name });

async function openRebates(texts: PaneTexts = TEXTS_ZH_CN, language: Language = "zh-CN"): Promise<OpenPane> {
  const pane = await openPane(await sampleWorkbook(REBATE_SAMPLE_FILE), { language, theme: undefined });
  await pane.page.getByRole("list", { name: texts.data.tables }).waitFor();
  return pane;
}

async function openComputed(texts: PaneTexts = TEXTS_ZH_CN, language: Language = "zh-CN"): Promise<OpenPane> {
  const pane = await openRebates(texts, language);
  await tab(pane.page, texts.tabs.compute).click();
  await pane.page.getByRole("list", { name: texts.compute.tables }).waitFor();
  return pane;
}

/** The line of one difference. */
const difference = (page: Page, ...words: readonly string[]) =>
  words.reduce(
    (rows, text) => rows.filter({ hasText: text }),
    page.getByRole("grid", { name: "逐项核对" }).getByRole("row"),
  );

async function openDifferences(): Promise<OpenPane> {
  const pane = await openComputed();
  await button(pane.page, `逐项核对 ${expectedRebates.返佣差异.length} 处差异`).click();
  await pane.page.getByRole("grid", { name: "逐项核对" }).waitFor();
  return pane;
}

describe("返佣与客服, the sample of 300 agents", () => {
  test("the pane opens with the regulation of its sheets, and the check finds the planted faults", async () => {
    const pane = await openRebates();
    const { page } = pane;
    await button(page, /^检查这 18 张表$/).click();
    await page.getByRole("grid", { name: "检查结果" }).waitFor();
    const { error, warning, "needs-review": reviews } = expectedRebates.findings;
    for (const name of [`错误 ${error}`, `警告 ${warning}`, `待核 ${reviews}`]) await button(page, name).waitFor();
    await page.getByRole("searchbox").fill("A300");
    await button(page, plantedCell("balance-missing")).click();
    await until(pane, () => selection(pane) === plantedCell("balance-missing"));
  });

  test("the three figures that matter: flows added up, the balance of the last month", async () => {
    const { page } = await openComputed();
    const months = Object.values(expectedRebates.返佣月报.totals);
    const yuan = (fen: number): string => `${(fen / 100).toLocaleString("en-US", { maximumFractionDigits: 2 })} 元`;
    const sum = (index: 1 | 2): string =>
      yuan(months.reduce((fen, totals) => fen + Math.round(totals[index] * 100), 0));
    const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "返佣月报" }) });
    const text = await card.innerText();
    expect(text).toContain(`返佣金额合计\n${sum(1)}`);
    expect(text).toContain(`实际返佣合计\n${sum(2)}`);
    expect(text).toContain(`期末待返\n${yuan(Math.round((months.at(-1)?.[3] ?? 0) * 100))}`);
  });

  test("the statement is written with a chart of accrued, paid and outstanding", async () => {
    const pane = await openComputed();
    const { page, sheet } = pane;
    await button(page, "只写这张表 返佣月报").click();
    await page.getByText("已写入 1 张表。").waitFor();
    const statement = sheet("返佣月报");
    const [chart] = statement.charts;
    expect(chart?.title.text).toBe("返佣月报 · 按月");
    expect(chart?.series.map(({ name, chartType }) => [name, chartType])).toEqual([
      ["返佣金额", ""],
      ["实际返佣金额", ""],
      ["待返金额", "LineMarkers"],
    ]);
    const { row, column, rowCount } = chart?.source.area ?? { row: 0, column: 0, rowCount: 0 };
    const drawn = Array.from({ length: rowCount - 1 }, (_, index) =>
      [1, 2, 3].map((place) => statement.value(row + 1 + index, column + place)),
    );
    expect(drawn).toEqual(Object.values(expectedRebates.返佣月报.totals).map((totals) => totals.slice(1)));
  });

  test("an agent's balance month by month: tier, rate, rounding and payments, each with its cells", async () => {
    const pane = await openComputed();
    const { page, sheet } = pane;
    await page.getByRole("searchbox", { name: "查找代理商" }).fill("a002");
    await button(page, /^A002 /).click();
    await page.getByRole("heading", { name: /^A002/ }).waitFor();
    const months = page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "月底待返" });
    expect(await months.count()).toBe(14);
    const first = months.first();
    expect(await first.innerText()).toMatch(/2025年11月\n月底待返\n篇6 四\(一\)1/);
    expect(await first.innerText()).toContain("55.86 元");
    await first.getByRole("button", { name: /^返佣政策!E/ }).click();
    await until(pane, () => selection(pane).startsWith("返佣政策!E"));
    // Scattered rows are gone through one after the other, back to the first.
    const trades = first.getByRole("button", { name: /^交易流水!D/ });
    const count = Number(/等 (\d+) 处/.exec(await trades.innerText())?.[1] ?? 1);
    const seen = new Set<string>();
    for (let step = 0; step < count; step++) {
      await trades.click();
      await until(pane, () => !seen.has(selection(pane)) && selection(pane).startsWith("交易流水!D"));
      seen.add(selection(pane));
      const { row, column } = sheet("交易流水").selection[0] ?? { row: 0, column: 0 };
      expect(sheet("交易流水").value(row, column - 2)).toBe("A002");
      const day = Number(sheet("交易流水").value(row, column - 3));
      expect(day).toBeGreaterThanOrEqual(parseDateText("2025-11-01") ?? Infinity);
      expect(day).toBeLessThanOrEqual(parseDateText("2025-11-30") ?? 0);
    }
    expect(seen.size).toBe(count);
    await button(page, "返回计算结果").click();
    await page.getByRole("list", { name: "计算结果" }).waitFor();
  });
});

describe("reported against recomputed", () => {
  test("every difference stands with both figures, and a click goes to either cell", async () => {
    const pane = await openDifferences();
    const { page, sheet } = pane;
    const line = difference(page, "A122", "2025年12月", "交易额");
    expect(await line.innerText()).toContain("2,095.72 元");
    expect(await line.innerText()).toContain("16,328.53 元");
    expect(await line.innerText()).toContain("差 -14,232.81 元");
    expect(await line.innerText()).toContain("少算或多算了一笔交易或退款");
    await line.getByRole("button", { name: /^上报/ }).click();
    await until(pane, () => selection(pane) === plantedCell("trade-forgotten-trade"));

    // Before the statement is written, the recomputed figure is where it came from.
    await line.getByRole("button", { name: /^重算.*交易流水!/ }).click();
    await until(pane, () => selection(pane).startsWith("交易流水!D"));
    const trades = sheet("交易流水");
    const tradeRow = trades.selection[0]?.row ?? 0;
    expect([1, 3].map((place) => trades.value(tradeRow, place))).toEqual(["A122", expect.any(Number)]);

    // Afterwards it is the statement's own cell, wherever its row has been sorted to.
    await button(page, "返回").click();
    await button(page, "只写这张表 返佣月报").click();
    await page.getByText("已写入 1 张表。").waitFor();
    await button(page, `逐项核对 ${expectedRebates.返佣差异.length} 处差异`).click();
    await line.getByRole("button", { name: /^重算.*返佣月报/ }).click();
    await until(pane, () => pane.workbook.activeSheet.name === "返佣月报");
    const statement = sheet("返佣月报");
    const [area] = statement.selection;
    const { row = 0, column = 0 } = area ?? {};
    expect([0, 1, column].map((place) => statement.value(row, place))).toEqual(["2025-12", "A122", 16328.53]);
    expect(statement.value(0, column)).toBe("交易额");
  });

  test("what isn't reported, is listed twice, or has no trades says so", async () => {
    const pane = await openDifferences();
    const { page } = pane;
    await page.getByRole("searchbox", { name: "查找代理商" }).fill("A300");
    const missing = difference(page, "A300", "待返金额");
    expect(await missing.innerText()).toContain("没有上报");
    await missing.getByRole("button", { name: /^上报/ }).click();
    await until(pane, () => selection(pane) === plantedCell("balance-missing"));

    await page.getByRole("searchbox", { name: "查找代理商" }).fill("A999");
    const stranger = difference(page, "A999");
    expect(await stranger.innerText()).toContain("表里没有这一笔");
    expect(await stranger.getByRole("button", { name: /^重算/ }).count()).toBe(0);
    await stranger.getByRole("button", { name: /^上报/ }).click();
    await until(pane, () => selection(pane) === plantedCell("report-stranger"));

    await page.getByRole("searchbox", { name: "查找代理商" }).fill("A136");
    const twice = difference(page, "A136", "返佣金额");
    expect(await twice.innerText()).toContain("2 行相加");
    expect(await twice.innerText()).toContain("列了两次，合计一致");
    await twice.getByRole("button", { name: /^上报/ }).click();
    await twice.getByRole("button", { name: /（1\/2）/ }).click();
    await until(pane, () => selection(pane) === "返佣报表!D4204");
  });

  test("month, cause and search leave what they say, with the sums of what is left", async () => {
    const { page } = await openDifferences();
    const rows = page.getByRole("grid", { name: "逐项核对" }).getByRole("row");
    await page.getByRole("combobox", { name: "月份" }).selectOption({ label: "2026年5月（2）" });
    await page.getByText("2 / 16 项").waitFor();
    expect(await rows.count()).toBe(2);
    expect(await page.getByText("差额合计").innerText()).toContain("实际返佣金额 -888 元");
    await page.getByText("差额合计").click();
    await page.getByText("重算 888 元").waitFor();
    await page.getByRole("combobox", { name: "月份" }).selectOption({ label: "全部月份" });
    await page.getByRole("combobox", { name: "原因" }).selectOption({ label: "取整的方法不同（1）" });
    expect(await rows.count()).toBe(1);
    expect(await rows.innerText()).toContain("A123");
    await page.getByRole("searchbox", { name: "查找代理商" }).fill("A300");
    await page.getByText("没有符合条件的差异。").waitFor();
  });

  test("how a recomputed figure came about, and back to the comparison", async () => {
    const { page } = await openDifferences();
    await difference(page, "A001", "2025年11月").getByRole("button", { name: "怎么算的" }).click();
    await page.getByRole("heading", { name: /^A001/ }).waitFor();
    const months = page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "月底待返" });
    expect(await months.count()).toBe(1);
    expect(await months.innerText()).toContain("超额累进");
    expect(await months.innerText()).toContain("四舍五入到分");
    expect(await months.innerText()).toContain("1,175.75 元");
    await button(page, "返回核对").click();
    await page.getByRole("grid", { name: "逐项核对" }).waitFor();
  });

  test("by keyboard alone: into the list, to either cell, and back", async () => {
    const pane = await openComputed();
    const { page } = pane;
    await button(page, /^逐项核对/).focus();
    await page.keyboard.press("Enter");
    const grid = page.getByRole("grid", { name: "逐项核对" });
    await grid.waitFor();
    await page.getByRole("searchbox", { name: "查找代理商" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await until(pane, () => selection(pane) === plantedCell("trade-forgotten-trade"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until(pane, () => selection(pane).startsWith("交易流水!D"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^A122/ }).waitFor();
    await page.keyboard.press("Enter");
    await grid.waitFor();
  });
});

const LANGUAGES: readonly (readonly [Language, PaneTexts])[] = [
  ["zh-CN", TEXTS_ZH_CN],
  ["en-US", TEXTS_EN_US],
];

describe.each(LANGUAGES)("%s, at every width and height, light, dark and in forced colours", (language, texts) => {
  test("the rebate views", async () => {
    const { page } = await openComputed(texts, language);
    const troubles: string[] = [];
    const look = async (name: string, mainAction = page.getByRole("tabpanel")): Promise<void> => {
      troubles.push(...(await lookAt(page, `${language} ${name}`, mainAction)));
    };
    const write = button(page, texts.compute.write(5, null));
    await look("40 rebates computed", write);
    await page.getByRole("figure").scrollIntoViewIfNeeded();
    await look("41 rebates chart", write);
    await page.getByRole("figure").getByText(texts.compute.asTable).click();
    await look("42 rebates chart as a table", write);
    await button(page, texts.reconciliation.open(14)).click();
    await page.getByRole("grid").waitFor();
    await look("43 differences");
    await page.getByRole("combobox", { name: texts.reconciliation.cause }).selectOption({ index: 1 });
    await page.getByRole("group").getByText(texts.reconciliation.sums).click();
    await look("44 differences by cause");
    await page.getByRole("grid").getByRole("button", { name: texts.reconciliation.how }).first().click();
    const back = button(page, texts.compute.backToDifferences);
    await back.waitFor();
    await look("45 agent", back);
    expect(troubles).toEqual([]);
  });
});
