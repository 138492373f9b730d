import { forgetColumnMap, loadState, saveColumnMap } from "../../src/workbook/workbook-state-part";
import { openWorkbook } from "./open-workbook";

const map = (sheet: string, header: string) => ({ sheet, table: "值班安排", columns: { 日期: header } });

describe("what is remembered in the workbook", () => {
  it("R5 keeps column maps made by hand, one a sheet", async () => {
    const { workbook } = await openWorkbook();
    expect(await loadState()).toEqual({ ownSheets: [], columnMaps: [], marks: [] });
    await saveColumnMap(map("甲", "哪天"));
    await saveColumnMap(map("乙 <&\"']]>", "=1+1 ]]> <x/>"));
    await saveColumnMap(map("甲", "几号"));
    expect((await loadState()).columnMaps).toEqual([map("乙 <&\"']]>", "=1+1 ]]> <x/>"), map("甲", "几号")]);
    await forgetColumnMap("甲");
    expect((await loadState()).columnMaps.map(({ sheet }) => sheet)).toEqual(["乙 <&\"']]>"]);
    expect(workbook.customXmlParts.length).toBe(1);
  });

  it("loses nothing where two changes come at once", async () => {
    await openWorkbook();
    await Promise.all([saveColumnMap(map("甲", "a")), saveColumnMap(map("乙", "b")), saveColumnMap(map("丙", "c"))]);
    expect((await loadState()).columnMaps.length).toBe(3);
  });

  it("leaves the parts of others alone, and counts a damaged one of ours as nothing remembered", async () => {
    const { workbook } = await openWorkbook();
    workbook.customXmlParts.push(
      { id: "{1}", xml: '<a xmlns="urn:someone-else"/>' },
      { id: "{2}", xml: '<guibiao xmlns="urn:guibiao:workbook:1"><state>{broken</state></guibiao>' },
      { id: "{3}", xml: '<guibiao xmlns="urn:guibiao:workbook:1"/>' },
    );
    expect((await loadState()).columnMaps).toEqual([]);
    await saveColumnMap(map("甲", "a"));
    expect(workbook.customXmlParts.map(({ id }) => id)).toEqual(["{1}", "{2}"]);
    expect((await loadState()).columnMaps.length).toBe(1);
  });

  it("says that the workbook may only be read", async () => {
    const { workbook } = await openWorkbook();
    workbook.readOnly = true;
    await expect(saveColumnMap(map("甲", "a"))).rejects.toMatchObject({ name: "WorkbookError" });
  });
});
