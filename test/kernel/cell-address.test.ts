import fc from "fast-check";
import { cellAddress, columnIndex, columnLetters, sheetColumns } from "../../src/kernel/cell-address";

describe("addresses of cells", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it("row and column count from 0", () => {
    expect(cellAddress(0, 0)).toBe("A1");
    expect(cellAddress(6, 2)).toBe("C7");
    expect(cellAddress(1_048_575, 16_383)).toBe("XFD1048576");
  });

  it("letters say the column back", () => {
    fc.assert(
      fc.property(fc.nat(20_000), (column) => {
        let back = 0;
        for (const letter of columnLetters(column)) back = back * 26 + letter.charCodeAt(0) - 64;
        expect(back - 1).toBe(column);
      }),
    );
  });

  it("letters, of either case, and numbers are the same columns", () => {
    fc.assert(
      fc.property(fc.nat(sheetColumns - 1), (column) => {
        expect(columnIndex(columnLetters(column))).toBe(column);
        expect(columnIndex(columnLetters(column).toLowerCase())).toBe(column);
      }),
    );
    expect(columnLetters(sheetColumns - 1)).toBe("XFD");
  });
});
