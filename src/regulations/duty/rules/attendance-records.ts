import { formatPackedPeriod } from "../../../kernel/column";
import { formatDay } from "../../../kernel/excel-date";
import type { FindingData } from "../../../kernel/finding";
import { defineRule } from "../../../kernel/rule";
import type { Table } from "../../../kernel/table";
import { timeText } from "../attendance-times";
import type { DutyRecords } from "../records";

type Message =
  | "oneTimeMissing"
  | "arrivalAfterSlot"
  | "leftNextDay"
  | "departureBeforeArrival"
  | "dateOutsideSlot"
  | "secondRecord"
  | "overlappingSlots"
  | "slotWithoutRecord"
  | "peopleWithoutRecord";

/** Everyone on duty has one record of arrival and departure that can be true (篇5 五.1; contracts-duty.md 1, 5, 6, 8). */
export const attendanceRecords = defineRule<DutyRecords, Message>({
  id: "duty/attendance-records",
  clause: "篇5 五.1",
  severity: "error",
  messages: [
    "oneTimeMissing",
    "arrivalAfterSlot",
    "leftNextDay",
    "departureBeforeArrival",
    "dateOutsideSlot",
    "secondRecord",
    "overlappingSlots",
    "slotWithoutRecord",
    "peopleWithoutRecord",
  ],
  ofComputation: true,
  check({ judged, attendance, roster, lexicon }, report) {
    const review = { severity: "needs-review" } as const;
    for (const note of judged.notes) {
      switch (note.note) {
        case "oneTimeMissing":
          report(
            "oneTimeMissing",
            attendance.at(note.row, note.column),
            {
              ...recordData(attendance, note.row),
              column: note.column,
            },
            review,
          );
          break;
        case "arrivalAfterSlot":
          report("arrivalAfterSlot", attendance.at(note.row, "到岗时间"), recordData(attendance, note.row), {
            ...review,
            clause: "篇5 五.5",
          });
          break;
        case "leftNextDay":
          report("leftNextDay", attendance.at(note.row, "离岗时间"), recordData(attendance, note.row), review);
          break;
        case "departureBeforeArrival":
        case "dateOutsideSlot":
          report(note.note, attendance.at(note.row, note.column), {
            ...recordData(attendance, note.row),
            column: note.column,
            time: timeText(attendance.times(note.column)[note.row], attendance.days("日期")[note.row]),
          });
          break;
        case "secondRecord":
          report("secondRecord", attendance.at(note.row, "姓名"), {
            ...recordData(attendance, note.row),
            first: attendance.address(note.first, "姓名"),
          });
          break;
        case "overlappingSlots":
          report(
            "overlappingSlots",
            attendance.at(note.row, "时段"),
            {
              ...recordData(attendance, note.row),
              other: attendance.address(note.other, "姓名"),
            },
            review,
          );
          break;
        case "slotWithoutRecord":
        case "peopleWithoutRecord": {
          const row = note.rosterRow;
          const period = roster.periods[row];
          report(
            note.note,
            roster.table.at(row, "值班组"),
            {
              date: formatDay(roster.days[row]),
              slot: period > 0 ? formatPackedPeriod(period) : "",
              group: lexicon.textOf(roster.groups[row]),
              people: note.note === "peopleWithoutRecord" ? note.people.map((person) => lexicon.textOf(person)) : [],
            },
            review,
          );
          break;
        }
        default:
      }
    }
  },
});

/** What a sentence about one record names: day, slot, person and the times as read. */
export function recordData(attendance: Table, row: number): FindingData {
  const day = attendance.days("日期")[row];
  return {
    date: formatDay(day),
    slot: formatPackedPeriod(attendance.periods("时段")[row]),
    group: attendance.textAt("值班组", row),
    name: attendance.textAt("姓名", row),
    arrived: timeText(attendance.times("到岗时间")[row], day),
    left: timeText(attendance.times("离岗时间")[row], day),
  };
}
