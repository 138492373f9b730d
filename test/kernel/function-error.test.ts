import { FunctionError } from "../../src/kernel/function-error";
import { inBoth } from "../../src/kernel/message";

describe("C3 a function's refusal", () => {
  it.each(["#VALUE!", "#N/A"] as const)("C3 %s carries its sentence in both languages", (cellError) => {
    const error = new FunctionError(cellError, inBoth("请给出日期。", "Give a date."));
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.cellError, error.message]).toEqual(["FunctionError", cellError, "请给出日期。"]);
    expect(error.sentences).toEqual({ "zh-CN": "请给出日期。", "en-US": "Give a date." });
  });
});
