import { maySpill, shownFormula, storedFormula, withSheetNames } from "../../src/files/formula-text";

describe("formulas as they are shown and as files keep them", () => {
  test.each([
    ['GUIBIAO.DUTY.FINE("缺席",A1)', '_xldudf_GUIBIAO_DUTY_FINE("缺席",A1)'],
    ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["SORT(FILTER(A1:B9,A1:A9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,A1:A9>0))"],
    ["SUM(A6#)+SUM('表 2'!$A$6#)", "SUM(_xlfn.ANCHORARRAY(A6))+SUM(_xlfn.ANCHORARRAY('表 2'!$A$6))"],
    ["@A1:A9+@INDEX(B:B,1)", "_xlfn.SINGLE(A1:A9)+_xlfn.SINGLE(INDEX(B:B,1))"],
    ["LET(数,A1,b,数+1,数*b)", "_xlfn.LET(_xlpm.数,A1,_xlpm.b,_xlpm.数+1,_xlpm.数*_xlpm.b)"],
    ["MAP(A1:A3,LAMBDA(x,x*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2))"],
    ['"SORT(""x"")"&SUM(A1)', '"SORT(""x"")"&SUM(A1)'],
    ["表1[[#Totals],[金额]]+表1[金额]", "表1[[#Totals],[金额]]+表1[金额]"],
    ["{1,2;3,4}*1E+5%", "{1,2;3,4}*1E+5%"],
  ])("%s", (shown, stored) => {
    expect(storedFormula(shown)).toBe(stored);
    expect(shownFormula(stored)).toBe(shown);
  });

  test("columns of the same row are written with their table", () => {
    expect(storedFormula("[@金额]*表2[@[单 价]]", "表1")).toBe("表1[[#This Row],[金额]]*表2[[#This Row],[单 价]]");
  });

  test("functions of other add-ins stay as they are", () => {
    expect(shownFormula("_xldudf_CONTOSO_A_B(1)")).toBe("_xldudf_CONTOSO_A_B(1)");
  });

  test("those that may fill other cells", () => {
    expect(["SORT(A1:A2)", "GUIBIAO.DUTY.SLOT(A1)", "SUM(A6#)"].map(maySpill)).toEqual([true, true, true]);
    expect(["SUM(A1:A2)", '"SORT("&A1', "SORTED+1"].map(maySpill)).toEqual([false, false, false]);
  });

  test("follow sheets that are renamed or deleted", () => {
    const change = (name: string) => (name === "旧" ? "新 名" : name === "删" ? null : undefined);
    expect(withSheetNames(`旧!A1+'旧'!$B$2:C3+"旧!A1"+别!A1`, change)).toBe(`'新 名'!A1+'新 名'!$B$2:C3+"旧!A1"+别!A1`);
    expect(withSheetNames("SUM(删!A1:B2,'删'!C3,A1)", change)).toBe("SUM(#REF!,#REF!,A1)");
  });
});
