/** @jest-environment ./test/pane/pane-environment.ts */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { MIXED, openPane } from "./open-pane";

const tables = (): Promise<HTMLElement> => screen.findByRole("list", { name: "这套制度用到的表" });

const line = (name: string): HTMLElement => {
  const item = screen.getByRole("heading", { name }).closest("li");
  if (item === null) throw new Error(`no line of ${name}`);
  return item;
};

function choose(label: RegExp, option: string): void {
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name: label });
  const found = [...select.options].find(({ textContent }) => textContent === option);
  if (found === undefined) throw new Error(`no option ${option} among ${select.textContent}`);
  fireEvent.change(select, { target: { value: found.value } });
}

describe("the first run, in an empty workbook", () => {
  test("says what this does and offers sample and templates", async () => {
    const { user, gateway } = openPane([{ name: "Sheet1", rows: [] }]);
    expect(await screen.findByRole("heading", { name: "开始使用：出勤" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "插入空白模板" }));
    expect(await screen.findByText("已插入《出勤》、《奖金》、《自查表》。")).toBeTruthy();
    expect(gateway.sheet("出勤").rows).toEqual([["日期", "姓名", "情形", "备注"]]);
    expect(within(await tables()).getAllByRole("listitem")).toHaveLength(3);
  });

  test("loads sample rows where no sample file comes with the add-in", async () => {
    const { user, gateway } = openPane([{ name: "Sheet1", rows: [] }]);
    await user.click(await screen.findByRole("button", { name: "载入示例数据" }));
    await tables();
    expect(gateway.sheet("出勤").rows[1]?.[1]).toBe("张三");
  });
});

describe("the tables of the regulation", () => {
  test("each is found or not, with its rows; locate selects the header", async () => {
    const { user, gateway } = openPane([{ name: "三月", rows: [["出勤登记"], ...MIXED.rows] }]);
    await tables();
    expect(line("出勤").textContent).toContain("在《三月》，约 6 行");
    expect(line("奖金").textContent).toContain("没有找到。 每人的奖金。");
    await user.click(within(line("出勤")).getByRole("button", { name: "定位 出勤" }));
    await waitFor(() => expect(gateway.visited).toEqual(["三月!A2"]));
    await user.click(within(line("奖金")).getByRole("button", { name: "插入模板 奖金" }));
    await waitFor(() => expect(gateway.names).toEqual(["三月", "奖金"]));
  });

  test("partly readable: the columns that are missing are named, and can be mapped", async () => {
    const { user, gateway } = openPane([
      {
        name: "出勤",
        rows: [
          ["日期", "员工姓名", "结果"],
          [46083, "张三", "迟到"],
          [46084, "李四", "正常"],
        ],
      },
    ]);
    await tables();
    expect(line("出勤").textContent).toContain("缺少列：情形");
    await user.click(within(line("出勤")).getByRole("button", { name: "对应列 出勤" }));
    expect(screen.getByRole("heading", { name: "《出勤》的列" })).toBeTruthy();
    // What can be guessed is chosen, with two values of the sheet.
    expect(screen.getByText("例：2026-03-02，2026-03-03")).toBeTruthy();
    expect(screen.getByText("例：张三，李四")).toBeTruthy();
    const save = screen.getByRole<HTMLButtonElement>("button", { name: "保存对应" });
    expect(save.disabled).toBe(true);
    expect(screen.getByText("还需指定：情形")).toBeTruthy();
    choose(/^情形/u, "B · 员工姓名");
    expect(screen.getByText("同一列不能用两次。")).toBeTruthy();
    choose(/^情形/u, "C · 结果");
    expect(screen.getByText("例：迟到，正常")).toBeTruthy();
    await user.click(save);
    await tables();
    expect(gateway.state.columnMaps).toEqual([
      { sheet: "出勤", table: "出勤", columns: { 日期: "日期", 姓名: "员工姓名", 情形: "结果" } },
    ]);
    expect(line("出勤").textContent).toContain("（手工对应）");
    await user.click(within(line("出勤")).getByRole("button", { name: "对应列 出勤" }));
    await user.click(screen.getByRole("button", { name: "恢复自动识别" }));
    await waitFor(() => expect(gateway.state.columnMaps).toEqual([]));
  });

  test("a sheet without a known header is chosen by hand", async () => {
    const { user, gateway } = openPane([
      MIXED,
      { name: "Sheet7", rows: [["发放表"], [], ["谁", "多少"], ["张三", 500]] },
    ]);
    await tables();
    await user.click(within(line("奖金")).getByRole("button", { name: "指定工作表 奖金" }));
    choose(/^工作表/u, "Sheet7");
    choose(/^表头在/u, "第 3 行：谁 | 多少");
    choose(/^姓名/u, "A · 谁");
    choose(/^奖金数/u, "B · 多少");
    expect(screen.getByText("例：500")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "保存对应" }));
    await tables();
    expect(line("奖金").textContent).toContain("在《Sheet7》");
    expect(gateway.state.columnMaps[0]?.columns).toEqual({ 姓名: "谁", 奖金数: "多少" });
  });

  test("two sheets fit one table: the pane asks", async () => {
    const { user, gateway } = openPane([MIXED, { ...MIXED, name: "四月" }]);
    await tables();
    expect(line("出勤").textContent).toContain("目前用的是《出勤》");
    await user.click(within(line("出勤")).getByRole("button", { name: "改用《四月》" }));
    await waitFor(() => expect(line("出勤").textContent).toContain("在《四月》"));
    expect(gateway.state.columnMaps).toEqual([{ sheet: "四月", table: "出勤", columns: {} }]);
  });
});

