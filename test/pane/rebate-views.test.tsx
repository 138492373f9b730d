/** @jest-environment ./test/pane/pane-environment.ts */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { customerService } from "../../src/regulations/customer-service";
import type { FakeSheet } from "./fake-gateway";
import { openPane, showTab } from "./open-pane";

const TRADES: FakeSheet = {
  name: "交易流水",
  rows: [
    ["日期", "代理商编号", "代理商名称", "交易额", "退款"],
    ["2026-03-02", "A1", "甲店", 100, null],
    ["2026-03-09", "A2", null, 200, null],
    ["2026-03-16", "A1", "甲店", 50, 0.5],
    ["2026-04-01", "A1", "甲店", 10, null],
  ],
};
const TERMS: FakeSheet = {
  name: "返佣政策",
  rows: [
    ["代理商编号", "方式", "下限", "比例"],
    ["全部", "固定", null, 0.01],
  ],
};
const PAYMENTS: FakeSheet = {
  name: "返佣支付",
  rows: [
    ["日期", "代理商编号", "金额"],
    ["2026-04-20", "A1", 1.5],
  ],
};
const REPORT: FakeSheet = {
  name: "返佣报表",
  rows: [
    ["月份", "代理商编号", "交易额", "返佣金额"],
    ["2026-03", "A1", 100, 1],
    ["2026-03", "A2", 120, 1.2],
    ["2026-03", "A2", 80, 0.8],
    ["2026-03", "Z9", 5, 0],
    ["2026-04", "A1", 10, 0.1],
  ],
};
const ALL = [TRADES, TERMS, PAYMENTS, REPORT];

async function computed(sheets: readonly FakeSheet[] = ALL, language?: "en-US") {
  const pane = openPane(sheets, {
    regulations: [customerService],
    ...(language === undefined ? {} : { language }),
  });
  await screen.findByRole("list", { name: language === undefined ? "这套制度用到的表" : "Tables of this regulation" });
  await showTab(pane.user, language === undefined ? "计算" : "Compute");
  await screen.findByRole("list", { name: language === undefined ? "计算结果" : "Results" });
  return pane;
}

async function compared(sheets: readonly FakeSheet[] = ALL) {
  const pane = await computed(sheets);
  await pane.user.click(screen.getByRole("button", { name: /^逐项核对/u }));
  await screen.findByRole("grid", { name: "逐项核对" });
  return pane;
}

const lines = (): readonly string[] =>
  within(screen.getByRole("grid", { name: "逐项核对" }))
    .getAllByRole("row")
    .map((row) => row.textContent);
const line = (index: number): HTMLElement => {
  const row = within(screen.getByRole("grid", { name: "逐项核对" })).getAllByRole("row")[index];
  if (row === undefined) throw new Error(`no line ${index}`);
  return row;
};
const side = (index: number, word: string): HTMLElement =>
  within(line(index)).getByRole("button", { name: new RegExp(`^${word}`, "u") });

