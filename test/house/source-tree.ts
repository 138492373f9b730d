import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const ROOT = join(__dirname, "../..");

/** Paths of the files below a folder of the project, from the project's root and with slashes, in order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

export function isCode(path: string): boolean {
  return /\.(tsx?|mjs)$/u.test(path);
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
