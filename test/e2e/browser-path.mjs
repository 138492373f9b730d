/**
 * Finds a browser for the tests: CHROME_PATH, else an installed Chrome, Edge or Chromium, else the one that
 * @sparticuz/chromium carries. Run as a program it prints its launch options as JSON; `env` there is
 * what the browser needs beside the environment of the caller.
 */
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const librariesBefore = process.env.LD_LIBRARY_PATH;
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const cache = fileURLToPath(new URL("../../node_modules/.cache/guibiao/", import.meta.url));

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string | undefined} folder @param {string[]} names */
const within = (folder, names) => (folder ? names.map((name) => join(folder, name)) : []);

function installedBrowsers() {
  const { env, platform } = process;
  if (platform === "win32") {
    const names = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return [env.LOCALAPPDATA, env.ProgramFiles, env["ProgramFiles(x86)"]].flatMap((folder) => within(folder, names));
  }
  if (platform === "darwin") {
    const names = ["Google Chrome", "Microsoft Edge", "Chromium"];
    const bundles = names.map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
    return ["/", env.HOME].flatMap((folder) => within(folder, bundles));
  }
  const names = ["google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return folders.flatMap((folder) => within(folder, [...names, "chromium", "chromium-browser"]));
}

/**
 * Unpacks the carried browser once, under a temporary name, because its package trusts whatever lies in the
 * temporary folder. Its own nss, nspr and expat lie beside it.
 */
async function carriedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  // The package does not export its own package.json.
  const packageFolder = join(dirname(require.resolve("@sparticuz/chromium")), "../..");
  const { version } = require(join(packageFolder, "package.json"));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const unfinished = mkdtempSync(join(cache, "chromium-"));
    process.env.TMPDIR = unfinished;
    process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs20.x";
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      // Another run was first.
      rmSync(unfinished, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
  const libraries = [join(folder, "al2023/lib"), librariesBefore].filter(Boolean).join(delimiter);
  return { executablePath: join(folder, "chromium"), env: { LD_LIBRARY_PATH: libraries } };
}

/** The same Chinese glyphs on every Linux, installed fonts or not. */
function fontEnvironment() {
  if (process.platform !== "linux") return {};
  const fonts = dirname(require.resolve("@expo-google-fonts/noto-sans-sc/package.json"));
  const folder = join(cache, "fonts");
  mkdirSync(folder, { recursive: true });
  const aliases = ["sans-serif", "serif", "monospace", "system-ui"].map(
    (family) =>
      `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  const lines = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${join(fonts, "400Regular")}</dir><dir>${join(fonts, "700Bold")}</dir>`,
    `<cachedir>${join(folder, "cache")}</cachedir>`,
    ...aliases,
    "</fontconfig>",
  ];
  const file = join(folder, "fonts.conf");
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, lines.join("\n"));
  renameSync(unfinished, file);
  return { FONTCONFIG_FILE: file };
}

/** @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>} */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== "") {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH is ${chosen}, but no program can be run there.`);
    return { executablePath: chosen, args, env: fontEnvironment() };
  }
  const installed = installedBrowsers().find(isExecutable);
  if (installed !== undefined) return { executablePath: installed, args, env: fontEnvironment() };
  const carried = await carriedBrowser();
  if (carried === undefined) {
    throw new Error("No browser was found: install Chrome or Edge, or set CHROME_PATH to one.");
  }
  return { ...carried, args, env: { ...carried.env, ...fontEnvironment() } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(JSON.stringify(await findBrowser()));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
