/** Reads office.js's own files from disk, once in a process. Node only. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

const scripts = new Map<string, Script>();

/** `node_modules/@microsoft/office-js/dist`, looked for from a folder (by default the current one). */
export function officeFolder(from: string = process.cwd()): string {
  const manifest = createRequire(join(from, "package.json")).resolve("@microsoft/office-js/package.json");
  return join(dirname(manifest), "dist");
}

export function officeScript(path: string): Script {
  let script = scripts.get(path);
  if (script === undefined) {
    script = new Script(readFileSync(path, "utf8"), { filename: path });
    scripts.set(path, script);
  }
  return script;
}
