/** @jest-environment ./test/pane/pane-environment.ts */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { check, CLEAN, ledger, listedRows, MIXED, openPane, showTab } from "./open-pane";

const rowOf = (sentence: RegExp): HTMLElement => {
  const row = screen.getAllByRole("row").find(({ textContent }) => sentence.test(textContent));
  if (row === undefined) throw new Error(`no row ${String(sentence)}`);
  return row;
};

describe("the list of findings", () => {
  test("groups by article, folds the same finding in a run of cells, and counts", async () => {
    const { user } = openPane([MIXED]);
    await check(user);
    expect(screen.getByRole("button", { name: "错误 1" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "警告 2" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "待核 1" })).toBeTruthy();
    const rows = listedRows();
    expect(rows[0]).toContain("测 一");
    expect(rows[0]).toContain("每天记出勤。");
    expect(rows[1]).toContain("情形“打牌”不在制度里。");
    expect(rows[1]).toContain("请填正常、迟到或缺席。");
    expect(rows[1]).toContain("出勤!C3");
    expect(rows.find((row) => row.includes("缺席没有写明原因"))).toContain("出勤!D4:D52 个单元格测 二");
    expect(rows.at(-1)).toContain("没有人无故离岗");
  });

  test("one click selects the cell, or the whole run", async () => {
    const { user, gateway } = openPane([MIXED]);
    await check(user);
    await user.click(screen.getByRole("button", { name: "出勤!C3" }));
    await user.click(screen.getByRole("button", { name: "出勤!D4:D5" }));
    expect(gateway.visited).toEqual(["出勤!C3", "出勤!D4:D5"]);
  });

  test("arrow keys move, Enter jumps to the cell and closes a group", async () => {
    const { user, gateway } = openPane([MIXED]);
    await check(user);
    const group = rowOf(/每天记出勤/u);
    act(() => group.focus());
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("情形“打牌”");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(gateway.visited).toEqual(["出勤!C3"]));
    await user.keyboard("{End}");
    expect(document.activeElement?.textContent).toContain("没有人无故离岗");
    await user.keyboard("{Home}{Enter}");
    await waitFor(() => expect(listedRows().join()).not.toContain("打牌"));
    expect(document.activeElement?.textContent).toContain("测 一");
  });

  test("the gist of an article shows on focus", async () => {
    const { user } = openPane([MIXED]);
    await check(user);
    const chip = within(rowOf(/打牌/u)).getByRole("note");
    fireEvent.focus(chip);
    await waitFor(() => expect(screen.getByRole("tooltip", { hidden: false }).textContent).toContain("每天记出勤。"));
  });

  test("filters by severity, searches, and groups by sheet", async () => {
    const { user } = openPane([MIXED]);
    await check(user);
    await user.click(screen.getByRole("button", { name: "待核 1" }));
    expect(listedRows()).toHaveLength(2);
    expect(listedRows()[1]).toContain("赵六的情形待定。");
    await user.click(screen.getByRole("button", { name: "待核 1" }));
    await user.type(screen.getByRole("searchbox"), "d4");
    expect(listedRows()[1]).toContain("缺席没有写明原因。");
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), "没有这样的话");
    expect(screen.getByText("没有符合条件的结果。")).toBeTruthy();
    await user.clear(screen.getByRole("searchbox"));
    await user.click(screen.getByRole("button", { name: "按条款" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "按工作表" }));
    await waitFor(() => expect(listedRows()[0]).toContain("出勤4"));
  });

  test("thousands of findings: only what can be seen is drawn", async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => ["2026-03-02", `员工${index}`, `情形${index}`, null]);
    const { user } = openPane([ledger(...rows)]);
    await check(user);
    expect(screen.getByRole("button", { name: "错误 6,000" })).toBeTruthy();
    const grid = screen.getByRole("grid");
    expect(grid.getAttribute("aria-rowcount")).toBe("6003");
    expect(screen.getAllByRole("row").length).toBeLessThan(40);
    act(() => screen.getAllByRole("row")[0]?.focus());
    await user.keyboard("{End}");
    expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("6003");
  });
});