describe("letting a file in", () => {
  const upload = (text: string | Uint8Array<ArrayBuffer>, name: string): void => {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    const file = new File([bytes], name);
    Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
    fireEvent.change(screen.getByLabelText("检查文件后放入", { selector: "input" }), { target: { files: [file] } });
  };

  test("shows what it found and what is wrong, and only then lets it in", async () => {
    const { user, gateway } = openPane([{ name: "Sheet1", rows: [] }]);
    await screen.findByRole("heading", { name: "开始使用：出勤" });
    upload("日期,姓名,情形\n2026-03-02,张三,打牌\n2026-03-03,李四,正常\n不知道,王五,正常\n", "出勤.csv");
    expect(await screen.findByText("错误 2 · 警告 0 · 待核 0")).toBeTruthy();
    expect(screen.getByRole("list", { name: "文件里认出的表" }).textContent).toContain("3 行，1 行未参与计算");
    expect(screen.getByText(/情形“打牌”不在制度里。/u)).toBeTruthy();
    expect(screen.getByText("出勤!C2")).toBeTruthy();
    expect(gateway.uploads).toEqual([]);
    await user.click(screen.getByRole("button", { name: "照样放入" }));
    await tables();
    expect(gateway.uploads[0]?.base64).toBeNull();
    expect(gateway.sheet("出勤").rows).toHaveLength(4);
  });

  test("the problems can be taken as a sheet instead", async () => {
    const { user, gateway } = openPane([MIXED]);
    await tables();
    upload("日期,姓名,情形\n2026-03-02,张三,打牌\n", "出勤.csv");
    await user.click(await screen.findByRole("button", { name: "只写《问题清单》" }));
    expect(await screen.findByText("已写入《问题清单》。")).toBeTruthy();
    expect(gateway.names).toEqual(["出勤", "问题清单"]);
    await user.click(screen.getByRole("button", { name: "返回" }));
    await tables();
  });

  test("a file in order is let in without more ado", async () => {
    const { user, gateway } = openPane([MIXED]);
    await tables();
    upload("日期,姓名,情形\n2026-03-02,张三,正常\n", "出勤.csv");
    expect(await screen.findByText("没有发现问题。")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "放入工作簿" }));
    expect(await screen.findByText(/已放入《出勤 \(2\)》。同名的工作表已存在/u)).toBeTruthy();
    expect(gateway.names).toEqual(["出勤", "出勤 (2)"]);
  });

  test("a damaged file is refused in words", async () => {
    openPane([MIXED]);
    await tables();
    upload(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), "坏.xlsx");
    expect(await screen.findByText(/这个文件已损坏/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "放入工作簿" })).toBeNull();
  });
});

describe("the workbook as a whole", () => {
  test("while it is looked at, the pane says so", async () => {
    openPane([MIXED]);
    expect(screen.getByText("正在查看工作簿里有哪些表…").getAttribute("role")).toBe("status");
    await tables();
  });
});
