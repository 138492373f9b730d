/** The workbench in a real browser: the built pages alone, with nothing of the tests in them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { openWorkbookFile } from "../../src/files/workbook-file";
import type { MemoryWorkbook } from "../../src/host/memory-workbook";
import { memoryWorkbookOf } from "../../src/host/workbook-from-file";
import { launchBrowser } from "./browser";

const ORIGIN = "https://workbench.test/";

/** Nothing in the page takes a fraction of this, on slow machines either. */
const PATIENCE = 45_000;

export interface WorkbenchOptions {
  readonly language?: "zh-CN" | "en-US";
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
}

export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Console errors and warnings, uncaught errors, requests that failed or went elsewhere. */
  readonly troubles: string[];
  readonly border: Locator;
  /** A button of the ribbon or an entry of its menu. */
  press(name: string): Promise<void>;
  fromFileMenu(entry: string | RegExp): Promise<void>;
  /** Goes to a cell of the sheet in front by the box left of the formula bar. */
  goTo(address: string): Promise<void>;
  /** Types into a cell of the sheet in front, as a person does. */
  type(address: string, text: string): Promise<void>;
  openFile(name: string, content: Uint8Array | string): Promise<void>;
  /** Waits until the grid shows the workbook of this name. */
  whenShown(name: string): Promise<void>;
  sheetTabs(): Promise<string[]>;
  showSheet(name: string): Promise<void>;
  /** Saves by the menu and reads the file that the browser got. */
  save(): Promise<{ readonly name: string; readonly bytes: Buffer; readonly workbook: MemoryWorkbook }>;
}

/** Launches one browser for the tests of a file; after each test the pages must have gone through it without trouble. */
export function workbenches(): (options?: WorkbenchOptions) => Promise<OpenWorkbench> {
  let browser: Browser;
  const open: OpenWorkbench[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const closed = open.splice(0);
    const troubles = closed.flatMap((bench) => bench.troubles);
    for (const { page } of closed) await page.context().close();
    expect(troubles).toEqual([]);
  });
  afterAll(() => browser.close());

  return async (options = {}) => {
    const bench = await openWorkbench(browser, options);
    open.push(bench);
    return bench;
  };
}

/** `dist/workbench` as `build-pages.mjs` has made it. */
export function workbenchFolder(): string {
  const folder = process.env["GUIBIAO_DIST"];
  if (folder === undefined) throw new Error("GUIBIAO_DIST is not set: run with test/e2e/jest.config.mjs");
  return join(folder, "workbench");
}

async function openWorkbench(browser: Browser, options: WorkbenchOptions): Promise<OpenWorkbench> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    reducedMotion: "reduce",
    locale: options.language ?? "zh-CN",
    colorScheme: options.colorScheme ?? "light",
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const troubles: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
  });
  context.on("weberror", (error) => troubles.push(String(error.error())));
  context.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  await context.route("**/*", async (route) => {
    const address = new URL(route.request().url());
    if (!address.href.startsWith(ORIGIN)) {
      troubles.push(`foreign address: ${address.href}`);
      await route.abort();
      return;
    }
    const path = decodeURIComponent(address.pathname);
    const file = join(workbenchFolder(), path.endsWith("/") ? `${path}index.html` : path);
    await route.fulfill({ body: readFileSync(file), contentType: typeOf(file) });
  });
  await page.goto(ORIGIN);
  const pane = page.frameLocator("iframe");
  const isShown = () => page.locator(".bench-loading").waitFor({ state: "detached" });
  await page.getByRole("tab").first().waitFor();
  await isShown();
  const bench: OpenWorkbench = {
    page,
    pane,
    troubles,
    border: page.getByRole("separator").filter({ visible: true }).last(),
    press: (name) => page.getByRole("button", { name, exact: true }).click(),
    async fromFileMenu(entry) {
      await page.getByRole("button", { name: /^(?:文件|File)$/u }).click();
      await page.getByRole("menuitem", { name: entry }).click();
    },
    async goTo(address) {
      const box = page.locator('[data-u-comp="defined-name"] input');
      await box.fill(address);
      await box.press("Enter");
    },
    async type(address, text) {
      await bench.goTo(address);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    async openFile(name, content) {
      await page.locator("input[type=file][hidden]").setInputFiles({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(content),
      });
    },
    async whenShown(name) {
      await page.waitForFunction((begin) => document.title.startsWith(begin), name);
      await isShown();
    },
    async sheetTabs() {
      const names = await page.getByRole("tab").allTextContents();
      return names.map((name) => name.trim());
    },
    showSheet: (name) => page.getByRole("tab", { name, exact: true }).click(),
    async save() {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        bench.fromFileMenu(/^(?:另存为 \.xlsx|Save as \.xlsx)$/u),
      ]);
      const bytes = readFileSync(await download.path());
      const name = download.suggestedFilename();
      const workbook = await memoryWorkbookOf(await openWorkbookFile(bytes, name));
      return { name, bytes, workbook };
    },
  };
  return bench;
}

function typeOf(file: string): string {
  if (file.endsWith(".html")) return "text/html";
  if (file.endsWith(".js")) return "text/javascript";
  if (file.endsWith(".css")) return "text/css";
  return file.endsWith(".png") ? "image/png" : "application/octet-stream";
}