describe("the statement", () => {
  test("accrued, paid and outstanding at the end; the chart has all three, as columns and a line", async () => {
    await computed();
    const card = screen.getByRole("heading", { name: "返佣月报" }).closest("li");
    expect(card?.textContent).toContain("返佣金额合计3.6 元实际返佣合计1.5 元期末待返2.1 元");
    const legend = screen.getByRole("list", { name: "图例" });
    expect(legend.textContent).toBe("返佣金额实际返佣金额待返金额");
    expect(screen.getByRole("img", { name: "返佣月报：按月金额（2026年）" })).toBeTruthy();
    expect(screen.getByRole("table").textContent).toBe(
      "2026年3月返佣金额3.5 元实际返佣金额0 元待返金额3.5 元2026年4月返佣金额0.1 元实际返佣金额1.5 元待返金额2.1 元",
    );
  });

  test("agents by what is owed to them; a click tells how it came about, with the cells", async () => {
    const { user, gateway } = await computed();
    expect(screen.getByRole("heading", { name: "按代理商查看待返金额" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "A1 甲店 2 个月 0.1 元" }));
    expect(screen.getByText("共 2 个月，返佣金额合计 1.6 元，实际返佣合计 1.5 元，期末待返 0.1 元。")).toBeTruthy();
    const entries = screen.getByRole("tabpanel").textContent;
    expect(entries).toContain("2026年3月月底待返");
    expect(entries).toContain("交易额，2 笔，已减退款 0.5 元");
    expect(entries).toContain("返佣金额，1.495 元四舍五入到分");
    // Rows here and there are gone through one after the other.
    const trades = screen.getByRole("button", { name: "交易流水!D2 等 2 处" });
    await user.click(trades);
    await user.click(screen.getByRole("button", { name: "交易流水!D2（1/2）" }));
    await user.click(screen.getByRole("button", { name: "交易流水!D4（2/2）" }));
    await waitFor(() => expect(gateway.visited).toEqual(["交易流水!D2", "交易流水!D4", "交易流水!D2"]));
    await user.click(screen.getByRole("button", { name: "返回计算结果" }));
    expect(screen.getByRole("list", { name: "计算结果" })).toBeTruthy();
  });

  test("of hundreds of agents a search finds one", async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ["2026-03-02", `B${index}`, null, 100 + index, null]);
    const { user } = await computed([{ name: "交易流水", rows: [TRADES.rows[0] ?? [], ...rows] }, TERMS]);
    expect(screen.getAllByRole("button", { name: /个月/u })).toHaveLength(8);
    await user.type(screen.getByRole("searchbox", { name: "查找代理商" }), "b299");
    expect(screen.getAllByRole("button", { name: /个月/u }).map(({ textContent }) => textContent)).toEqual([
      "B2991 个月3.99 元",
    ]);
    await user.clear(screen.getByRole("searchbox", { name: "查找代理商" }));
    await user.click(screen.getByRole("button", { name: "显示全部 300 家代理商" }));
    expect(screen.getAllByRole("button", { name: /个月/u })).toHaveLength(200);
    expect(screen.getByText("另有 100 家代理商没有列出，请用上面的查找。")).toBeTruthy();
  });

  test("in English too", async () => {
    const { user } = await computed(ALL, "en-US");
    const card = screen.getByRole("heading", { name: "返佣月报" }).closest("li");
    expect(card?.textContent).toContain("Accrued¥3.6Paid¥1.5Outstanding at the end¥2.1");
    await user.click(screen.getByRole("button", { name: "Compare 3 differences item by item" }));
    expect(await screen.findByText("8 reported figures compared: 5 equal, 3 not.")).toBeTruthy();
  });
});

