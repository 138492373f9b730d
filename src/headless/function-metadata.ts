import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../kernel/language";

const FILES: Readonly<Record<Language, string>> = {
  "zh-CN": "functions.json",
  "en-US": "functions.en-US.json",
};

/** functions.json, as it lies beside the built command. */
export function readMetadataText(builtFolder: string, language: Language): Promise<string> {
  return readFile(join(builtFolder, FILES[language]), "utf8");
}
