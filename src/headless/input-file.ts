import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { unusableFileMessage } from "../files/messages";
import { openWorkbookFile, UnusableFileError, type WorkbookFile } from "../files/workbook-file";
import type { Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import { CommandError } from "./command-error";
import { isFileSystemError, reasonOf } from "./file-system-error";
import { shownName } from "./sentence";

/** The file that a command works on; it is read once and never written. */
export interface InputFile {
  /** As typed. */
  readonly name: string;
  readonly path: string;
  readonly workbook: WorkbookFile;
}

/** @throws CommandError for a file that isn't there, can't be read or is no workbook (F2) */
export async function openInput(name: string, cwd: string): Promise<InputFile> {
  const path = resolve(cwd, name);
  const bytes = await readWhole(path, name);
  return { name, path, workbook: await usable(name, () => openWorkbookFile(bytes, basename(path))) };
}

/** Does something with a file's content; what can't be used is told in a sentence. */
export async function usable<Result>(name: string, use: () => Promise<Result>): Promise<Result> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    const shown = shownName(name);
    const say = (language: Language): string => {
      const message = unusableFileMessage(error, language);
      return language === "zh-CN" ? `无法使用“${shown}”：${message}` : `“${shown}” can't be used: ${message}`;
    };
    throw new CommandError(inBoth(say("zh-CN"), say("en-US")));
  }
}

async function readWhole(path: string, name: string): Promise<Uint8Array> {
  try {
    // A pipe would wait for ever, a folder can't be read at all.
    if ((await stat(path)).isFile()) return await readFile(path);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    const reason = reasonOf(error);
    throw new CommandError(
      inBoth(
        `无法读取“${shownName(name)}”：${reason["zh-CN"]}。`,
        `“${shownName(name)}” can't be read: ${reason["en-US"]}.`,
      ),
    );
  }
  throw new CommandError(inBoth(`“${shownName(name)}”不是文件。`, `“${shownName(name)}” is no file.`));
}
