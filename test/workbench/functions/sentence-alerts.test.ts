import type { ICellAlert } from "@univerjs/sheets-ui";
import { showSentences } from "../../../src/workbench/functions/sentence-alerts";

const ALERT: ICellAlert = {
  type: 2,
  title: "错误",
  message: "值错误",
  location: { unitId: "册", subUnitId: "表", row: 4, col: 1 },
  width: 200,
  height: 74,
  key: "SHEET_FORMULA_ALERT",
};

describe("C3 what the grid shows at a cell with an error", () => {
  const shown: ICellAlert[] = [];
  const alerts = { showAlert: (alert: ICellAlert) => void shown.push(alert) };
  const functions = {
    sentenceOf: ({ unitId, sheetId, row, column }: { unitId: string; sheetId: string; row: number; column: number }) =>
      [unitId, sheetId, row, column].join() === "册,表,4,1" ? "请给出日期。" : undefined,
  };

  afterEach(() => shown.splice(0));

  test("C3 is the sentence of our function", () => {
    const showing = showSentences(alerts, functions);
    alerts.showAlert(ALERT);
    showing.dispose();
    alerts.showAlert(ALERT);
    expect(shown).toEqual([{ ...ALERT, message: "请给出日期。" }, ALERT]);
  });

  test("stays Univer's for other cells, and for what isn't about a formula", () => {
    const others = [
      { ...ALERT, location: { ...ALERT.location, row: 5 } },
      { ...ALERT, key: "SHEET_DATA_VALIDATION_ALERT" },
    ];
    const showing = showSentences(alerts, functions);
    for (const alert of others) alerts.showAlert(alert);
    showing.dispose();
    expect(shown).toEqual(others);
  });
});
