import { functionId, functionsById } from "../../src/kernel/function-list";

describe("the list of custom functions", () => {
  it.each([
    ["dutyFine", "DUTY.FINE"],
    ["dutyBonusDeduction", "DUTY.BONUSDEDUCTION"],
    ["rebateDue", "REBATE.DUE"],
  ])("%s answers for %s", (name, id) => {
    expect(functionId(name)).toBe(id);
  });

  it("holds what the rooms' files export as functions, and nothing else", () => {
    const dutyFine = () => 50;
    const rebateDue = () => 0;
    const modules = { "duty/functions.ts": { dutyFine, LIMIT: 3 }, "customer-service/functions.ts": { rebateDue } };
    expect([...functionsById(modules)]).toEqual([
      ["DUTY.FINE", dutyFine],
      ["REBATE.DUE", rebateDue],
    ]);
  });
});
