import { inBoth } from "./message";

/** The day of the event that a row records. */
export const DATE = {
  name: "日期",
  kind: "date",
  required: true,
  filled: true,
  note: inBoth("写成 2026-03-02", "Like 2026-03-02"),
} as const;
