import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

const pane = document.getElementById("pane");
if (pane === null) throw new Error("taskpane.html has no element #pane");

void Office.onReady().then(() => {
  createRoot(pane).render(
    <StrictMode>
      <main>规表</main>
    </StrictMode>,
  );
});
