import type { Locator, Page } from "playwright-core";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { takeFiles } from "../../src/host/workbook-from-file";
import type { Language } from "../../src/kernel/language";
import { TEXTS_EN_US } from "../../src/pane/texts.en-US";
import { TEXTS_ZH_CN, type PaneTexts } from "../../src/pane/texts.zh-CN";
import { lookAt } from "./looks";
import { panes, sampleWorkbook } from "./pane-page";

const openPane = panes();

const LANGUAGES: readonly (readonly [Language, PaneTexts])[] = [
  ["zh-CN", TEXTS_ZH_CN],
  ["en-US", TEXTS_EN_US],
];

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });

/** Looks at view after view, and tells at the end what was wrong with any. */
function looks(page: Page, language: Language) {
  const troubles: string[] = [];
  return {
    troubles,
    async look(name: string, mainAction?: Locator): Promise<void> {
      troubles.push(...(await lookAt(page, `${language} ${name}`, mainAction)));
    },
  };
}

describe.each(LANGUAGES)("%s, at every width and height, light, dark and in forced colours", (language, texts) => {
  test("the first run and the sample's data", async () => {
    const empty = new MemoryWorkbook();
    empty.addSheet("Sheet1");
    takeFiles(empty);
    const { page } = await openPane(empty, { language, theme: undefined });
    const { look, troubles } = looks(page, language);
    const sample = button(page, texts.firstRun.sample);
    await sample.waitFor();
    await look("1 first run", sample);
    await page.getByRole("tab", { name: texts.tabs.check }).click();
    await look("2 nothing to check", button(page, texts.check.toData));
    await page.getByRole("tab", { name: texts.tabs.data }).click();
    await button(page, texts.firstRun.template).click();
    await button(page, texts.data.toCheck(9)).waitFor();
    await look("3 templates inserted", button(page, texts.data.toCheck(9)));
    expect(troubles).toEqual([]);
  });

  test("data, columns and upload", async () => {
    const { page } = await openPane(await sampleWorkbook(), { language, theme: undefined });
    const { look, troubles } = looks(page, language);
    const check = button(page, texts.data.toCheck(9));
    await check.waitFor();
    await look("4 data", check);
    await button(page, `${texts.data.mapColumns} 值班人员`).click();
    await look("5 columns", button(page, texts.mapping.save));
    await button(page, texts.back).first().click();
    await page.locator("input[type=file]").setInputFiles({
      name: "值班人员.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("姓名,部门,职务,值班组,组长\n张三,财政办,主任,一组,是\n李四,,干事,,\n", "utf8"),
    });
    const letIn = button(page, texts.upload.letInAnyway);
    await letIn.waitFor();
    await look("6 upload", letIn);
    await page.getByRole("button", { name: texts.header.menu }).click();
    await page.getByRole("menuitem", { name: texts.header.about }).waitFor();
    await look("7 menu");
    await page.getByRole("menuitem", { name: texts.header.about }).click();
    await look("8 about", page.getByRole("dialog").getByRole("button", { name: texts.close }));
    expect(troubles).toEqual([]);
  });

  test("check", async () => {
    const { page } = await openPane(await sampleWorkbook(), { language, theme: undefined });
    const { look, troubles } = looks(page, language);
    await button(page, texts.data.toCheck(9)).waitFor();
    await page.getByRole("tab", { name: texts.tabs.check }).click();
    await look("10 before the check", button(page, texts.check.button));
    await button(page, texts.check.button).click();
    const again = button(page, texts.check.again);
    await page.getByRole("grid").waitFor();
    await look("11 findings", again);
    await button(page, texts.check.more).click();
    await page.getByRole("menuitem", { name: texts.check.mark }).waitFor();
    await look("12 more");
    await page.getByRole("menuitem", { name: texts.check.mark }).click();
    await page.getByRole("status").filter({ hasText: /49/ }).waitFor();
    await look("13 marked", again);
    await button(page, `${texts.severity.warning} 8`).click();
    await button(page, texts.check.settle).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await look("14 settling", dialog.getByRole("button", { name: texts.cancel }));
    expect(troubles).toEqual([]);
  });

  test("progress, and what couldn't be done", async () => {
    const { page, host, holdAt } = await openPane(await sampleWorkbook(), { language, theme: undefined });
    const { look, troubles } = looks(page, language);
    const check = button(page, texts.data.toCheck(9));
    await check.waitFor();
    const goOn = holdAt("[20,0,");
    await check.click();
    await page.getByRole("progressbar").waitFor();
    await look("15 progress", button(page, texts.cancel));
    goOn();
    await page.getByRole("grid").waitFor();
    host.isCellBeingEdited = true;
    await button(page, texts.check.again).click();
    await page.getByText(texts.problems.cellBeingEdited(null)).waitFor();
    await look("16 not done", button(page, texts.check.again));
    expect(troubles).toEqual([]);
  });

  test("compute and policy", async () => {
    const { page } = await openPane(await sampleWorkbook(), { language, theme: undefined });
    const { look, troubles } = looks(page, language);
    await button(page, texts.data.toCheck(9)).waitFor();
    await page.getByRole("tab", { name: texts.tabs.compute }).click();
    const write = button(page, texts.compute.write(4, null));
    await write.waitFor();
    await look("20 computed", write);
    await write.click();
    await button(page, texts.compute.undo).waitFor();
    await look("21 written", write);
    await page.getByRole("figure").scrollIntoViewIfNeeded();
    await look("22 chart", write);
    await button(page, /^张伟 /).click();
    await look("23 person", button(page, texts.compute.backToTables));
    await page.getByRole("tab", { name: texts.tabs.policy }).click();
    await page.getByRole("searchbox").waitFor();
    await look("24 policy", page.getByRole("searchbox"));
    await page.getByRole("searchbox").fill("duty.fine.absence");
    await page.getByRole("searchbox").fill("五.5");
    await page.getByRole("tabpanel").getByRole("button", { expanded: false }).first().click();
    await button(page, texts.policy.change).click();
    await look("25 change", button(page, texts.policy.save));
    expect(troubles).toEqual([]);
  });
});
