import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the browser tests see the production pages; `page.route` serves them from GUIBIAO_DIST. */
const BASE_URL = "https://addin.test/";

/** The production build in a folder of its own, so that two runs at once never share one. */
export default function buildPages() {
  const folder = mkdtempSync(join(tmpdir(), "guibiao-pages-"));
  const script = fileURLToPath(new URL("../../src/entry/build.mjs", import.meta.url));
  execFileSync(process.execPath, [script, "--out", folder], {
    env: { ...process.env, BASE_URL },
    stdio: ["ignore", "ignore", "inherit"],
  });
  process.env.GUIBIAO_DIST = folder;
}
