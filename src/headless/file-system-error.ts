import type { Bilingual } from "../kernel/language";
import { inBoth } from "../kernel/message";

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: inBoth("它不存在", "it isn't there"),
  ENOTDIR: inBoth("路径中有一段不是文件夹", "a part of its path is no folder"),
  EISDIR: inBoth("它是文件夹", "it is a folder"),
  EACCES: inBoth("没有权限", "permission is denied"),
  EPERM: inBoth("没有权限", "permission is denied"),
  EROFS: inBoth("磁盘是只读的", "the disk is read-only"),
  ENOSPC: inBoth("磁盘已满", "the disk is full"),
  EDQUOT: inBoth("磁盘配额已满", "the disk quota is used up"),
  ENAMETOOLONG: inBoth("文件名太长", "the name is too long"),
  ELOOP: inBoth("链接绕成了圈", "its links go round in a circle"),
  EBUSY: inBoth("文件正被别的程序占用", "another program is using it"),
  ERR_FS_FILE_TOO_LARGE: inBoth("文件太大", "the file is too large"),
  ERR_INVALID_ARG_VALUE: inBoth("文件名不能用", "the name can't be used"),
};

/** An error of the operating system, or Node's own about a path. */
export function isFileSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

export function reasonOf(error: unknown): Bilingual {
  const code = isFileSystemError(error) ? error.code : "";
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason ?? inBoth(`系统错误 ${code}`, `system error ${code}`);
}
