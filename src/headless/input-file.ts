import { isUtf8 } from "node:buffer";
import { readSync } from "node:fs";
import { open, readFile, stat, type FileHandle } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { ByteSource } from "../files/byte-source";
import { openFileSource, type FileSource } from "../files/file-source";
import { unusableFileMessage } from "../files/messages";
import { openWorkbookFile, UnusableFileError, type WorkbookFile } from "../files/workbook-file";
import type { Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import { CommandError } from "./command-error";
import { isFileSystemError, reasonOf } from "./file-system-error";
import { shownName } from "./sentence";

/** The file that a command works on; it is never written. */
export interface InputFile {
  /** As typed. */
  readonly name: string;
  readonly path: string;
}

/** A file that is at hand whole. */
export interface WholeInput extends InputFile {
  readonly workbook: WorkbookFile;
}

/** A file of any size; to be closed. */
export interface OpenInput extends InputFile {
  readonly file: FileSource;
  close(): Promise<void>;
}

/** @throws CommandError for a file that isn't there, can't be read or is no workbook (F2) */
export async function openInput(name: string, cwd: string): Promise<WholeInput> {
  const path = resolve(cwd, name);
  const bytes = await readable(name, path, () => readFile(path));
  return { name, path, workbook: await usable(name, () => openWorkbookFile(bytes, basename(path))) };
}

/**
 * The same without holding a csv file in memory.
 *
 * @throws CommandError as `openInput`
 */
export async function openLargeInput(name: string, cwd: string): Promise<OpenInput> {
  const path = resolve(cwd, name);
  const handle = await readable(name, path, () => open(path));
  try {
    const { size } = await handle.stat();
    const file = await usable(name, () => openFileSource(bytesOfFile(handle, size), basename(path)));
    return { name, path, file, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Read without a pause. */
const TURN_BYTES = 1 << 24;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function bytesOfFile(handle: FileHandle, size: number): ByteSource {
  return {
    size,
    isUtf8,
    async read(target, position) {
      // Handing each piece to a thread costs more than reading it; now and then others get their turn (Ctrl-C).
      if (Math.floor(position / TURN_BYTES) !== Math.floor((position + target.length) / TURN_BYTES)) await nextTurn();
      return readSync(handle.fd, target, 0, target.length, position);
    },
  };
}

/** Does something with a file's content; what can't be used is told in a sentence. */
export async function usable<Result>(name: string, use: () => Promise<Result>): Promise<Result> {
  try {
    return await use();
  } catch (error) {
    if (isFileSystemError(error)) throw unreadable(name, error);
    if (!(error instanceof UnusableFileError)) throw error;
    const shown = shownName(name);
    const say = (language: Language): string => {
      const message = unusableFileMessage(error, language);
      return language === "zh-CN" ? `无法使用“${shown}”：${message}` : `“${shown}” can't be used: ${message}`;
    };
    throw new CommandError(inBoth(say("zh-CN"), say("en-US")));
  }
}

function unreadable(name: string, error: unknown): CommandError {
  const reason = reasonOf(error);
  return new CommandError(
    inBoth(
      `无法读取“${shownName(name)}”：${reason["zh-CN"]}。`,
      `“${shownName(name)}” can't be read: ${reason["en-US"]}.`,
    ),
  );
}

async function readable<Result>(name: string, path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    // A pipe would wait for ever, a folder can't be read at all.
    if ((await stat(path)).isFile()) return await read();
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    throw unreadable(name, error);
  }
  throw new CommandError(inBoth(`“${shownName(name)}”不是文件。`, `“${shownName(name)}” is no file.`));
}
