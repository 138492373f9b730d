/** The production pane in a real browser: Microsoft's office.js in the page, our workbook host in this process. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openWorkbookFile } from "../../src/files/workbook-file";
import type { MemorySheet } from "../../src/host/memory-sheet";
import type { MemoryWorkbook } from "../../src/host/memory-workbook";
import { officeFolder } from "../../src/host/office-files";
import { memoryWorkbookOf } from "../../src/host/workbook-from-file";
import { WorkbookHost, type WorkbookHostOptions } from "../../src/host/workbook-host";
import { deliverFunctionName, hostFunctionName, XdmConversation, xdmInitScript } from "../../src/host/xdm-transport";
import { cellAddress } from "../../src/kernel/cell-address";
import { launchBrowser } from "./browser";

export const ORIGIN = "https://addin.test";
export const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** Excel opens a pane about so wide, often only so high. */
export const USUAL_SIZE = { width: 320, height: 600 } as const;

/** Nothing in the pane takes a fraction of this, on slow and busy machines either. */
export const PATIENCE = 120_000;

export const SAMPLE_FILE = join(__dirname, "../../assets/samples/duty/机关值班2026.xlsx");
export const REBATE_SAMPLE_FILE = join(__dirname, "../../assets/samples/customer-service/代理商返佣2026.xlsx");

/** A fresh workbook with the sheets of a sample: duty's nine, if no other is named. */
export async function sampleWorkbook(file = SAMPLE_FILE): Promise<MemoryWorkbook> {
  return memoryWorkbookOf(await openWorkbookFile(readFileSync(file), basename(file)));
}

export interface PaneOptions extends WorkbookHostOptions {
  readonly size?: { readonly width: number; readonly height: number };
}

export interface OpenPane {
  readonly page: Page;
  readonly host: WorkbookHost;
  readonly workbook: MemoryWorkbook;
  /** Console errors and warnings, uncaught errors, requests that failed or went elsewhere. */
  readonly troubles: string[];
  sheet(name: string): MemorySheet;
  /** Keeps Excel from answering the requests that hold this text; gives back what lets it go on. */
  holdAt(text: string): () => void;
}

/**
 * Launches one browser for the tests of a file. Every pane has a context of its own, since office.js keeps what it knows
 * of its host in the session; after each test the panes must have gone through it without any trouble.
 */
export function panes(): (workbook: MemoryWorkbook, options?: PaneOptions) => Promise<OpenPane> {
  let browser: Browser;
  const open: OpenPane[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const closed = open.splice(0);
    const troubles = closed.flatMap((pane) => pane.troubles);
    for (const { page } of closed) await closePage(page);
    expect(troubles).toEqual([]);
  });
  afterAll(() => browser.close());

  return async (workbook, options = {}) => {
    const pane = await openPane(browser, workbook, options);
    open.push(pane);
    return pane;
  };
}

async function openPane(browser: Browser, workbook: MemoryWorkbook, options: PaneOptions): Promise<OpenPane> {
  const host = new WorkbookHost(workbook, options);
  const context = await browser.newContext({
    viewport: options.size ?? USUAL_SIZE,
    reducedMotion: "reduce",
    locale: host.language,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const troubles: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
  });
  context.on("weberror", (error) => troubles.push(String(error.error())));
  context.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  context.on("response", (response) => {
    if (!response.ok()) troubles.push(`${response.status()}: ${response.url()}`);
  });
  const held = new Map<string, Promise<void>>();
  await connect(page, host, async (message) => {
    for (const [text, released] of held) if (message.includes(text)) await released;
  });
  await context.route("**/*", async (route) => {
    const address = route.request().url();
    const folder = address.startsWith(OFFICE_CDN) ? officeFolder() : distFolder();
    const base = address.startsWith(OFFICE_CDN) ? OFFICE_CDN : `${ORIGIN}/`;
    if (!address.startsWith(base)) {
      troubles.push(`foreign address: ${address}`);
      await route.abort();
      return;
    }
    await route.fulfill({ path: join(folder, decodeURIComponent(new URL(address).href.slice(base.length))) });
  });
  await page.goto(`${ORIGIN}/taskpane.html`);
  return {
    page,
    host,
    workbook,
    troubles,
    holdAt(text) {
      let release = (): void => undefined;
      held.set(
        text,
        new Promise((resolve) => {
          release = resolve;
        }),
      );
      return release;
    },
    sheet(name) {
      const found = workbook.sheet(name);
      if (found === undefined)
        throw new Error(`no sheet ${name} beside ${workbook.sheets.map((one) => one.name).join()}`);
      return found;
    },
  };
}

/** Lets the page's office.js talk to the host, as Excel on the web does. */
async function connect(page: Page, host: WorkbookHost, before: (message: string) => Promise<void>): Promise<void> {
  const conversation = new XdmConversation(host);
  conversation.onEvent = (message) => deliver(page, message);
  await page.exposeFunction(hostFunctionName, async (message: string) => {
    await before(message);
    return conversation.receive(message);
  });
  await page.addInitScript(xdmInitScript({ origin: ORIGIN, language: host.language }));
}

const closing = new WeakSet<Page>();

/** Closes the page's context; what is still on its way to it is of no interest any more. */
export async function closePage(page: Page): Promise<void> {
  closing.add(page);
  await page.context().unrouteAll({ behavior: "ignoreErrors" });
  await page.context().close();
}

/** Hands an event of the workbook to the page. One that comes while the page is being closed is lost, as in Excel. */
export function deliver(page: Page, message: string): void {
  page
    .evaluate(([name, text]) => Reflect.get(window, name)(text), [deliverFunctionName, message] as const)
    .catch((error: unknown) => {
      if (!closing.has(page)) throw error;
    });
}

/** The production build that `build-pages.mjs` has made. */
function distFolder(): string {
  const folder = process.env["GUIBIAO_DIST"];
  if (folder === undefined) throw new Error("GUIBIAO_DIST is not set: run with test/e2e/jest.config.mjs");
  return folder;
}

/** Waits for something that the add-in does in the workbook without a word in the pane. */
export async function until({ page }: OpenPane, happened: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!happened()) {
    if (performance.now() > deadline) throw new Error(`It hasn't happened: ${String(happened)}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Asks the page, frame after frame, until the answer is as wanted; gives back the last answer, to be expected. */
export async function eventually<Answer>(
  page: Page,
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = performance.now() + PATIENCE;
  let answer = await ask();
  while (!isWanted(answer) && performance.now() < deadline) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    answer = await ask();
  }
  return answer;
}

/** The selected cells as `Sheet!A1`. */
export function selection({ workbook }: OpenPane): string {
  const { name, selection: areas } = workbook.activeSheet;
  const [area] = areas;
  return area === undefined ? name : `${name}!${cellAddress(area.row, area.column)}`;
}