describe("reported against recomputed", () => {
  test("a line for each figure: both sides, difference and cause; a click goes to either cell", async () => {
    const { user, gateway } = await compared();
    expect(screen.getByText("核对了 8 个上报数，5 个一致，3 个不一致。")).toBeTruthy();
    expect(lines()).toEqual([
      "A1 甲店2026年3月交易额上报100 元返佣报表!C2重算149.5 元交易流水!D2 等 2 处差 -49.5 元少算或多算了一笔交易或退款怎么算的",
      "A1 甲店2026年3月返佣金额上报1 元返佣报表!D2重算1.5 元交易流水!D2 等 2 处差 -0.5 元少算或多算了一笔交易或退款怎么算的",
      "A22026年3月交易额上报200 元2 行相加返佣报表!C3:C4重算200 元交易流水!D3差 0 元列了两次，合计一致怎么算的",
      "A22026年3月返佣金额上报2 元2 行相加返佣报表!D3:D4重算2 元交易流水!D3差 0 元列了两次，合计一致怎么算的",
      "Z92026年3月交易额上报5 元返佣报表!C5重算0 元表里没有这一笔差 +5 元这个月没有它的交易和支付",
    ]);
    await user.click(side(0, "上报"));
    await user.click(side(0, "重算"));
    await user.click(side(2, "上报"));
    await waitFor(() => expect(gateway.visited).toEqual(["返佣报表!C2", "交易流水!D2", "返佣报表!C3:C4"]));
    expect(within(line(4)).queryByRole("button", { name: /^重算/u })).toBeNull();
  });

  test("once the statement is written, the recomputed side is its cell; not where only a month was written", async () => {
    const { user, gateway } = await computed();
    await user.click(screen.getByRole("button", { name: "只写这张表 返佣月报" }));
    await screen.findByText("已写入 1 张表。");
    await user.click(screen.getByRole("button", { name: /^逐项核对/u }));
    await user.click(side(1, "重算"));
    await waitFor(() => expect(gateway.visited).toEqual(["返佣月报!E2"]));
    expect(side(1, "重算").textContent).toBe("重算1.5 元返佣月报");

    await user.click(screen.getByRole("button", { name: "返回" }));
    fireEvent.change(screen.getByRole("combobox", { name: "月份" }), { target: { value: "2026-04" } });
    await user.click(screen.getByRole("button", { name: /^写入 \d+ 张表（2026年4月）$/u }));
    await waitFor(() => expect(gateway.sheet("返佣月报").rows).toHaveLength(3));
    await user.click(await screen.findByRole("button", { name: /^逐项核对/u }));
    fireEvent.change(screen.getByRole("combobox", { name: "月份" }), { target: { value: "" } });
    expect(side(1, "重算").textContent).toContain("交易流水!D2");
  });

  test("month, cause and search leave what they say; the sums are of what is left, column by column", async () => {
    const { user } = await compared();
    expect(screen.getByText("5 项")).toBeTruthy();
    const sums = (): string => screen.getByText(/^差额合计/u).textContent;
    expect(sums()).toBe("差额合计 交易额 -44.5 元返佣金额 -0.5 元");
    fireEvent.change(screen.getByRole("combobox", { name: "原因" }), { target: { value: "listedTwice" } });
    expect(screen.getByText("2 / 5 项")).toBeTruthy();
    expect(sums()).toBe("差额合计 交易额 0 元返佣金额 0 元");
    fireEvent.change(screen.getByRole("combobox", { name: "原因" }), { target: { value: "" } });
    await user.type(screen.getByRole("searchbox", { name: "查找代理商" }), "甲店");
    expect(lines()).toHaveLength(2);
    await user.type(screen.getByRole("searchbox", { name: "查找代理商" }), "没有");
    expect(screen.getByText("没有符合条件的差异。")).toBeTruthy();
  });

  test("Enter on a line goes to the reported cell; how it came about is one month, and the way back is there", async () => {
    const { user, gateway } = await compared();
    act(() => line(0).focus());
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(gateway.visited).toEqual(["返佣报表!D2"]));
    await user.click(within(line(1)).getByRole("button", { name: "怎么算的" }));
    expect(screen.getByRole("heading", { name: "A1 甲店" })).toBeTruthy();
    expect(screen.getByText(/^共 1 个月，/u)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "返回核对" }));
    expect(screen.getByRole("grid", { name: "逐项核对" })).toBeTruthy();
  });

  test("thousands of differences: only what can be seen is drawn", async () => {
    const agents = Array.from({ length: 2500 }, (_, index) => `B${String(index).padStart(4, "0")}`);
    await compared([
      {
        name: "交易流水",
        rows: [TRADES.rows[0] ?? [], ...agents.map((agent) => ["2026-03-02", agent, null, 100, null])],
      },
      TERMS,
      { name: "返佣报表", rows: [REPORT.rows[0] ?? [], ...agents.map((agent) => ["2026-03", agent, 90, 7])] },
    ]);
    const grid = screen.getByRole("grid", { name: "逐项核对" });
    expect(grid.getAttribute("aria-rowcount")).toBe("5000");
    expect(within(grid).getAllByRole("row").length).toBeLessThan(40);
  });

  test("an edit meanwhile is told, and computing anew brings it in without leaving the comparison", async () => {
    const { user, gateway } = await compared();
    act(() => gateway.edit("返佣报表", 1, 2, 149.5));
    await user.click(await screen.findByRole("button", { name: "重新计算" }));
    await waitFor(() => expect(screen.getByText("4 项")).toBeTruthy());
    expect(screen.queryByText("表格在计算后有改动。")).toBeNull();
  });

  test("everything equal: said on the card, and nothing to open", async () => {
    await computed([
      TRADES,
      TERMS,
      {
        name: "返佣报表",
        rows: [
          REPORT.rows[0] ?? [],
          ["2026-03", "A1", 149.5, 1.5],
          ["2026-03", "A2", 200, 2],
          ["2026-04", "A1", 10, 0.1],
        ],
      },
    ]);
    expect(screen.getByText("核对了 6 个上报数，全部一致。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^逐项核对/u })).toBeNull();
  });
});
