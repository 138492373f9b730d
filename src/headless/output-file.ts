import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, lstat, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { inBoth } from "../kernel/message";
import { CommandError } from "./command-error";
import { isFileSystemError, reasonOf } from "./file-system-error";
import { shownName } from "./sentence";

/** A place for `--out` that may be written (H2, H4). */
export interface OutputPlace {
  /** As typed. */
  readonly name: string;
  /** With the folder's links resolved. */
  readonly path: string;
  readonly mayReplace: boolean;
}

export interface OutputRequest {
  /** As typed. */
  readonly out: string;
  readonly cwd: string;
  /** Whether a file that is there already may be replaced. */
  readonly force: boolean;
  /** The input's path, which is never written, or null. */
  readonly input: string | null;
}

/**
 * Looks whether the file may be written, before anything is computed for it. Touches nothing.
 *
 * @throws CommandError for a missing folder, a file that is there already, or the input itself
 */
export async function placeForOutput({ out, cwd, force, input }: OutputRequest): Promise<OutputPlace> {
  const typed = resolve(cwd, out);
  if (/[\\/]$/u.test(out) || !/\.xls[xm]$/iu.test(basename(typed))) {
    throw new CommandError(
      inBoth(
        `--out 要写成以 .xlsx 结尾的文件名，不能是“${shownName(out)}”。`,
        `--out must name a file that ends in .xlsx, not “${shownName(out)}”.`,
      ),
    );
  }
  const path = join(await existingFolder(dirname(typed), out), basename(typed));
  if (input !== null && (await isSameFile(path, input))) {
    throw new CommandError(
      inBoth(
        `--out 就是输入文件“${shownName(out)}”，它不能被改写。请换一个文件名。`,
        `--out is the input file “${shownName(out)}” itself, which is never changed. Choose another name.`,
      ),
    );
  }
  await refuseTaken(path, out, force);
  return { name: out, path, mayReplace: force };
}

async function existingFolder(folder: string, out: string): Promise<string> {
  let real: string;
  try {
    real = await realpath(folder);
    if (!(await stat(real)).isDirectory()) throw missingFolder(out);
  } catch (error) {
    if (isFileSystemError(error)) throw missingFolder(out);
    throw error;
  }
  try {
    await access(real, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritable(out, error);
  }
  return real;
}

function missingFolder(out: string): CommandError {
  const folder = shownName(dirname(out));
  return new CommandError(
    inBoth(
      `--out 的文件夹“${folder}”不存在。请先建好，或换一个位置。`,
      `The folder “${folder}” of --out isn't there. Make it first, or choose another.`,
    ),
  );
}

function unwritable(out: string, error: unknown): CommandError {
  const name = shownName(out);
  const reason = reasonOf(error);
  return new CommandError(
    inBoth(`无法写入“${name}”：${reason["zh-CN"]}。`, `“${name}” can't be written: ${reason["en-US"]}.`),
  );
}

/** By any spelling or link: the same place on the same disk, or names that the disk may not tell apart. */
async function isSameFile(path: string, input: string): Promise<boolean> {
  const [output, source] = await Promise.all([identityOf(path), identityOf(input)]);
  if (output === null || source === null) return false;
  return (output.ino !== 0n && output.ino === source.ino && output.dev === source.dev) || output.name === source.name;
}

async function identityOf(path: string): Promise<{ dev: bigint; ino: bigint; name: string } | null> {
  try {
    const real = await realpath(path);
    const { dev, ino } = await stat(real, { bigint: true });
    const foldsCase = process.platform === "win32" || process.platform === "darwin";
    return { dev, ino, name: foldsCase ? real.normalize("NFC").toLowerCase() : real };
  } catch (error) {
    if (isFileSystemError(error)) return null;
    throw error;
  }
}

async function refuseTaken(path: string, out: string, force: boolean): Promise<void> {
  let isPlainFile: boolean;
  try {
    const found = await lstat(path);
    isPlainFile = found.isFile() || found.isSymbolicLink();
  } catch (error) {
    if (isFileSystemError(error) && error.code === "ENOENT") return;
    throw unwritable(out, error);
  }
  const name = shownName(out);
  if (!isPlainFile) {
    throw new CommandError(inBoth(`“${name}”不是文件，不能写入。`, `“${name}” is no file and can't be written.`));
  }
  if (!force) {
    throw new CommandError(
      inBoth(
        `“${name}”已经存在。请换一个文件名，或加 --force 覆盖它。`,
        `“${name}” is there already. Choose another name, or add --force to replace it.`,
      ),
    );
  }
}

/**
 * Writes a whole file or nothing: under a temporary name in the same folder, which then takes the real name.
 *
 * @throws CommandError where the disk refuses; nothing is left behind then
 */
export async function writeOutput(place: OutputPlace, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(place.path), `.guibiao-${randomBytes(8).toString("hex")}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await refuseTaken(place.path, place.name, place.mayReplace);
    await rename(temporary, place.path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw isFileSystemError(error) ? unwritable(place.name, error) : error;
  }
  await syncFolder(dirname(place.path));
}

/** So that the new name outlasts a power cut; some systems can't, and the file is there all the same. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
}
