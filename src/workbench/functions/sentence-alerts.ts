import type { IDisposable } from "@univerjs/core";
import type { CellAlertManagerService } from "@univerjs/sheets-ui";
import type { GridFunctions } from "./register-functions";

/** Univer's own key for what it shows at a cell with an error. */
const FORMULA_ALERT = "SHEET_FORMULA_ALERT";

/** Where Univer explains an error in general terms, the sentence of our function stands: what to mend. */
export function showSentences(
  alerts: Pick<CellAlertManagerService, "showAlert">,
  functions: Pick<GridFunctions, "sentenceOf">,
): IDisposable {
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { unitId, subUnitId, row, col } = alert.location;
    const sentence =
      alert.key === FORMULA_ALERT ? functions.sentenceOf({ unitId, sheetId: subUnitId, row, column: col }) : undefined;
    showAlert(sentence === undefined ? alert : { ...alert, message: sentence });
  };
  return {
    dispose: () => {
      alerts.showAlert = showAlert;
    },
  };
}
