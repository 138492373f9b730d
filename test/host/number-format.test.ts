import { isDateFormat, shownText } from "../../src/host/number-format";

describe("number formats", () => {
  test.each([
    [1234.5, "#,##0.00", "1,234.50"],
    [-1234.5, "#,##0.00", "-1,234.50"],
    [0.125, "0.0%", "12.5%"],
    [1.005, "0.00", "1.01"],
    [7, "000", "007"],
    [0, "#", ""],
    [12.5, "0.##", "12.5"],
    [1500000, "#,##0,", "1,500"],
    [5, "0;-0;零", "5"],
    [0, "0;-0;零", "零"],
    [-5, "0;(0)", "(5)"],
    [99, '¥#,##0.00"元"', "¥99.00元"],
    [46083, "yyyy-mm-dd", "2026-03-02"],
    [46083, "yyyy/m/d", "2026/3/2"],
    [46083, 'yyyy"年"m"月"d"日";@', "2026年3月2日"],
    [46083, "[$-804]aaaa", "星期一"],
    [46083.75347222222, "yyyy-mm-dd hh:mm", "2026-03-02 18:05"],
    [0.7535069444444444, "h:mm:ss AM/PM", "6:05:03 PM"],
    [1.5, "[h]:mm", "36:00"],
    [0.5, "[$-F400]h:mm:ss", "12:00:00"],
    [46083, "mmm-yy", "Mar-26"],
    [60, "m/d/yyyy", "3/1/1900"],
    [1, "yyyy-mm-dd", "1900-01-01"],
    [0.1 + 0.2, "General", "0.3"],
    [123456789012, "General", "1.23457E+11"],
    [1e-10, "General", "1E-10"],
    ["张三", '"姓名："@', "姓名：张三"],
    ["张三", "0.00", "张三"],
    [true, "General", "TRUE"],
    [null, "0.00", ""],
  ])("%p as %p is %p", (value, format, shown) => {
    expect(shownText(value, format, false).replace(/^General$/, "")).toBe(shown);
  });

  test("a workbook that counts from 1904", () => {
    expect(shownText(44621, "yyyy-mm-dd", true)).toBe("2026-03-02");
  });

  test.each([
    ["yyyy-mm-dd", true],
    ["[Red]0.00", false],
    ["General", false],
    ['0"day"', false],
    ["[h]:mm", true],
  ])("%p shows dates: %p", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});
