/** @jest-environment ./test/pane/pane-environment.ts */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { ledger, MIXED, openPane, showTab } from "./open-pane";

async function computed(sheets = [MIXED]) {
  const pane = openPane(sheets);
  await screen.findByRole("list", { name: "这套制度用到的表" });
  await showTab(pane.user, "计算");
  await screen.findByRole("list", { name: "计算结果" });
  return pane;
}

const card = (name: string): HTMLElement => {
  const item = screen.getByRole("heading", { name }).closest("li");
  if (item === null) throw new Error(`no card of ${name}`);
  return item;
};

describe("the tables before they are written", () => {
  test("a card for each, with rows and the figures that matter", async () => {
    await computed();
    expect(card("罚款明细").textContent).toContain("2 行");
    expect(card("罚款明细").textContent).toContain("金额合计60 元涉及1 人");
    expect(card("出勤人数").textContent).toContain("4 行");
    expect(within(card("出勤人数")).queryByRole("definition")).toBeNull();
  });

  test("money by month as a chart, and as a table for those who can't see it", async () => {
    await computed();
    expect(screen.getByRole("img", { name: "罚款明细：按月金额（2026年）" })).toBeTruthy();
    const table = screen.getByRole("table", { hidden: true });
    expect(table.textContent).toBe("2026年3月30 元2026年4月30 元");
  });

  test("rows left out are told before the button, with a link to their findings", async () => {
    const { user } = await computed([ledger(["2026-03-02", "张三", "迟到", null], ["昨天", "李四", "迟到", null])]);
    expect(screen.getByText(/有 1 行无法计算/u)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "《出勤》1 行" }));
    expect(screen.getByRole("tab", { name: "检查" }).getAttribute("aria-selected")).toBe("true");
    expect(screen.getByText(/“日期”里的“昨天”不是可以识别的日期/u)).toBeTruthy();
  });

  test("year and month choose what is shown and written", async () => {
    const { user, gateway } = await computed();
    fireEvent.change(screen.getByRole("combobox", { name: "月份" }), { target: { value: "2026-04" } });
    expect(card("罚款明细").textContent).toContain("1 行");
    await user.click(screen.getByRole("button", { name: "写入 2 张表（2026年4月）" }));
    await screen.findByText("已写入 2 张表。");
    expect(gateway.sheet("罚款明细").rows).toHaveLength(2);
  });
});

describe("writing", () => {
  test("links to the sheets afterwards, with a chart beside the table, and 撤销", async () => {
    const { user, gateway } = await computed();
    await user.click(screen.getByRole("button", { name: "写入 2 张表" }));
    await screen.findByText("已写入 2 张表。");
    expect(gateway.sheet("罚款明细").rows[1]).toEqual([46083, "张三", "迟到", 30, "测 二"]);
    expect(gateway.charts[0]?.sheet).toBe("罚款明细");
    expect(gateway.charts[0]?.chart).toEqual({
      title: "罚款明细 · 按月",
      category: "月份",
      value: "元",
      labels: ["2026年3月", "2026年4月"],
      series: [{ name: "金额", shape: "column", values: [30, 30] }],
    });
    await user.click(screen.getByRole("button", { name: "打开《罚款明细》" }));
    await waitFor(() => expect(gateway.visited).toEqual(["罚款明细!A1"]));
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(await screen.findByText("已撤销：《罚款明细》、《出勤人数》恢复到写入之前。")).toBeTruthy();
    expect(gateway.names).toEqual(["出勤"]);
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  });

  test("one table alone", async () => {
    const { user, gateway } = await computed();
    await user.click(screen.getByRole("button", { name: "只写这张表 出勤人数" }));
    await screen.findByText("已写入 1 张表。");
    expect(gateway.names).toEqual(["出勤", "出勤人数"]);
  });

  test("beside a sheet of the user's that has the name", async () => {
    const { user } = await computed([MIXED, { name: "罚款明细", rows: [["我的"]] }]);
    await user.click(screen.getByRole("button", { name: "写入 2 张表" }));
    expect(await screen.findByRole("button", { name: "打开《罚款明细 (2)》" })).toBeTruthy();
  });

  test("a protected workbook: nothing is written, and why", async () => {
    const { user, gateway } = await computed();
    gateway.fail("writeReports", "protected", "罚款明细");
    await user.click(screen.getByRole("button", { name: "写入 2 张表" }));
    expect(await screen.findByText(/工作表《罚款明细》受保护，没有写入任何内容。/u)).toBeTruthy();
    expect(gateway.names).toEqual(["出勤"]);
  });
});

describe("a person's sum", () => {
  test("event by event, with article, policy value and amount", async () => {
    const { user, gateway } = await computed();
    await user.click(screen.getByRole("button", { name: "张三 2 笔 60 元" }));
    expect(screen.getByRole("heading", { name: "张三" })).toBeTruthy();
    expect(screen.getByText("共 2 笔，金额合计 60 元。")).toBeTruthy();
    const [first] = within(screen.getByRole("list")).getAllByRole("listitem");
    expect(first?.textContent).toContain("2026年3月2日（周一）迟到测 二迟到罚款 30 元/次出勤!C230 元");
    await user.click(screen.getByRole("button", { name: "出勤!C2" }));
    await waitFor(() => expect(gateway.visited).toEqual(["出勤!C2"]));
    await user.click(screen.getByRole("button", { name: "返回计算结果" }));
    expect(screen.getByRole("list", { name: "计算结果" })).toBeTruthy();
  });
});
