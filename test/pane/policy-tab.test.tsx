/** @jest-environment ./test/pane/pane-environment.ts */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { FakeSheet } from "./fake-gateway";
import { MIXED, openPane, showTab } from "./open-pane";

async function policy(sheets: readonly FakeSheet[] = [MIXED]) {
  const pane = openPane(sheets);
  await screen.findByRole("list", { name: "这套制度用到的表" });
  await showTab(pane.user, "制度");
  await screen.findByRole("region", { name: "测 二" });
  return pane;
}

const parameter = (name: RegExp): HTMLElement => screen.getByRole("button", { name });

describe("the parameters", () => {
  test("by article with its gist: name, value with unit, alternatives with their meaning", async () => {
    const { user } = await policy();
    const article = screen.getByRole("region", { name: "测 二" });
    expect(article.textContent).toContain("迟到要罚款。");
    expect(parameter(/迟到罚款/u).textContent).toContain("30 元/次");
    expect(parameter(/缺席是否罚款/u).textContent).toContain("缺席也罚");
    await user.click(parameter(/迟到罚款/u));
    expect(article.textContent).toContain("每次 30 元");
    expect(article.textContent).toContain("原文：30 元/次");
    await user.click(within(article).getByRole("button", { name: "修改" }));
    expect(screen.getByRole("radio", { name: "每次 30 元（原文）" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "每次 20 元" })).toBeTruthy();
  });

  test("a change has a date and goes to 《制度参数》; one click goes back to the text", async () => {
    const { user, gateway } = await policy();
    await user.click(parameter(/迟到罚款/u));
    await user.click(screen.getByRole("button", { name: "修改" }));
    await user.click(screen.getByRole("radio", { name: "其他值" }));
    const value = screen.getByRole("textbox", { name: /新的值（元\/次）/u });
    await user.clear(value);
    await user.type(value, "三十");
    expect(screen.getByText("请填金额，最多两位小数。")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "写入《制度参数》" }).disabled).toBe(true);
    await user.clear(value);
    await user.type(value, "25");
    fireEvent.change(screen.getByLabelText("从哪天起生效"), { target: { value: "2026-04-01" } });
    expect(screen.getByText("2026年4月1日（周三）")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "写入《制度参数》" }));
    expect(await screen.findByText("本工作簿：25 元/次，自2026年4月1日（周三）起")).toBeTruthy();
    expect(gateway.sheet("制度参数").rows[1]).toEqual(["fineLate", "25", 46113, "测 二", ""]);
    expect(parameter(/迟到罚款/u).textContent).toContain("25 元/次");
    await user.click(screen.getByRole("button", { name: "恢复原文" }));
    await waitFor(() => expect(parameter(/迟到罚款/u).textContent).toContain("30 元/次"));
    expect(gateway.sheet("制度参数").rows).toHaveLength(1);
  });

  test("a change computes anew", async () => {
    const { user } = await policy();
    await showTab(user, "计算");
    expect((await screen.findByRole("list", { name: "计算结果" })).textContent).toContain("60 元");
    await showTab(user, "制度");
    await user.click(parameter(/迟到罚款/u));
    await user.click(screen.getByRole("button", { name: "修改" }));
    await user.click(screen.getByRole("radio", { name: "每次 20 元" }));
    await user.click(screen.getByRole("button", { name: "写入《制度参数》" }));
    await screen.findByText("“迟到罚款”已写入《制度参数》。");
    await showTab(user, "计算");
    await waitFor(() => expect(screen.getByRole("list", { name: "计算结果" }).textContent).toContain("40 元"));
  });

  test("rows of 《制度参数》 that can't be used are linked", async () => {
    const { user, gateway } = await policy([
      MIXED,
      {
        name: "制度参数",
        rows: [
          ["参数", "值"],
          ["fineLate", "很多"],
        ],
      },
    ]);
    expect(screen.getByText(/《制度参数》里有 1 处无法采用/u)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "制度参数!B2" }));
    await waitFor(() => expect(gateway.visited).toEqual(["制度参数!B2"]));
  });

  test("searches", async () => {
    const { user } = await policy();
    await user.type(screen.getByRole("searchbox"), "缺席");
    expect(screen.queryByRole("region", { name: "测 二" })).toBeNull();
    expect(parameter(/缺席是否罚款/u)).toBeTruthy();
  });
});
