/** @jest-environment ./test/pane/pane-environment.ts */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Language } from "../../src/kernel/language";
import { TEXTS_EN_US } from "../../src/pane/texts.en-US";
import { TEXTS_ZH_CN, type PaneTexts } from "../../src/pane/texts.zh-CN";
import { ledger, openPane } from "./open-pane";

const utf8 = new TextEncoder();

interface ChosenFile {
  /** Called before each piece is read. */
  readonly beforePiece?: (position: number) => Promise<void>;
}

/** A file that is read piece by piece only: asked for as a whole it fails. */
function fileOf(text: string, name: string, { beforePiece }: ChosenFile = {}): File {
  const bytes = utf8.encode(text);
  const file = new File([bytes], name);
  return Object.assign(file, {
    arrayBuffer: () => Promise.reject(new Error("the whole file was asked for")),
    slice: (from: number, to: number) => ({
      arrayBuffer: async () => {
        await beforePiece?.(from);
        return bytes.slice(from, to).buffer;
      },
    }),
  });
}

function choose(file: File, label: string): void {
  fireEvent.change(screen.getByLabelText(label, { selector: "input" }), { target: { files: [file] } });
}

const tables = (texts: PaneTexts = TEXTS_ZH_CN): Promise<HTMLElement> =>
  screen.findByRole("list", { name: texts.data.tables });

const rows = (count: number, line = (day: number) => `2026-03-0${day},张三,迟到`): string =>
  `日期,姓名,情形\n${Array.from({ length: count }, (_, index) => `${line((index % 9) + 1)}\n`).join("")}`;

const languages: readonly (readonly [Language, PaneTexts])[] = [
  ["zh-CN", TEXTS_ZH_CN],
  ["en-US", TEXTS_EN_US],
];

describe("a csv file with more rows than a sheet holds", () => {
  test.each(languages)("isn't let in, but computed from (%s)", async (language, texts) => {
    const { user, gateway } = openPane([ledger(["2026-04-01", "李四", "迟到", null])], { language, sheetRows: 20 });
    await tables(texts);
    choose(fileOf(rows(40), "出勤.csv"), texts.data.upload);
    expect(await screen.findByText(texts.longFile.tooLong(41))).toBeTruthy();
    expect(screen.getByText(texts.longFile.how(["出勤"]))).toBeTruthy();
    expect(screen.queryByRole("button", { name: texts.upload.letInNow })).toBeNull();
    await user.click(screen.getByRole("button", { name: texts.longFile.compute }));
    const results = await screen.findByRole("list", { name: texts.longFile.results });
    expect(results.textContent).toContain("罚款");
    expect(screen.getByRole("list", { name: texts.upload.foundTables }).textContent).toContain("40");
    await user.click(screen.getByRole("button", { name: texts.longFile.write }));
    await waitFor(() => expect(gateway.names.length).toBeGreaterThan(1));
    // The ledger of the workbook is as it was, and the file's rows are nowhere.
    expect(gateway.sheet("出勤").rows).toHaveLength(2);
    expect(gateway.uploads).toEqual([]);
  });

  test("problems point into the file, and can be taken as a sheet", async () => {
    const { user, gateway } = openPane([ledger()], { sheetRows: 20 });
    await tables();
    choose(fileOf(`${rows(40)}2026-03-09,李四,打牌\n`, "三月.csv"), "检查文件后放入");
    await user.click(await screen.findByRole("button", { name: "从文件计算" }));
    expect(await screen.findByText("错误 1 · 警告 0 · 待核 0")).toBeTruthy();
    expect(screen.getByText("三月!C42")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "只写《问题清单》" }));
    expect(await screen.findByText("已写入《问题清单》。")).toBeTruthy();
    expect(gateway.names).toEqual(["出勤", "问题清单"]);
  });

  test("shows how far it is, and can be cancelled", async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const { user, gateway } = openPane([ledger()], { sheetRows: 20_000 });
    await tables();
    const text = rows(60_000);
    let computing = false;
    const beforePiece = async (position: number): Promise<void> => {
      if (computing && position > text.length / 2) await held;
    };
    choose(fileOf(text, "出勤.csv", { beforePiece }), "检查文件后放入");
    const compute = await screen.findByRole("button", { name: "从文件计算" });
    computing = true;
    await user.click(compute);
    const progress = await screen.findByText(/^正在读取《出勤》：[\d,]+ \/ 约 [\d,]+ 行（\d+%）$/u);
    expect(progress).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(await screen.findByRole("button", { name: "从文件计算" })).toBeTruthy();
    goOn();
    await user.click(screen.getByRole("button", { name: "返回" }));
    await tables();
    expect(gateway.names).toEqual(["出勤"]);
  });

  test("a file whose table isn't known offers nothing to compute", async () => {
    openPane([ledger()], { sheetRows: 20 });
    await tables();
    choose(fileOf(`甲,乙\n${"1,2\n".repeat(60)}`, "别的.csv"), "检查文件后放入");
    expect(await screen.findByText(/这个文件里没有认出任何一张表，不能从它计算/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "从文件计算" })).toBeNull();
  });

  test("what can't be used shows in words, even far down in the file", async () => {
    const { user } = openPane([ledger()], { sheetRows: 20 });
    await tables();
    choose(fileOf(`${rows(40)}2026-03-09,"李四,打牌\n`, "出勤.csv"), "检查文件后放入");
    await user.click(await screen.findByRole("button", { name: "从文件计算" }));
    expect(await screen.findByText(/第 42 行的一个双引号没有配对/u)).toBeTruthy();
    expect(within(document.body).queryByRole("button", { name: "写入结果表" })).toBeNull();
  });

  test("a file that fits is let in as before", async () => {
    openPane([ledger()], { sheetRows: 1000 });
    await tables();
    const file = fileOf(rows(30), "出勤.csv");
    const bytes = utf8.encode(rows(30));
    choose(Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) }), "检查文件后放入");
    expect(await screen.findByRole("button", { name: "放入工作簿" })).toBeTruthy();
  });
});
