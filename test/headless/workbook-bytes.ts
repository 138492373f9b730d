import type { Cell } from "../../src/kernel/sheet-source";
import { buildWorkbook, sheetData, type BuiltWorkbook } from "../files/zip-builder";

export type Rows = readonly (readonly Cell[])[];

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replace(/\p{Cc}/gu, (character) => `&#${character.charCodeAt(0)};`);

function cellXml(cell: Cell): string {
  if (cell === null) return "<c/>";
  if (typeof cell === "number") return `<c><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** An .xlsx file with these sheets. */
export function workbookBytes(
  sheets: readonly (readonly [name: string, rows: Rows])[],
  more: Omit<BuiltWorkbook, "sheets"> = {},
): Uint8Array {
  return buildWorkbook({
    ...more,
    sheets: sheets.map(([name, rows]) => [
      escaped(name),
      sheetData(...rows.map((cells) => `<row>${cells.map(cellXml).join("")}</row>`)),
    ]),
  });
}

/** Our part of a workbook, as the add-in leaves it. */
export function statePart(xml: string): Pick<BuiltWorkbook, "extra"> {
  return { extra: [{ name: "customXml/item1.xml", content: `<?xml version="1.0" encoding="UTF-8"?>${xml}` }] };
}

export const STAFF: readonly [string, Rows] = [
  "值班人员",
  [
    ["姓名", "职务", "值班组", "组长", "驾驶员", "年终奖金"],
    ["张三", "党政办公室主任", "一组", "是", "否", 20000],
    ["李四", "科员", "一组", "否", "否", 15000],
  ],
];

const ATTENDANCE_HEADER = ["日期", "时段", "值班组", "姓名", "到岗时间", "离岗时间"];

/** 张三 on time, 李四 late. */
export const ATTENDANCE: readonly [string, Rows] = [
  "值班到岗记录",
  [
    ATTENDANCE_HEADER,
    ["2026-03-02", "18:00-21:00", "一组", "张三", "17:55", "21:00"],
    ["2026-03-02", "18:00-21:00", "一组", "李四", "18:10", "21:00"],
  ],
];

/** 张三 came, but nobody noted when he left. */
export const HALF_RECORDED: readonly [string, Rows] = [
  "值班到岗记录",
  [ATTENDANCE_HEADER, ["2026-03-02", "18:00-21:00", "一组", "张三", "17:55", null]],
];

/** One row that can be read, one that can't. */
export const UNREADABLE: readonly [string, Rows] = [
  "值班到岗记录",
  [
    ATTENDANCE_HEADER,
    ["2026-03-02", "18:00-21:00", "一组", "张三", "17:55", "21:00"],
    ["三月二日", "18:00-21:00", "一组", "李四", "18:10", "21:00"],
  ],
];
