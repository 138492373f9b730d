import { until } from "../until";
import { startExcel } from "./excel-session";

describe("events", () => {
  test("onChanged tells of the person's edits and of the add-in's own, until it is removed", async () => {
    const { Excel, host } = await startExcel({ 甲: [["a"]], 乙: [] });
    const seen: string[] = [];
    const registration = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add((event) => {
        seen.push(`${event.address} ${event.changeType} ${event.source} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      return result;
    });
    host.edit("甲", "A1", "b");
    host.edit("乙", "B2", [
      [1, 2],
      [3, 4],
    ]);
    await until(() => seen.length === 2);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("甲").getRange("C3").values = [[1]];
      await context.sync();
    });
    await until(() => seen.length === 3);
    expect(seen).toEqual([
      "A1 RangeEdited Local Unknown",
      "B2:C3 RangeEdited Local Unknown",
      "C3 RangeEdited Local ThisLocalAddin",
    ]);
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    // Another handler tells when the next edit has been heard of.
    const later: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        later.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.edit("甲", "A1", "c");
    await until(() => later.length > 0);
    expect(later).toEqual(["A1"]);
    expect(seen).toHaveLength(3);
  });

  test("a sheet's own onChanged, with the cell's values before and after and its range", async () => {
    const { Excel, host } = await startExcel({ 甲: [["a"]], 乙: [] });
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("甲").onChanged.add(async (event) => {
        await Excel.run(async (context) => {
          const range = event.getRange(context).load("values");
          await context.sync();
          seen.push(event.details.valueBefore, event.details.valueAfter, range.values);
        });
      });
      await context.sync();
    });
    host.edit("乙", "A1", 1);
    host.edit("甲", "A1", "18:00");
    await until(() => seen.length > 0);
    expect(seen).toEqual(["a", 0.75, [[0.75]]]);
  });

  test("sheets added, deleted and activated", async () => {
    const { Excel, host } = await startExcel({ 甲: [] });
    const seen: string[] = [];
    const note = (kind: string) => () => {
      seen.push(kind);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onActivated.add(note("activated"));
      await context.sync();
    });
    host.addSheet("乙");
    host.activate("乙");
    host.deleteSheet("乙");
    await until(() => seen.length === 4);
    expect(seen).toEqual(["added", "activated", "deleted", "activated"]);
  });
});

describe("custom functions", () => {
  test("are called through office.js's own proxy, values, promises and errors alike", async () => {
    const { CustomFunctions, host } = await startExcel();
    CustomFunctions.associate("DUTY.SUM", (rows: number[][]) => rows.flat().reduce((sum, cell) => sum + cell, 0));
    CustomFunctions.associate("DUTY.LATER", (name: string) => Promise.resolve([[name], [null]]));
    CustomFunctions.associate("DUTY.WRONG", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "缺少日期");
    });
    CustomFunctions.associate("DUTY.NONE", () =>
      Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable)),
    );
    const answers = await host.callFunctions([
      {
        id: "DUTY.SUM",
        args: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      { id: "DUTY.LATER", args: ["张三"] },
      { id: "DUTY.WRONG", args: [] },
      { id: "DUTY.NONE", args: [] },
      { id: "DUTY.UNKNOWN", args: [] },
    ]);
    expect(answers).toEqual([
      { value: 10 },
      { value: [["张三"], [null]] },
      { errorCode: 7, error: "#VALUE!", message: "缺少日期" },
      { errorCode: 1, error: "#N/A", message: "" },
      { errorCode: 2, error: "#VALUE!", message: "" },
    ]);
  });

  test("can be cancelled", async () => {
    const { CustomFunctions, host } = await startExcel();
    let called = false;
    let cancelled = false;
    CustomFunctions.associate("DUTY.SLOW", (invocation: { onCanceled?: () => void }) => {
      called = true;
      invocation.onCanceled = () => {
        cancelled = true;
      };
      return new Promise(() => undefined);
    });
    const controller = new AbortController();
    const answer = host.callFunction("DUTY.SLOW", [], { signal: controller.signal });
    await until(() => called);
    controller.abort();
    expect(await answer).toMatchObject({ error: "#BUSY!" });
    await until(() => cancelled);
  });
});

describe("around the workbook", () => {
  test("ribbon commands run until they say they are complete", async () => {
    const { Office, host } = await startExcel();
    const pressed: string[] = [];
    Office.actions.associate("checkSheet", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      setTimeout(() => event.completed(), 5);
    });
    await host.runRibbonCommand("checkSheet", "CheckButton");
    expect(pressed).toEqual(["CheckButton"]);
  });

  test("document settings are saved", async () => {
    const { Office, workbook } = await startExcel();
    Office.context.document.settings.set("language", "en-US");
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect([...workbook.settings]).toEqual([["language", '"en-US"']]);
    expect(Office.context.document.settings.get("language")).toBe("en-US");
  });

  test("the shared runtime, the ribbon and the browser", async () => {
    const { Office, host } = await startExcel();
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
    const modes: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
    await Office.addin.hide();
    expect(host.paneState).toBe("Background");
    await Office.addin.showAsTaskpane();
    expect(host.paneState).toBe("Visible");
    await until(() => modes.length === 2);
    expect(modes).toEqual(["Hidden", "Taskpane"]);
    await Office.ribbon.requestUpdate({
      tabs: [{ id: "GuibiaoTab", controls: [{ id: "CheckButton", enabled: false }] }],
    });
    expect(host.session.ribbonButtons.get("CheckButton")).toBe(false);
    Office.context.ui.openBrowserWindow("https://example.test/");
    expect(host.openedAddresses).toEqual(["https://example.test/"]);
    expect(Office.context.document.mode).toBe("readWrite");
  });

  test("an old Excel, another language and no theme", async () => {
    const { Office } = await startExcel(
      { Sheet1: [] },
      { language: "en-US", contentLanguage: "zh-CN", theme: undefined, requirementSets: { ExcelApi: "1.4" } },
    );
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["en-US", "zh-CN"]);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.5")).toBe(false);
    expect(Office.context.officeTheme?.bodyBackgroundColor).toBeUndefined();
  });

  test("a million rows are read in pieces, and nothing is kept", async () => {
    const { Excel, workbook, host } = await startExcel({});
    const sheet = workbook.addSheet("大表");
    const row = ["张三", 46083, "18:05", "值班", 1, true, null, "备注"];
    sheet.takeRows(
      0,
      Array.from({ length: 1_000_000 }, () => [...row]),
    );
    let count = 0;
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("大表").getUsedRange(true).load("rowCount,columnCount");
      await context.sync();
      for (let first = 0; first < used.rowCount; first += 50_000) {
        const piece = used
          .getCell(first, 0)
          .getResizedRange(49_999, used.columnCount - 1)
          .load("values");
        await context.sync();
        count += piece.values.length;
        piece.untrack();
      }
    });
    expect(count).toBe(1_000_000);
    expect(host.largestResponse).toBeLessThan(5_000_000);
    expect(host.session.referenceCount).toBe(0);
  });
});
