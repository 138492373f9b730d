import { implementedMembers } from "../../src/host/implemented-members";
import { usedMembers } from "./used-members";

describe("Office.js members that the add-in uses", () => {
  const used = usedMembers(["src/workbook", "src/entry", "src/pane"]);

  test("are all implemented by the host", () => {
    const implemented = implementedMembers();
    expect(used.filter(({ name }) => !implemented.has(name))).toEqual([]);
  });

  test("are of ExcelApi 1.15 at the latest", () => {
    const late = used.filter(({ apiSet }) => {
      const [set, version = ""] = (apiSet ?? "").split(" ");
      return set?.startsWith("ExcelApi") && !(set === "ExcelApi" && Number(version.split(".")[1]) <= 15);
    });
    expect(late).toEqual([]);
  });

  test("are found in folders where they surely occur", () => {
    const names = usedMembers(["test/host", "src/entry"]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Range.values", "WorksheetCollection.getItem", "Office.onReady"]));
  });
});
