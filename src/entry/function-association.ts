import { functionErrorOf } from "../kernel/function-error";
import { functionsById, type FunctionModules, type RegulationFunction } from "../kernel/function-list";
import { hostLanguage } from "../workbook/environment";

/** Tells Excel which function of ours answers for which id. */
export function associateFunctions(modules: FunctionModules): void {
  for (const [id, compute] of functionsById(modules)) CustomFunctions.associate(id, answering(compute));
}

/** Errors become the cell's, with a sentence in Excel's language; a raw exception never reaches a cell. */
function answering(compute: RegulationFunction): RegulationFunction {
  return (...args) => {
    try {
      // Excel adds an object about the call behind the arguments.
      return compute(...args.slice(0, -1));
    } catch (error) {
      const { cellError, sentences } = functionErrorOf(error);
      const code =
        cellError === "#N/A" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
      throw new CustomFunctions.Error(code, sentences[hostLanguage(Office.context.displayLanguage)]);
    }
  };
}
