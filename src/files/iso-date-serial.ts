import { DAYS_1904, dayFromDate } from "../kernel/excel-date";

/**
 * The serial of a cell of type `d`, such as `2026-03-02`, `2026-03-02T18:05:00` or `18:05`; null if the
 * text is none. An offset is passed over, because a cell shows the time as it is written.
 * @param date1904 whether the workbook counts its serials from 1904
 */
export function isoDateSerial(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(
    text,
  );
  if (match === null || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const fraction = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (Number(minutes) > 59 || Number(seconds) >= 60 || fraction > 1) return null;
  if (year === undefined) return fraction;
  const dayNumber = dayFromDate(Number(year), Number(month), Number(day));
  const back = new Date((dayNumber - 25569) * 86_400_000);
  if (back.getUTCMonth() + 1 !== Number(month) || back.getUTCDate() !== Number(day)) return null;
  if (date1904) return dayNumber - DAYS_1904 + fraction;
  // Before March 1900 Excel's serials are one less, because it counts a 29 February 1900 that never was.
  return (dayNumber < 61 ? dayNumber - 1 : dayNumber) + fraction;
}
