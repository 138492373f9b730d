/** What run.mjs takes from the bundle. */
export { measureFirstCall, measureWarm } from "./duty-bench";
export { dutyRows } from "./duty-ledger";
export { readThroughOffice } from "./office-bench";
export { countWrongFens, measureRebatesFirstCall, measureRebatesWarm } from "./rebate-bench";
export { TERMS, writeTradeCsv } from "./rebate-ledger";
export { newWorkbook } from "../../src/files/workbook-file";
