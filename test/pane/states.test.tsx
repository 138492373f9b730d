/** @jest-environment ./test/pane/pane-environment.ts */
import { act, screen, waitFor } from "@testing-library/react";
import { paneActions } from "../../src/pane/pane-actions";
import { MIXED, openPane, showTab } from "./open-pane";

const tables = (): Promise<HTMLElement> => screen.findByRole("list", { name: "这套制度用到的表" });

describe("what the workbook or this Excel doesn't allow", () => {
  test("a read-only workbook: checking works, writing is off, and why", async () => {
    const { user } = openPane([MIXED], { environment: { readOnly: true } });
    await tables();
    expect(screen.getByText(/这个工作簿是只读的：可以检查和查看计算结果，但不能写入。/u)).toBeTruthy();
    await showTab(user, "检查");
    await user.click(screen.getByRole("button", { name: "开始检查" }));
    expect(await screen.findByRole("grid")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "核定" })).toBeNull();
    await showTab(user, "计算");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "写入 2 张表" }).disabled).toBe(true);
  });

  test("a protected structure: no sheet can be added, and how to change that", async () => {
    openPane([{ name: "Sheet1", rows: [] }], { environment: { structureProtected: true } });
    expect(await screen.findByText(/请在“审阅”中撤销“保护工作簿”后再试/u)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "插入空白模板" }).disabled).toBe(true);
  });

  test("an Excel too old to be read", async () => {
    openPane([MIXED], { environment: { missingFeatures: ["read"], missingSets: ["ExcelApi 1.4"] } });
    expect(await screen.findByText(/缺 ExcelApi 1.4/u)).toBeTruthy();
    expect(screen.queryByRole("tab")).toBeNull();
  });

  test("an Excel that lacks some functions: which, and the rest works", async () => {
    const { user } = openPane([MIXED], {
      environment: { missingFeatures: ["marks", "live"], missingSets: ["ExcelApi 1.6"] },
    });
    await tables();
    expect(screen.getByText(/不能在单元格中做标记、随编辑自动检查（缺 ExcelApi 1.6）/u)).toBeTruthy();
    await showTab(user, "检查");
    expect(screen.queryByRole("switch")).toBeNull();
  });

  test("the workbook can't be looked at: words, details, and another try", async () => {
    const { user, gateway } = openPane([MIXED]);
    await tables();
    gateway.fail("openSheets", "unknown");
    act(() => gateway.tell({ kind: "sheetAdded", sheet: "新表", address: null }));
    await screen.findByText(/Excel 没有完成这个操作/u);
    expect(screen.getByText("openSheets: AccessDenied (Fake.test)")).toBeTruthy();
    gateway.mend("openSheets");
    await user.click(screen.getByRole("button", { name: "再试一次" }));
    expect(await tables()).toBeTruthy();
  });

  test("a hidden sheet can't be shown, and why", async () => {
    const { user, gateway } = openPane([MIXED]);
    await tables();
    gateway.fail("goTo", "hidden", "出勤");
    await user.click(screen.getByRole("button", { name: "定位 出勤" }));
    expect(await screen.findByText("工作表《出勤》是隐藏的，不能定位。请先取消隐藏。")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "关闭提示" }));
    expect(screen.queryByText(/不能定位/u)).toBeNull();
  });
});

describe("languages and themes", () => {
  test("follows Excel's language", async () => {
    openPane([MIXED], { environment: { language: "en-US" } });
    expect(await screen.findByRole("list", { name: "Tables of this regulation" })).toBeTruthy();
    expect(screen.getByRole("tab", { name: "Compute" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("en-US");
  });

  test("the menu changes it, and the findings follow", async () => {
    const { user } = openPane([MIXED]);
    await tables();
    await showTab(user, "检查");
    await user.click(screen.getByRole("button", { name: "开始检查" }));
    await screen.findByRole("grid", { name: "检查结果" });
    await user.click(screen.getByRole("button", { name: "菜单" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "English" }));
    expect(await screen.findByText(/The case 打牌 isn't in the regulation./u)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Errors 1" })).toBeTruthy();
  });

  test("follows Excel's theme", async () => {
    const { gateway, view } = openPane([MIXED]);
    await tables();
    const ground = (): string => {
      const provider = view.container.querySelector(".fui-FluentProvider");
      return provider === null ? "" : getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1");
    };
    const light = ground();
    act(() => gateway.showTheme("black"));
    await waitFor(() => expect(ground()).not.toBe(light));
  });
});

describe("the header", () => {
  test("regulations whose sheets are here come first", async () => {
    const { user } = openPane([MIXED]);
    await tables();
    await user.click(screen.getByRole("button", { name: /制度：出勤/u }));
    const items = await screen.findAllByRole("menuitemradio");
    expect(items.map(({ textContent }) => textContent)).toEqual(["出勤", "卫生（本工作簿没有它的表）"]);
    await user.click(screen.getByRole("menuitemradio", { name: /卫生/u }));
    expect(await screen.findByRole("heading", { name: "开始使用：卫生" })).toBeTruthy();
  });

  test("about says that nothing leaves the computer; help opens", async () => {
    const { user, opened } = openPane([MIXED]);
    await tables();
    await user.click(screen.getByRole("button", { name: "菜单" }));
    await user.click(await screen.findByRole("menuitem", { name: "关于规表" }));
    expect((await screen.findByRole("dialog")).textContent).toContain("您的数据不会离开这台电脑");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(screen.getByRole("button", { name: "菜单" }));
    await user.click(await screen.findByRole("menuitem", { name: "帮助" }));
    expect(opened).toEqual(["zh-CN tiny"]);
  });

  test("tabs answer to arrow keys, and keep their state", async () => {
    const { user } = openPane([MIXED]);
    await tables();
    await showTab(user, "制度");
    await user.type(await screen.findByRole("searchbox"), "罚款");
    act(() => screen.getByRole("tab", { name: "制度" }).focus());
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement?.textContent).toBe("数据");
    await user.keyboard("{End}");
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("罚款");
  });
});

describe("the ribbon", () => {
  test("检查本表 shows the findings of one sheet", async () => {
    openPane([
      MIXED,
      {
        name: "奖金",
        rows: [
          ["姓名", "奖金数"],
          ["张三", "很多"],
        ],
      },
    ]);
    await tables();
    await act(() => paneActions.checkSheet("奖金"));
    expect(await screen.findByText("只看《奖金》")).toBeTruthy();
    expect(screen.getByRole("button", { name: "错误 1" })).toBeTruthy();
    expect(screen.getByText(/很多/u)).toBeTruthy();
  });

  test("计算, 清除标记 and 帮助", async () => {
    const { gateway, opened } = openPane([MIXED]);
    await tables();
    await act(() => paneActions.compute());
    expect(screen.getByRole("list", { name: "计算结果" })).toBeTruthy();
    gateway.state = { ...gateway.state, marks: [{ sheet: "出勤", ids: ["1"] }] };
    await act(() => paneActions.clearMarks());
    expect(gateway.state.marks).toEqual([]);
    await act(() => paneActions.openHelp());
    expect(opened).toEqual(["zh-CN tiny"]);
  });

  test("a button pressed before the pane is there waits for it", async () => {
    const pressed = paneActions.clearMarks();
    const { gateway } = openPane([MIXED]);
    gateway.state = { ...gateway.state, marks: [{ sheet: "出勤", ids: ["1"] }] };
    await act(() => pressed);
    expect(gateway.state.marks).toEqual([]);
  });
});
