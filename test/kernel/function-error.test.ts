import { FunctionError, functionErrorOf } from "../../src/kernel/function-error";
import { inBoth } from "../../src/kernel/message";

describe("C3 a function's refusal", () => {
  it.each(["#VALUE!", "#N/A"] as const)("C3 %s carries its sentence in both languages", (cellError) => {
    const error = new FunctionError(cellError, inBoth("请给出日期。", "Give a date."));
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.cellError, error.message]).toEqual(["FunctionError", cellError, "请给出日期。"]);
    expect(error.sentences).toEqual({ "zh-CN": "请给出日期。", "en-US": "Give a date." });
  });

  it("C3 stays as it is, and stands in for whatever else was thrown", () => {
    const refusal = new FunctionError("#N/A", inBoth("没有这个人。", "There is no such person."));
    expect(functionErrorOf(refusal)).toBe(refusal);
    const unexpected = functionErrorOf(new TypeError("Cannot read properties of undefined"));
    expect(unexpected.cellError).toBe("#VALUE!");
    expect(unexpected.sentences["zh-CN"]).toMatch(/^规表没能算出/u);
    expect(unexpected.sentences["en-US"]).toMatch(/^Guibiao couldn't/u);
  });
});
