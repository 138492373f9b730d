// `npm start`: builds the pages and serves them over http on PORT (3000), for a browser on this computer only.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules/.cache/guibiao");
const port = Number(process.env.PORT ?? "3000");

mkdirSync(cache, { recursive: true });
const pages = mkdtempSync(join(cache, "pages-"));
const removePages = () => rmSync(pages, { recursive: true, force: true });
process.on("exit", removePages);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit());

const build = spawnSync(process.execPath, [join(root, "src/entry/build.mjs"), "--out", pages], { stdio: "inherit" });
if (build.status !== 0) process.exit(1);
const server = await preview({
  configFile: false,
  root,
  appType: "mpa",
  logLevel: "warn",
  build: { outDir: pages },
  preview: { port, strictPort: true, host: "localhost" },
});
process.stdout.write(`${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`}\n`);
