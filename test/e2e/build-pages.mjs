import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the browser tests see the production pages; `page.route` serves them from GUIBIAO_DIST. */
const BASE_URL = "https://addin.test/";

/**
 * Unpacks the browser where it has to be, before the clock of any test runs. Where there is none, each test says what to
 * do.
 */
function prepareBrowser() {
  spawnSync(process.execPath, [fileURLToPath(new URL("browser-path.mjs", import.meta.url))], { stdio: "ignore" });
}

/** The production build in a folder of its own, so that two runs at once never share one. */
export default function buildPages() {
  prepareBrowser();
  const folder = mkdtempSync(join(tmpdir(), "guibiao-pages-"));
  for (const name of ["../../src/entry/build.mjs", "../../src/workbench/build.mjs"]) {
    execFileSync(process.execPath, [fileURLToPath(new URL(name, import.meta.url)), "--out", folder], {
      env: { ...process.env, BASE_URL },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  process.env.GUIBIAO_DIST = folder;
}
