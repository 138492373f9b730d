import fc from "fast-check";
import {
  EMPTY_STATE,
  readWorkbookState,
  WORKBOOK_STATE_NAMESPACE,
  writeWorkbookState,
} from "../../src/kernel/workbook-state";

const name = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("值班 人员", "<a>&amp;", "]]>", "__proto__", "</state>", '"', "'", "&lt;", "\u0000"),
);
const columns = fc
  .array(fc.tuple(name, name))
  .map((pairs): Readonly<Record<string, string>> => Object.fromEntries(pairs));

describe("what Guibiao remembers in a workbook", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.record({
          ownSheets: fc.array(name),
          columnMaps: fc.array(fc.record({ sheet: name, table: name, columns })),
          marks: fc.array(fc.record({ sheet: name, ids: fc.array(name) })),
        }),
        (state) => {
          expect(readWorkbookState(writeWorkbookState(state))).toEqual(state);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("a prefix, as Excel may write one, is no obstacle", () => {
    const xml = `<g:guibiao xmlns:g="${WORKBOOK_STATE_NAMESPACE}"><g:state>{&quot;ownSheets&quot;:["甲"]}</g:state></g:guibiao>`;
    expect(readWorkbookState(xml)).toEqual({ ...EMPTY_STATE, ownSheets: ["甲"] });
  });

  it.each([
    ["", EMPTY_STATE],
    ["<a/>", EMPTY_STATE],
    [`<guibiao xmlns="${WORKBOOK_STATE_NAMESPACE}"/>`, EMPTY_STATE],
    [`<guibiao xmlns="${WORKBOOK_STATE_NAMESPACE}"><state>{</state></guibiao>`, EMPTY_STATE],
    [`<guibiao xmlns="${WORKBOOK_STATE_NAMESPACE}"><state>[1]</state></guibiao>`, EMPTY_STATE],
    [`<guibiao xmlns="${WORKBOOK_STATE_NAMESPACE}"><state>null</state></guibiao>`, EMPTY_STATE],
    ['<guibiao xmlns="urn:other"><state>{"ownSheets":["甲"]}</state></guibiao>', EMPTY_STATE],
  ])("%j counts as nothing remembered", (xml, state) => {
    expect(readWorkbookState(xml)).toEqual(state);
  });

  it("parts that aren't as we write them are passed over, the others kept", () => {
    const json = {
      ownSheets: ["甲", 1, null, {}],
      columnMaps: [
        { sheet: "甲", table: "乙", columns: { 姓名: "名", 日期: 3 } },
        { sheet: 1 },
        null,
        "x",
        { sheet: "甲", table: "乙", columns: [] },
      ],
      marks: [{ sheet: "甲", ids: ["1", 2] }, { ids: ["1"] }, 5],
    };
    const xml = `<guibiao xmlns="${WORKBOOK_STATE_NAMESPACE}"><state>${JSON.stringify(json)}</state></guibiao>`;
    expect(readWorkbookState(xml)).toEqual({
      ownSheets: ["甲"],
      columnMaps: [{ sheet: "甲", table: "乙", columns: { 姓名: "名" } }],
      marks: [{ sheet: "甲", ids: ["1"] }],
    });
  });
});
