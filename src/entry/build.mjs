/**
 * Builds what a web server serves to Excel: `node src/entry/build.mjs [--out dist]`.
 * BASE_URL is the address it will be served from, OFFICE_JS_URL where the page loads office.js from (Office 365
 * operated by 21Vianet: https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js).
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, runnerImport } from "vite";
import { writeFunctionsMetadata } from "./functions-metadata.mjs";

const MANIFEST_BASE_URL = "https://localhost:3000/";
const OFFICE_JS_URL = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string", default: join(root, "dist") } } });
const out = resolve(values.out);
const baseUrl = baseUrlFrom(process.env.BASE_URL ?? MANIFEST_BASE_URL);
const officeJsUrl = new URL(process.env.OFFICE_JS_URL ?? OFFICE_JS_URL);

/** @param {string} text */
function baseUrlFrom(text) {
  const url = new URL(text);
  if (url.protocol !== "https:" || !url.pathname.endsWith("/") || url.search !== "" || url.hash !== "") {
    throw new Error(`BASE_URL must be an https address that ends with a slash, not ${text}`);
  }
  return url.href;
}

/** Nothing leaves the computer: no address but our own and office.js's. */
function contentSecurityPolicy() {
  return [
    "default-src 'none'",
    `script-src 'self' ${officeJsUrl.origin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${officeJsUrl.origin}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** @returns {import("vite").Plugin} */
function officePage() {
  return {
    name: "office-page",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy() },
        injectTo: "head-prepend",
      },
      { tag: "script", attrs: { src: officeJsUrl.href }, injectTo: "head-prepend" },
    ],
  };
}

/** Only a former build is ever cleared away. */
function clear() {
  if (existsSync(out)) {
    const names = readdirSync(out);
    if (names.length > 0 && !names.includes("functions.json")) throw new Error(`${out} holds no build; not cleared`);
    for (const name of names) rmSync(join(out, name), { recursive: true });
  }
  mkdirSync(out, { recursive: true });
}

async function writeHelp() {
  const entry = join(root, "src/entry/help.ts");
  if (!existsSync(entry)) return;
  /** @type {{ module: { helpPages(): { file: string, content: string }[] } }} */
  const { module } = await runnerImport(entry, { configFile: false, logLevel: "error" });
  for (const { file, content } of module.helpPages()) {
    const path = join(out, "help", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/**
 * "use client" speaks to servers that draw React, and every module of Fluent's says it; without one it may be lost.
 *
 * @type {NonNullable<import("vite").Rolldown.InputOptions["onwarn"]>}
 */
function warn(warning, write) {
  if (warning.code !== "MODULE_LEVEL_DIRECTIVE") write(warning);
}

clear();
await writeFunctionsMetadata(out, baseUrl);
await build({
  configFile: false,
  root: join(root, "src/entry"),
  base: "./",
  publicDir: false,
  logLevel: "warn",
  plugins: [officePage()],
  build: {
    outDir: out,
    emptyOutDir: false,
    assetsDir: "code",
    license: { fileName: "licenses.md" },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
    rolldownOptions: { input: join(root, "src/entry/taskpane.html"), onwarn: warn },
  },
});
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
writeFileSync(join(out, "manifest.xml"), manifest.replaceAll(MANIFEST_BASE_URL, baseUrl));
cpSync(join(root, "assets"), join(out, "assets"), {
  recursive: true,
  filter: (path) => !path.endsWith(".ts") && !path.includes("readme"),
});
await writeHelp();
