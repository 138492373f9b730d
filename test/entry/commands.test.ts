import { readFileSync } from "node:fs";
import { join } from "node:path";
import { associateCommands } from "../../src/entry/commands";
import { activeSheetName } from "../../src/workbook/selection";
import { until } from "../until";
import { openWorkbook } from "../workbook/open-workbook";

const NAMES = ["checkSheet", "compute", "clearMarks", "openHelp"];

function recordingPane() {
  const calls: string[] = [];
  const record = (call: string) => {
    calls.push(call);
    return Promise.resolve();
  };
  return {
    calls,
    checkSheet: (sheet: string) => record(`checkSheet ${sheet}`),
    compute: () => record("compute"),
    clearMarks: () => record("clearMarks"),
    openHelp: () => record("openHelp"),
  };
}

describe("the ribbon's buttons", () => {
  it("are those of the manifest", () => {
    const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
    const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/gu)].map(([, name]) => name);
    expect(named).toEqual(NAMES);
  });

  it("show the pane and hand over to it; each says that it is done", async () => {
    const { host } = await openWorkbook({ 甲: [], 乙: [] });
    host.session.paneState = "Background";
    const pane = recordingPane();
    associateCommands(pane, activeSheetName);
    host.activate("乙");
    for (const [index, name] of NAMES.entries()) {
      await host.runRibbonCommand(name);
      await until(() => pane.calls.length > index);
    }
    expect(host.paneState).toBe("Visible");
    expect(pane.calls).toEqual(["checkSheet 乙", "compute", "clearMarks", "openHelp"]);
  });

  it("are done even when the pane takes long, and when a cell is being edited", async () => {
    const { host } = await openWorkbook({ 甲: [] });
    const pane = { ...recordingPane(), compute: () => new Promise<void>(() => undefined) };
    associateCommands(pane, activeSheetName);
    await host.runRibbonCommand("compute");
    host.isCellBeingEdited = true;
    const waits = jest.spyOn(host, "whenCellEditEnds");
    const done = host.runRibbonCommand("checkSheet");
    await until(() => waits.mock.calls.length > 0);
    expect(pane.calls).toEqual([]);
    // Excel shows the pane when the edit has ended.
    host.endCellEdit();
    await done;
    await until(() => pane.calls.length > 0);
    expect(pane.calls).toEqual(["checkSheet 甲"]);
  });
});
