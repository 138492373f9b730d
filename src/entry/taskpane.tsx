import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import App from "../pane/app";
import { paneActions } from "../pane/pane-actions";
import { REGULATIONS } from "../regulations";
import { excelWorkbook } from "../workbook/workbook-gateway";
import { associateCommands } from "./commands";
import "./custom-functions";
import { openHelp } from "./help-window";
import { loadSample } from "./samples";

const pane = document.getElementById("pane");
if (pane === null) throw new Error("taskpane.html has no element #pane");

void Office.onReady().then(() => {
  associateCommands(paneActions, excelWorkbook.activeSheetName);
  createRoot(pane).render(
    <StrictMode>
      <App gateway={excelWorkbook} regulations={REGULATIONS} openHelp={openHelp} loadSample={loadSample} />
    </StrictMode>,
  );
});
