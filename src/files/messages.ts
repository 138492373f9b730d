import type { Bilingual, Language } from "../kernel/language";
import type { UnusableFileError, UnusableReason } from "./unusable-file";

/** The sentence for a file that can't be used. */
export function unusableFileMessage({ reason, line }: UnusableFileError, language: Language): string {
  return unusableFileMessages[reason][language].replace("{line}", String(line ?? "?"));
}

/**
 * What to tell people about a file that can't be used, and what they can do. At most 200 characters each.
 * `{line}` is the line of a text file.
 */
export const unusableFileMessages: Readonly<Record<UnusableReason, Bilingual>> = {
  notAWorkbook: {
    "zh-CN": "这个文件不是 Excel 工作簿，也不是 CSV 表格。请选择扩展名为 .xlsx、.xlsm 或 .csv 的文件。",
    "en-US": "This file is neither an Excel workbook nor a CSV table. Please choose an .xlsx, .xlsm or .csv file.",
  },
  oldFormat: {
    "zh-CN":
      "这是旧版或二进制格式的 Excel 文件（如 .xls、.xlsb）。请在 Excel 中打开它，另存为“Excel 工作簿 (.xlsx)”后再试。",
    "en-US":
      "This is an Excel file in an old or binary format (such as .xls or .xlsb). Please open it in Excel, save it as an Excel Workbook (.xlsx) and try again.",
  },
  encrypted: {
    "zh-CN": "这个文件设有打开密码，无法读取。请在 Excel 中取消密码并保存后再试。",
    "en-US": "This file is protected by a password. Please remove the password in Excel, save the file and try again.",
  },
  damaged: {
    "zh-CN": "这个文件已损坏，无法完整读取。请在 Excel 中打开并修复，另存为新的文件后再试，或重新获取原文件。",
    "en-US":
      "This file is damaged and can't be read completely. Please open and repair it in Excel, save it as a new file and try again, or get the original once more.",
  },
  unsupported: {
    "zh-CN": "这个文件的保存方式不受支持。请在 Excel 中打开它，另存为“Excel 工作簿 (.xlsx)”后再试。",
    "en-US":
      "This file was saved in a way that isn't supported. Please open it in Excel, save it as an Excel Workbook (.xlsx) and try again.",
  },
  doctype: {
    "zh-CN": "为了安全，含有文档类型声明（DOCTYPE）的文件不予读取。请在 Excel 中打开它，另存为新的文件后再试。",
    "en-US":
      "For safety, files with a document type declaration (DOCTYPE) are not read. Please open the file in Excel, save it as a new file and try again.",
  },
  tooLarge: {
    "zh-CN": "这个文件的内容太大，无法读取。请删去用不到的工作表，或把数据分成几个文件后再试。",
    "en-US":
      "There is too much data in this file to read it. Please delete sheets that aren't needed, or split the data into several files, and try again.",
  },
  tooManyEntries: {
    "zh-CN": "这个文件由超过一万个部分组成，无法读取。请在 Excel 中删去多余的图片和工作表，另存为新的文件后再试。",
    "en-US":
      "This file consists of more than 10,000 parts and can't be read. Please delete surplus pictures and sheets in Excel, save it as a new file and try again.",
  },
  duplicateEntries: {
    "zh-CN": "这个文件中有重名的部分，无法确定以哪一个为准。请在 Excel 中打开它，另存为新的文件后再试。",
    "en-US":
      "Parts of this file have the same name, so it isn't clear which one counts. Please open it in Excel, save it as a new file and try again.",
  },
  overlappingEntries: {
    "zh-CN": "这个文件的各部分互相重叠，无法可靠读取。请在 Excel 中打开它，另存为新的文件后再试。",
    "en-US":
      "Parts of this file overlap, so it can't be read reliably. Please open it in Excel, save it as a new file and try again.",
  },
  undecodable: {
    "zh-CN": "无法识别这个文件的文字编码。请把它另存为“CSV UTF-8（逗号分隔）”后再试。",
    "en-US": "The text encoding of this file isn't known. Please save it as CSV UTF-8 (comma delimited) and try again.",
  },
  unclosedQuote: {
    "zh-CN": "这个 CSV 文件第 {line} 行的一个双引号没有配对。请补上或删去它，保存后再试。",
    "en-US":
      "A double quote in line {line} of this CSV file has no counterpart. Please add the missing one or delete it, save the file and try again.",
  },
  tooManyCells: {
    "zh-CN": "数据超出一张工作表所能容纳的 1,048,576 行、16,384 列。请把数据分成几个文件后再试。",
    "en-US":
      "There is more data than a worksheet can hold (1,048,576 rows, 16,384 columns). Please split the data into several files and try again.",
  },
};
