import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { officeFolder } from "../../src/host/office-files";
import { WorkbookHost } from "../../src/host/workbook-host";
import { hostFunctionName, XdmConversation, xdmInitScript } from "../../src/host/xdm-transport";
import { launchBrowser } from "./browser";
import { closePage, deliver, PATIENCE } from "./pane-page";

const origin = "https://addin.test";
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const pageHtml = `<!doctype html><meta charset="utf-8"><script src="${cdn}office.js"></script><body></body>`;

/** A page of the add-in's origin whose office.js talks to the host in this process. */
async function openPage(browser: Browser, host: WorkbookHost): Promise<{ page: Page; requested: string[] }> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(PATIENCE);
  const conversation = new XdmConversation(host);
  const requested: string[] = [];
  conversation.onEvent = (message) => deliver(page, message);
  await page.exposeFunction(hostFunctionName, (message: string) => conversation.receive(message));
  await page.addInitScript(xdmInitScript({ origin, language: host.language }));
  await page.route("**/*", async (route) => {
    const address = route.request().url();
    requested.push(address);
    if (address.startsWith(cdn)) await route.fulfill({ path: join(officeFolder(), address.slice(cdn.length)) });
    else if (address === `${origin}/taskpane.html`) await route.fulfill({ contentType: "text/html", body: pageHtml });
    else await route.abort();
  });
  await page.goto(`${origin}/taskpane.html`);
  return { page, requested };
}

describe("the web shape in a browser", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("office.js reads, writes, keeps settings, hears events, runs commands and functions", async () => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("值班安排", [["日期"], [46083]]);
    const host = new WorkbookHost(workbook);
    const { page, requested } = await openPage(browser, host);
    const first = await page.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const names = await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        sheets.getItem("值班安排").getRange("B1").values = [["=1+1"]];
        await context.sync();
        return sheets.items.map((sheet) => sheet.name);
      });
      Office.context.document.settings.set("language", "en-US");
      await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
      return { host, platform, names, has115: Office.context.requirements.isSetSupported("ExcelApi", "1.15") };
    });
    expect(first).toEqual({ host: "Excel", platform: "OfficeOnline", names: ["值班安排"], has115: true });
    expect(workbook.sheet("值班安排")?.formula(0, 1)).toBe("=1+1");
    expect([...workbook.settings]).toEqual([["language", '"en-US"']]);

    await page.evaluate(async () => {
      Office.actions.associate("check", (event: Office.AddinCommands.Event) => {
        document.title = `command ${event.source.id}`;
        event.completed();
      });
      CustomFunctions.associate("DUTY.FINE", (kind: string) => [[kind, 50]]);
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => {
          document.body.textContent = `${event.address} ${String(event.details.valueAfter)}`;
        });
        await context.sync();
      });
    });
    host.edit("值班安排", "A3", "2026-03-02");
    await page.waitForFunction(() => document.body.textContent === "A3 46083");
    await host.runRibbonCommand("check", "CheckButton");
    expect(await page.title()).toBe("command CheckButton");
    expect(await host.callFunction("DUTY.FINE", ["缺席"])).toEqual({ value: [["缺席", 50]] });
    expect(requested.filter((address) => !address.startsWith(origin) && !address.startsWith(cdn))).toEqual([]);
    await closePage(page);
  });

  test("Excel on the web refuses more than five megabytes", async () => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet(
      "大表",
      Array.from({ length: 20_000 }, () => ["文字".repeat(60)]),
    );
    const { page } = await openPage(browser, new WorkbookHost(workbook, { payloadLimit: 5 * 1024 * 1024 }));
    const code = await page.evaluate(async () => {
      await Office.onReady();
      try {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getUsedRange().load("values");
          await context.sync();
        });
      } catch (error) {
        return error instanceof OfficeExtension.Error ? error.code : String(error);
      }
      return "none";
    });
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
    await closePage(page);
  });
});