describe("long work", () => {
  test("progress has a count and can be cancelled", async () => {
    let release = (): void => undefined;
    let hold = false;
    const { user } = openPane([ledger(...Array.from({ length: 100 }, () => ["2026-03-02", "张三", "正常", null]))], {
      chunkRows: 40,
      beforeChunk: (_, firstRow) =>
        hold && firstRow === 80 ? new Promise((resolve) => (release = resolve)) : Promise.resolve(),
    });
    await screen.findByRole("list", { name: "这套制度用到的表" });
    hold = true;
    await showTab(user, "检查");
    await user.click(screen.getByRole("button", { name: "开始检查" }));
    expect(await screen.findByText(/正在读取《出勤》：\d+ \/ 101 行/u)).toBeTruthy();
    expect(screen.getByRole("progressbar")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(await screen.findByText("检查已取消")).toBeTruthy();
    release();
  });

  test("a failure is told in words, and its details fold out", async () => {
    const { user, gateway } = openPane([MIXED]);
    await screen.findByRole("list", { name: "这套制度用到的表" });
    gateway.fail("openSheets", "cellBeingEdited");
    await showTab(user, "检查");
    await user.click(screen.getByRole("button", { name: "开始检查" }));
    expect(await screen.findByText(/有一个单元格正在编辑/u)).toBeTruthy();
    expect(screen.getByText("详细信息（供技术支持使用）").closest("details")?.open).toBe(false);
    gateway.mend("openSheets");
    await user.click(screen.getByRole("button", { name: "开始检查" }));
    await waitFor(() => expect(listedRows().length).toBeGreaterThan(0));
  });
});

describe("a re-check that fails", () => {
  test("leaves the findings, says that they are of an earlier state, and can be tried again", async () => {
    const { user, gateway } = openPane([MIXED]);
    await check(user);
    const before = listedRows();
    gateway.fail("openSheets", "cellBeingEdited");
    await user.click(screen.getByRole("button", { name: "重新检查" }));
    expect(await screen.findByText(/有一个单元格正在编辑/u)).toBeTruthy();
    expect(screen.getByText("下面仍是上一次的结果，不包括之后的改动。")).toBeTruthy();
    expect(listedRows()).toEqual(before);
    await showTab(user, "计算");
    expect(await screen.findByText("下面仍是上一次的结果，不包括之后的改动。")).toBeTruthy();
    expect(screen.getByRole("list", { name: "计算结果" })).toBeTruthy();
    gateway.mend("openSheets");
    await user.click(screen.getByRole("button", { name: "再试一次" }));
    await waitFor(() => expect(screen.queryByText(/有一个单元格正在编辑/u)).toBeNull());
    expect(screen.queryByText("下面仍是上一次的结果，不包括之后的改动。")).toBeNull();
  });

  test("live, in the background, it is told too", async () => {
    const { user, gateway } = openPane([MIXED]);
    await check(user);
    await user.click(screen.getByRole("switch", { name: "实时" }));
    gateway.fail("openSheets", "unknown");
    act(() => gateway.edit("出勤", 2, 2, "正常"));
    expect(await screen.findByText("下面仍是上一次的结果，不包括之后的改动。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "错误 1" })).toBeTruthy();
  });

  test("one that is cancelled leaves the findings with the word that the sheets were edited since", async () => {
    let release = (): void => undefined;
    let hold = false;
    const { user, gateway } = openPane([MIXED], {
      beforeChunk: () => (hold ? new Promise((resolve) => (release = resolve)) : Promise.resolve()),
    });
    await check(user);
    act(() => gateway.edit("出勤", 2, 2, "正常"));
    const stale = "表格在检查后有改动，可以重新检查。";
    expect(await screen.findByText(stale)).toBeTruthy();
    hold = true;
    await user.click(screen.getByRole("button", { name: "重新检查" }));
    await user.click(await screen.findByRole("button", { name: "取消" }));
    expect(await screen.findByText(stale)).toBeTruthy();
    expect(screen.getByRole("button", { name: "错误 1" })).toBeTruthy();
    release();
  });
});

describe("nothing found", () => {
  test("says what was checked, and which articles nobody has judged", async () => {
    const { user, gateway } = openPane([CLEAN]);
    await check(user);
    expect(screen.getByRole("heading", { name: "没有发现问题" })).toBeTruthy();
    expect(screen.getByText("检查了 1 张表、2 行，涉及 2 天、2 人，对照 2 条条款。")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "未核查的条款 1" })).toBeTruthy();
    expect(screen.getByText(/没有人无故离岗/u)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "插入《自查表》，由人核查" }));
    await waitFor(() => expect(gateway.names).toEqual(["出勤", "自查表"]));
  });

  test("articles are covered once the attestations are there and ask for nothing", async () => {
    const { user } = openPane([
      CLEAN,
      {
        name: "自查表",
        rows: [
          ["日期", "条款", "结论"],
          ["2026-03-31", "测 三", "是"],
        ],
      },
    ]);
    await check(user);
    expect(screen.getByRole("heading", { name: "没有发现问题" })).toBeTruthy();
    expect(screen.queryByText(/没有人无故离岗/u)).toBeNull();
  });
});

