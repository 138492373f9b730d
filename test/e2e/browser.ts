import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

interface LaunchOptions {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** On a busy machine a browser that was just unpacked takes its time. */
const LAUNCH_MS = 180_000;

/** Starts the browser that `browser-path.mjs` finds. A missing one fails with a sentence that says what to do. */
export async function launchBrowser(): Promise<Browser> {
  // A process of its own: within jest, process.env is a copy that os.tmpdir() doesn't see.
  const search = spawnSync(process.execPath, [join(__dirname, "browser-path.mjs")], { encoding: "utf8" });
  if (search.status !== 0) throw new Error(search.stderr.trim());
  const options: LaunchOptions = JSON.parse(search.stdout);
  return chromium.launch({ ...options, timeout: LAUNCH_MS, env: { ...process.env, ...options.env } });
}
