import { samplePolicyRow, samplePolicyRows } from "../../src/entry/help-policy-rows";
import { POLICY_SHEET, readPolicySheet } from "../../src/kernel/policy-sheet";
import type { PolicyParameters } from "../../src/kernel/policy";
import { REGULATIONS } from "../../src/regulations";

const HEADER = POLICY_SHEET.columns.map(({ name }) => name);

/** What 《制度参数》 makes of rows that were copied from the help. */
function pasted(rows: readonly (readonly string[])[], parameters: PolicyParameters) {
  const sheet = readPolicySheet({ name: POLICY_SHEET.name, rows: [HEADER, ...rows] }, parameters, false);
  if (sheet === null) throw new Error("the header is not that of 制度参数");
  return sheet;
}

const all = REGULATIONS.flatMap(({ policy }) =>
  Object.entries(policy).map(([id, parameter]) => [id, parameter, policy] as const),
);

describe("P2 rows of 制度参数 that can be copied from the help", () => {
  test.each(all)("%s: is taken, and changes the text's own value", (id, parameter, parameters) => {
    const { overrides, problems } = pasted([samplePolicyRow(parameter)], parameters);
    expect(problems).toEqual([]);
    expect(overrides.map((override) => override.id)).toEqual([id]);
    if (parameter.kind !== "texts") expect(overrides[0]?.value).not.toEqual(parameter.values.at(-1)?.value);
  });

  test.each(REGULATIONS.map(({ id, policy }) => [id, policy] as const))(
    "%s: the sheet shown as an example is taken",
    (_, parameters) => {
      const rows = samplePolicyRows(parameters);
      expect(rows.length).toBeGreaterThan(0);
      const { overrides, problems } = pasted(rows, parameters);
      expect(problems).toEqual([]);
      expect(overrides).toHaveLength(rows.length);
    },
  );
});
