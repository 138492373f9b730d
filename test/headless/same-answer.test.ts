import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { reviewSheets } from "../../src/headless/file-review";
import { jsonText } from "../../src/headless/json-text";
import { startOfficeInNode, type OfficeInNode } from "../../src/host/external-transport";
import { memoryWorkbookOf } from "../../src/host/workbook-from-file";
import { WorkbookHost } from "../../src/host/workbook-host";
import { LANGUAGES } from "../../src/kernel/language";
import type { Review } from "../../src/kernel/review";
import { openSheets } from "../../src/workbook/sheet-sources";
import { loadState } from "../../src/workbook/workbook-state-part";
import { runCommand } from "./run-command";

const samples = fileURLToPath(new URL("../../assets/samples/", import.meta.url));
const files = readdirSync(samples, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(xlsx|xlsm|csv)$/u.test(name))
  .sort();

let office: OfficeInNode | undefined;

afterEach(() => {
  office?.close();
  office = undefined;
});

/** The sample, opened in the workbook behind office.js, as the pane sees it. */
async function openInExcel(file: string): Promise<void> {
  const path = join(samples, file);
  const workbook = await memoryWorkbookOf(await openWorkbookFile(readFileSync(path), relative(samples, path)));
  // Excel on the web takes no more at once.
  office = await startOfficeInNode(new WorkbookHost(workbook, { payloadLimit: 5 * 1024 * 1024 }));
  const { Excel, Office, OfficeExtension } = office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
}

function jsonOf(review: Review, command: string): string {
  const { counts } = review;
  const answer =
    command === "check"
      ? { tables: null, findings: review.findings, counts }
      : { tables: review.tables(), findings: review.findingsOfComputation, counts };
  return [...jsonText(answer)].join("");
}

describe("H7 the same JSON from the file itself and through office.js", () => {
  test("H7 there are samples", () => {
    expect(files).not.toEqual([]);
  });

  test.each(files)("H7 %s", async (file) => {
    await openInExcel(file);
    for (const language of LANGUAGES) {
      const review = await reviewSheets(await openSheets(), await loadState(), null, language);
      if (review === null) throw new Error(`${file} holds no sheet that is known`);
      for (const command of ["check", "compute"]) {
        const { stdout, stderr } = await runCommand([command, file, "--json", "--lang", language], samples);
        expect(stderr).toBe("");
        // Compared as a whole: a difference of one byte is one too many.
        const isSame = stdout === jsonOf(review, command);
        expect({ file, command, language, isSame }).toEqual({ file, command, language, isSame: true });
      }
    }
  });
});
