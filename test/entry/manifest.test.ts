/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const BASE_URL = "https://localhost:3000/";
const BT = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const XSI = "http://www.w3.org/2001/XMLSchema-instance";

const manifest = new DOMParser().parseFromString(readFileSync(join(ROOT, "manifest.xml"), "utf8"), "application/xml");

const all = (name: string): readonly Element[] => [...manifest.getElementsByTagNameNS("*", name)];
const only = (name: string): Element => {
  const [first, second] = all(name);
  if (first === undefined || second !== undefined) throw new Error(`not one element ${name}`);
  return first;
};
const children = (parent: Element, name: string): readonly Element[] =>
  [...parent.children].filter((child) => child.localName === name);

const resources = [...only("Resources").querySelectorAll("[id]")];
const resource = (id: string | null): Element => {
  const found = resources.filter((element) => element.id === id);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} resources ${id}`);
  return found[0];
};
const valueOf = (element: Element, locale: string): string | null => {
  const override = children(element, "Override").find((one) => one.getAttribute("Locale") === locale);
  return (override ?? element).getAttribute(override ? "Value" : "DefaultValue");
};

const addresses = [...manifest.querySelectorAll("*")]
  .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
  .filter((value): value is string => value !== null && /^\w+:/u.test(value));

function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest", () => {
  test("is well-formed", () => {
    expect(manifest.querySelector("parsererror")).toBeNull();
    expect(manifest.documentElement.getAttributeNS(XSI, "type")).toBe("TaskPaneApp");
  });

  test("every resid resolves, is used, and has at most 32 characters", () => {
    const used = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid"));
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(resource(id)).toBeDefined();
    expect(resources.map(({ id }) => id).filter((id) => id.length > 32)).toEqual([]);
    expect(resources.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
  });

  test("every address is https and below the one base", () => {
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith(BASE_URL))).toEqual([]);
  });

  test("icons exist in the sizes that it gives", () => {
    for (const size of [16, 32, 64, 80, 128]) {
      expect(pngSize(join(ROOT, `assets/icons/guibiao-${size}.png`))).toEqual([size, size]);
    }
    for (const image of all("Image")) {
      if (image.namespaceURI !== BT || !image.hasAttribute("resid")) continue;
      const address = valueOf(resource(image.getAttribute("resid")), "zh-CN") ?? "";
      const size = Number(image.getAttribute("size"));
      expect(pngSize(join(ROOT, address.slice(BASE_URL.length)))).toEqual([size, size]);
    }
    for (const icon of all("Icon")) {
      expect(children(icon, "Image").map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
    }
    expect(only("IconUrl").getAttribute("DefaultValue")).toBe(`${BASE_URL}assets/icons/guibiao-32.png`);
    expect(only("HighResolutionIconUrl").getAttribute("DefaultValue")).toBe(`${BASE_URL}assets/icons/guibiao-64.png`);
  });

  test("one shared runtime page serves pane, commands and functions", () => {
    const runtime = only("Runtime");
    expect(runtime.getAttribute("lifetime")).toBe("long");
    const page = runtime.getAttribute("resid");
    const [script, frame, metadata] = ["Script", "Page", "Metadata"].map((name) =>
      only(name).firstElementChild?.getAttribute("resid"),
    );
    expect([script, frame, only("FunctionFile").getAttribute("resid")]).toEqual([page, page, page]);
    expect(metadata).not.toBe(page);
    const taskpane = all("Action").find((action) => action.getAttributeNS(XSI, "type") === "ShowTaskpane");
    expect(taskpane && children(taskpane, "SourceLocation")[0]?.getAttribute("resid")).toBe(page);
    expect(only("DefaultSettings").firstElementChild?.getAttribute("DefaultValue")).toBe(
      valueOf(resource(page), "zh-CN"),
    );
    expect(existsSync(join(ROOT, "src/entry/taskpane.html"))).toBe(true);
  });

  test("functions are described in the language of Excel", () => {
    const functions = resource(only("Metadata").firstElementChild?.getAttribute("resid") ?? null);
    expect(valueOf(functions, "zh-CN")).toBe(`${BASE_URL}functions.json`);
    expect(valueOf(functions, "en-US")).toBe(`${BASE_URL}functions.en-US.json`);
    expect(valueOf(resource(only("Namespace").getAttribute("resid")), "zh-CN")).toBe("GUIBIAO");
    expect(valueOf(resource(only("Namespace").getAttribute("resid")), "en-US")).toBe("GUIBIAO");
  });

  test("both locales are complete", () => {
    expect(only("DefaultLocale").textContent).toBe("zh-CN");
    const root = manifest.documentElement;
    const texts = [...children(root, "DisplayName"), ...children(root, "Description"), ...all("String")];
    expect(texts.length).toBeGreaterThan(10);
    expect(
      texts.filter((text) => !children(text, "Override").some((one) => one.getAttribute("Locale") === "en-US")),
    ).toEqual([]);
    expect(texts.filter((text) => /\p{Script=Han}/u.test(valueOf(text, "en-US") ?? "")).map(({ id }) => id)).toEqual(
      [],
    );
    const [short, long] = [children(only("ShortStrings"), "String"), children(only("LongStrings"), "String")];
    const lengthOf = (text: Element): number =>
      Math.max(...["zh-CN", "en-US"].map((locale) => valueOf(text, locale)?.length ?? Infinity));
    expect(short.filter((text) => lengthOf(text) > 125)).toEqual([]);
    expect(long.filter((text) => lengthOf(text) > 250)).toEqual([]);
  });

  test("the ribbon tab has its five buttons", () => {
    const buttons = all("Control").map((control) => {
      const action = children(control, "Action")[0];
      const label = resource(children(control, "Label")[0]?.getAttribute("resid") ?? null);
      return [
        valueOf(label, "zh-CN"),
        action?.getAttributeNS(XSI, "type"),
        action && children(action, "FunctionName")[0]?.textContent,
      ];
    });
    expect(buttons).toEqual([
      ["打开", "ShowTaskpane", undefined],
      ["检查本表", "ExecuteFunction", "checkSheet"],
      ["计算", "ExecuteFunction", "compute"],
      ["清除标记", "ExecuteFunction", "clearMarks"],
      ["帮助", "ExecuteFunction", "openHelp"],
    ]);
    const tab = children(only("CustomTab"), "Label")[0]?.getAttribute("resid") ?? null;
    expect([valueOf(resource(tab), "zh-CN"), valueOf(resource(tab), "en-US")]).toEqual(["规表", "Guibiao"]);
  });

  test("asks only for what the add-in needs", () => {
    const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets.map(([name]) => name)).toEqual(["SharedRuntime", "CustomFunctionsRuntime", "ExcelApi"]);
    // The client library implements no later set.
    const excel = sets.find(([name]) => name === "ExcelApi")?.[1] ?? "";
    expect(Number(excel.split(".")[1])).toBeLessThanOrEqual(15);
    expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttributeNS(XSI, "type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
    expect(only("Permissions").textContent).toBe("ReadWriteDocument");
  });
});
