/**
 * Builds the workbench beside the add-in's pages: `node src/workbench/build.mjs [--out dist]`, after src/entry/build.mjs
 * has filled the same folder. All it makes stands in that folder's `workbench`, whole in itself, so that any server of
 * files can serve it; nothing of the add-in's own pages changes.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";

/** What Excel for Windows loads of office.js for these two languages; unmodified, and not kept in the repository. */
const OFFICE_FILES = ["office.js", "excel-win32-16.01.js", "en-us/office_strings.js", "zh-cn/office_strings.js"];

/** What the pane's page needs beside itself. */
const PANE_PARTS = ["code", "assets", "help", "functions.json", "functions.en-US.json"];

const root = fileURLToPath(new URL("../../", import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string", default: join(root, "dist") } } });
const pages = resolve(values.out);
const out = join(pages, "workbench");
const officeFolder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

/** Nothing leaves the computer: no address but the page's own. The grid draws pictures from its own bytes. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The add-in's built page, whose office.js comes from here and finds its host in the page around the frame: another
 * address, another policy, one script more.
 *
 * @param {string} html
 */
function panePage(html) {
  const script = /<script src="(https:[^"]+\/office\.js)"><\/script>/u.exec(html);
  if (script === null) throw new Error("taskpane.html loads no office.js");
  const policy = new URL(script[1] ?? "").origin;
  return html
    .replace(script[0], '<script src="./pane-transport.js"></script>\n    <script src="./office/office.js"></script>')
    .replace(/content="([^"]*)"(?=[^>]*>)/u, (attribute, content) =>
      String(content).includes("default-src") ? `content="${String(content).replaceAll(` ${policy}`, "")}"` : attribute,
    );
}

/** @returns {import("vite").Plugin} */
function policyOfPage() {
  return {
    name: "policy-of-page",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
  };
}

/**
 * "use client" speaks to servers that draw React; a page has none.
 *
 * @type {NonNullable<import("vite").Rolldown.InputOptions["onwarn"]>}
 */
function warn(warning, write) {
  if (warning.code !== "MODULE_LEVEL_DIRECTIVE") write(warning);
}

if (!existsSync(join(pages, "taskpane.html"))) throw new Error(`${pages} holds no build of the add-in`);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  configFile: false,
  root: join(root, "src/workbench"),
  base: "./",
  publicDir: false,
  logLevel: "warn",
  plugins: [policyOfPage()],
  build: {
    outDir: out,
    emptyOutDir: false,
    assetsDir: "bench",
    license: { fileName: "licenses.md" },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 16_384,
    rolldownOptions: { input: join(root, "src/workbench/index.html"), onwarn: warn },
  },
});
for (const name of PANE_PARTS) cpSync(join(pages, name), join(out, name), { recursive: true });
writeFileSync(join(out, "taskpane.html"), panePage(readFileSync(join(pages, "taskpane.html"), "utf8")));
cpSync(join(root, "src/workbench/pane-transport.js"), join(out, "pane-transport.js"));
for (const name of OFFICE_FILES) cpSync(join(officeFolder, name), join(out, "office", name));
