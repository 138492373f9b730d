import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/kernel/language";
import type { Regulation } from "../../src/kernel/regulation";
import type { Cell } from "../../src/kernel/sheet-source";
import App from "../../src/pane/app";
import { FakeGateway, type FakeOptions, type FakeSheet } from "./fake-gateway";
import { other, tiny } from "./tiny-regulation";

// jsdom works out roles and styles slowly, and other work may share the processor; what is hidden is axe's business.
configure({ asyncUtilTimeout: 60_000, defaultHidden: true });

export const HEADER: readonly Cell[] = ["日期", "姓名", "情形", "备注"];

/** 出勤 with rows from row 2. */
export function ledger(...rows: readonly (readonly Cell[])[]): FakeSheet {
  return { name: "出勤", rows: [HEADER, ...rows] };
}

/** One error at C3, one warning in a run of two cells at D4:D5, one needs-review at C6; two fines. */
export const MIXED: FakeSheet = ledger(
  ["2026-03-02", "张三", "迟到", null],
  ["2026-03-02", "李四", "打牌", null],
  ["2026-03-03", "王五", "缺席", null],
  ["2026-03-04", "王五", "缺席", null],
  ["2026-04-05", "赵六", "待定", null],
  ["2026-04-06", "张三", "迟到", null],
);

export const CLEAN: FakeSheet = ledger(["2026-03-02", "张三", "正常", null], ["2026-03-03", "李四", "正常", null]);

interface PaneOptions extends FakeOptions {
  readonly language?: Language;
  readonly loadSample?: () => Promise<Uint8Array | null>;
  readonly regulations?: readonly Regulation[];
  /** Rows that a sheet holds; few, so that a small file is too long. */
  readonly sheetRows?: number;
}

/** The pane over a workbook in memory. */
export function openPane(sheets: readonly FakeSheet[], options: PaneOptions = {}) {
  const { language, loadSample, regulations = [tiny, other], sheetRows, ...fake } = options;
  const gateway = new FakeGateway(sheets, fake);
  const opened: string[] = [];
  const user = userEvent.setup();
  const view = render(
    <App
      gateway={gateway}
      regulations={regulations}
      openHelp={(shown, regulation) => opened.push(`${shown} ${regulation}`)}
      now={() => new Date(2026, 4, 6)}
      {...(language === undefined ? {} : { language })}
      {...(loadSample === undefined ? {} : { loadSample })}
      {...(sheetRows === undefined ? {} : { sheetRows })}
    />,
  );
  return { gateway, user, opened, view };
}

export async function showTab(user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> {
  await user.click(screen.getByRole("tab", { name }));
}

/** Checks, and waits for the list. */
export async function check(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await screen.findByRole("list", { name: "这套制度用到的表" });
  await showTab(user, "检查");
  await user.click(screen.getByRole("button", { name: "开始检查" }));
  await waitFor(() => screen.getByRole("button", { name: "重新检查" }));
}

/** The findings of the list as they are read: sentence, place. */
export function listedRows(): readonly string[] {
  const grid = screen.queryByRole("grid", { name: "检查结果" });
  if (grid === null) return [];
  return within(grid)
    .getAllByRole("row")
    .map((row) => row.textContent);
}