describe("marks and the list as a sheet", () => {
  test("marks, unmarks and writes 《问题清单》", async () => {
    const { user, gateway } = openPane([MIXED]);
    await check(user);
    const more = async (item: string): Promise<void> => {
      await user.click(screen.getByRole("button", { name: "标记与清单" }));
      await user.click(await screen.findByRole("menuitem", { name: item }));
    };
    await more("在单元格中标记");
    expect(await screen.findByText("已标记 4 个单元格，您原有的颜色不变。")).toBeTruthy();
    expect(gateway.marks.map(({ row, column, severity }) => `${row} ${column} ${severity}`)).toEqual([
      "2 2 error",
      "3 3 warning",
      "4 3 warning",
      "5 2 needs-review",
    ]);
    await more("清除标记");
    expect(await screen.findByText("标记已清除。")).toBeTruthy();
    expect(gateway.marks).toEqual([]);
    await more("写《问题清单》");
    expect(await screen.findByText("已写入《问题清单》。")).toBeTruthy();
    expect(gateway.sheet("问题清单").rows[0]).toEqual(["级别", "条款", "工作表", "单元格", "内容", "建议", "规则"]);
    expect(gateway.sheet("问题清单").rows).toHaveLength(5);
    await user.click(screen.getByRole("button", { name: "打开" }));
    await waitFor(() => expect(gateway.visited).toEqual(["问题清单!A1"]));
  });
});

describe("settling by a person", () => {
  test("a needs-review is settled with a reason and a name, listed apart, and can be taken back", async () => {
    const { user, gateway } = openPane([MIXED]);
    await check(user);
    expect(within(rowOf(/打牌/u)).queryByRole("button", { name: "核定" })).toBeNull();
    await user.click(within(rowOf(/赵六/u)).getByRole("button", { name: "核定" }));
    const dialog = await screen.findByRole("dialog");
    const confirm = within(dialog).getByRole<HTMLButtonElement>("button", { name: "核定" });
    expect(confirm.disabled).toBe(true);
    await user.type(within(dialog).getByRole("textbox", { name: /理由/u }), "已看过请假条");
    await user.type(within(dialog).getByRole("textbox", { name: /核定人/u }), "周主任");
    await user.click(confirm);
    expect(await screen.findByRole("button", { name: "已核定 1" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "待核 1" })).toBeNull();
    expect(gateway.sheet("核定记录").rows[1]?.slice(0, 7)).toEqual([
      "出勤",
      "C6",
      "tiny/undecided",
      "测 一",
      "赵六的情形待定。",
      "已看过请假条",
      "周主任",
    ]);
    await user.click(screen.getByRole("button", { name: "已核定 1" }));
    await user.click(within(rowOf(/赵六/u)).getByRole("button", { name: "撤回核定" }));
    expect(await screen.findByRole("button", { name: "待核 1" })).toBeTruthy();
  });
});

describe("live check", () => {
  test("an edit re-checks, without a new start", async () => {
    const { user, gateway } = openPane([MIXED]);
    await check(user);
    await user.click(screen.getByRole("switch", { name: "实时" }));
    act(() => gateway.edit("出勤", 2, 2, "正常"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "错误 1" })).toBeNull());
    expect(listedRows().join()).not.toContain("打牌");
    expect(listedRows().join()).toContain("赵六");
  });

  test("without it, the pane says that the sheets were edited", async () => {
    const { user, gateway } = openPane([MIXED]);
    await check(user);
    act(() => gateway.edit("出勤", 2, 2, "正常"));
    expect(await screen.findByText("表格在检查后有改动，可以重新检查。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "错误 1" })).toBeTruthy();
  });
});
