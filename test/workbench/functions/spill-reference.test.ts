import { withSpillFunctions } from "../../../src/workbench/functions/spill-reference";

describe("A6# in a formula", () => {
  test.each([
    ["=SUM(A6#)", "=SUM(ANCHORARRAY(A6))"],
    ["=$A$6#", "=ANCHORARRAY($A$6)"],
    ["=ROWS(到岗!b12#)+1", "=ROWS(ANCHORARRAY(到岗!b12))+1"],
    ["=ROWS('三月 ''一日'''!A1#,A2#)", "=ROWS(ANCHORARRAY('三月 ''一日'''!A1),ANCHORARRAY(A2))"],
  ])("%s is read as %s", (typed, read) => {
    expect(withSpillFunctions(typed)).toBe(read);
  });

  test.each([
    '="A6#"',
    '="他说""A6#"""',
    "=表1[#全部]",
    "=表1[[#All],[A1#]]",
    "=IF(A1=#N/A,#REF!,1)",
    "='A6#'!B1",
    "=ABCD6#",
    "=SUM(A1:A6)",
  ])("%s stays as it is", (typed) => {
    expect(withSpillFunctions(typed)).toBe(typed);
  });
});
