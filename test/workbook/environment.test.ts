import { blackTheme, lightTheme } from "../../src/host/workbook-host";
import { environment, followTheme, hostTheme } from "../../src/workbook/environment";
import type { HostTheme } from "../../src/workbook/workbook-gateway";
import { openWorkbook, type OpenOptions } from "./open-workbook";

afterEach(() => {
  Reflect.deleteProperty(globalThis, "window");
});

/** A page whose system answers media queries so. */
function pageWith(...queries: readonly string[]): void {
  const matchMedia = (query: string) => ({
    matches: queries.includes(query),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  Object.assign(globalThis, { window: Object.assign(new EventTarget(), { matchMedia }) });
}

describe("the environment", () => {
  it("lacks nothing in the Excel that we need", async () => {
    await openWorkbook();
    expect(await environment()).toEqual({
      missingSets: [],
      missingFeatures: [],
      language: "zh-CN",
      theme: "light",
      readOnly: false,
      structureProtected: false,
    });
  });

  it("says what an old Excel lacks", async () => {
    await openWorkbook({ 甲: [] }, { requirementSets: { ExcelApi: "1.12" } });
    const { missingSets, missingFeatures } = await environment();
    expect(missingSets).toEqual(["ExcelApi 1.13", "ExcelApi 1.14"]);
    expect(missingFeatures).toEqual(["read", "write", "live", "upload"]);
    await openWorkbook({ 甲: [] }, { requirementSets: { ExcelApi: "1.1" } });
    expect((await environment()).missingFeatures).toContain("marks");
  });

  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["en-US", "en-US"],
    ["de-DE", "en-US"],
  ])("takes the language from Excel: %s gives %s", async (language, expected) => {
    await openWorkbook({ 甲: [] }, { language });
    expect((await environment()).language).toBe(expected);
  });

  it("says that the workbook is protected or may only be read", async () => {
    const { workbook } = await openWorkbook();
    workbook.isStructureProtected = true;
    workbook.readOnly = true;
    expect(await environment()).toMatchObject({ readOnly: true, structureProtected: true });
  });

  const themes: readonly [string, OpenOptions, HostTheme][] = [
    ["Excel's light theme", { theme: lightTheme }, "light"],
    ["Excel's black theme", { theme: blackTheme }, "black"],
    ["a dark grey", { theme: { ...blackTheme, bodyBackgroundColor: "#666666" } }, "dark"],
    ["no theme", { theme: undefined }, "light"],
  ];
  it.each(themes)("knows %s", async (_, options, theme) => {
    await openWorkbook({ 甲: [] }, options);
    expect(hostTheme()).toBe(theme);
  });

  it("falls back on the system where Excel gives no theme, and puts forced colours first", async () => {
    await openWorkbook({ 甲: [] }, { theme: undefined });
    pageWith("(prefers-color-scheme: dark)");
    expect(hostTheme()).toBe("dark");
    pageWith("(prefers-color-scheme: dark)", "(forced-colors: active)");
    expect(hostTheme()).toBe("highContrast");
  });

  it("tells of a changed theme when the pane gets the focus back", async () => {
    await openWorkbook({ 甲: [] }, { theme: undefined });
    pageWith();
    const seen: HostTheme[] = [];
    const stop = followTheme((theme) => seen.push(theme));
    window.dispatchEvent(new Event("focus"));
    const { window: page } = globalThis;
    Object.assign(page, { matchMedia: () => ({ matches: true, removeEventListener: () => undefined }) });
    page.dispatchEvent(new Event("focus"));
    page.dispatchEvent(new Event("focus"));
    expect(seen).toEqual(["highContrast"]);
    stop();
  });
});
