import { fillMergedCells } from "../../src/kernel/merged-cells";

describe("R6 merged cells of a small sheet", () => {
  const rows = [["标题"], ["参数", "值"], ["甲", 1], [], [null, 2]];

  it("R6 give their value to every cell from the first row on, and leave the rows above alone", () => {
    const merges = [
      { row: 0, column: 0, rowCount: 1, columnCount: 2 },
      { row: 2, column: 0, rowCount: 3, columnCount: 1 },
      { row: 2, column: 1, rowCount: 2, columnCount: 1 },
    ];
    expect(fillMergedCells(rows, merges, 2)).toEqual([["标题"], ["参数", "值"], ["甲", 1], ["甲", 1], ["甲", 2]]);
    expect(rows[3]).toEqual([]);
  });

  it("R6 an area that begins above the first row still counts below it", () => {
    const merges = [{ row: 0, column: 2, rowCount: 3, columnCount: 1 }];
    expect(fillMergedCells([["", "", "甲"], [], [1]], merges, 1)).toEqual([
      ["", "", "甲"],
      [null, null, "甲"],
      [1, null, "甲"],
    ]);
  });

  it("R6 a blank area stays blank, one beyond the rows is cut", () => {
    const merges = [
      { row: 0, column: 0, rowCount: 2, columnCount: 1 },
      { row: 1, column: 1, rowCount: 9, columnCount: 1 },
      { row: 7, column: 0, rowCount: 2, columnCount: 1 },
    ];
    expect(fillMergedCells([[null], ["", "乙"]], merges, 0)).toEqual([[null], ["", "乙"]]);
  });
});
