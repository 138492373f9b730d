/** What run.mjs takes from the bundle. */
export { measureFirstCall, measureWarm } from "./duty-bench";
export { dutyRows } from "./duty-ledger";
export { readThroughOffice } from "./office-bench";
export { newWorkbook } from "../../src/files/workbook-file";
