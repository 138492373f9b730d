/**
 * `npm run --silent guibiao -- COMMAND …`: builds the command line when its sources changed, then runs it. A build is
 * named after its sources and appears by a rename, so two runs at once never share a half-written one.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const DAY_MS = 86_400_000;
const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules/.cache/guibiao");

function hashOfSources() {
  const hash = createHash("sha256");
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, join(root, "package-lock.json")]) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex").slice(0, 32);
}

/** Builds of former sources go after a day: a run that began before may still load from one. */
function sweep() {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const made = /^headless-/u.test(name) ? statSync(folder, { throwIfNoEntry: false })?.mtimeMs : undefined;
    if (made !== undefined && Date.now() - made > DAY_MS) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/**
 * What `functions` and `eval` need beside the command: functions.json, and the functions as a script for office.js's
 * page.
 *
 * @param {string} folder
 */
async function buildFunctionsInto(folder) {
  const metadata = join(root, "src/entry/functions-metadata.mjs");
  const { status, stderr } = spawnSync(process.execPath, [metadata, "--out", folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(/^\w*Error: .*$/mu.exec(stderr)?.[0] ?? stderr.trim());
  const association = join(root, "src/entry/custom-functions.ts");
  if (!existsSync(association)) return;
  const { build } = await import("vite");
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "silent",
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input: association, output: { format: "iife", entryFileNames: "custom-functions.js" } },
    },
  });
}

/** @param {string} folder */
async function buildCommandInto(folder) {
  const { build } = await import("vite");
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "silent",
    ssr: { noExternal: true },
    build: {
      ssr: join(root, "src/headless/main.ts"),
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "main.mjs", chunkFileNames: "[name]-[hash].mjs" } },
    },
  });
}

/** @param {string} folder */
async function buildAs(folder) {
  mkdirSync(cache, { recursive: true });
  sweep();
  const unfinished = mkdtempSync(join(cache, "headless-unfinished-"));
  try {
    await buildCommandInto(unfinished);
    await buildFunctionsInto(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Where the folder is there, another run was first.
    if (!existsSync(folder)) throw error;
  }
}

/** @returns {Promise<{ main(argv: string[], cwd: string): Promise<number> } | undefined>} */
async function load() {
  const folder = join(cache, `headless-${hashOfSources()}`);
  try {
    if (!existsSync(folder)) await buildAs(folder);
    return await import(pathToFileURL(join(folder, "main.mjs")).href);
  } catch (error) {
    process.stderr.write(`guibiao could not be built: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

const program = await load();
process.exitCode =
  program === undefined ? 2 : await program.main(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
