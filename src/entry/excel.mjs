// `npm run excel`: builds, serves dist/ over https with a development certificate, and opens the add-in in Excel.
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { preview } from "vite";

const DEBUGGING = "office-addin-debugging@7.0.0";
const root = fileURLToPath(new URL("../../", import.meta.url));
const shell = process.platform === "win32";

const build = spawnSync(process.execPath, ["src/entry/build.mjs"], { cwd: root, stdio: "inherit" });
if (build.status !== 0) process.exit(1);
const { ca, cert, key } = await getHttpsServerOptions();
const server = await preview({
  configFile: false,
  root,
  appType: "mpa",
  logLevel: "warn",
  build: { outDir: "dist" },
  preview: { port: 3000, strictPort: true, host: "localhost", https: { ca, cert, key } },
});
server.printUrls();

/** @param {"start" | "stop"} command */
const debugging = (command) => ["--yes", DEBUGGING, command, "dist/manifest.xml"];

spawn("npx", debugging("start"), { cwd: root, stdio: "inherit", shell });
process.on("SIGINT", () => {
  spawnSync("npx", debugging("stop"), { cwd: root, stdio: "inherit", shell });
  process.exit();
});
