import { placeWorksheetChild } from "./worksheet-order";
import { isOn } from "./style-table";
import { elementText } from "./xml-content";
import { attributeOf, childNamed, type XmlElement, type XmlOutline } from "./xml-outline";
import { decodeCellText, encodeCellText } from "./xml-text";
import { prefixOf } from "./package-edit";

type Third = "left" | "center" | "right";
type Margin = "leftMargin" | "rightMargin" | "topMargin" | "bottomMargin" | "headerMargin" | "footerMargin";

/** How a sheet is printed, in the words of Office.js; margins in points. */
export interface PageSettings {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Readonly<Record<string, unknown>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly printOrder: string;
  readonly margins: Readonly<Record<Margin, number>>;
  readonly header: Readonly<Record<Third, string>>;
  readonly footer: Readonly<Record<Third, string>>;
}

/** What a sheet that says nothing of it has; its paper is the printer's, for which A4 stands. */
export interface StoredPage extends PageSettings {
  readonly zoom: Readonly<Record<string, number | null>>;
}

const paper: readonly (readonly [number: string, name: string])[] = [
  ["9", "A4"],
  ["1", "Letter"],
  ["8", "A3"],
  ["11", "A5"],
  ["12", "B4"],
  ["13", "B5"],
  ["5", "Legal"],
  ["3", "Tabloid"],
  ["14", "Folio"],
  ["7", "Executive"],
];

const margins: readonly (readonly [stored: string, name: Margin, standard: number])[] = [
  ["left", "leftMargin", 0.7],
  ["right", "rightMargin", 0.7],
  ["top", "topMargin", 0.75],
  ["bottom", "bottomMargin", 0.75],
  ["header", "headerMargin", 0.3],
  ["footer", "footerMargin", 0.3],
];
const pointsPerInch = 72;

export function readPage(outline: XmlOutline, part: string): StoredPage {
  const { root } = outline;
  const value = (element: string, name: string): string | null => {
    const child = childNamed(root, element);
    return child === undefined ? null : attributeOf(child, name);
  };
  const properties = childNamed(childNamed(root, "sheetPr") ?? root, "pageSetUpPr");
  const fits = properties !== undefined && isOn(attributeOf(properties, "fitToPage"));
  const pages = (name: string): number | null => {
    const count = Number(value("pageSetup", name) ?? "1");
    return count > 0 ? count : null;
  };
  const headerFooter = childNamed(root, "headerFooter");
  const text = (name: string): string => {
    const child = headerFooter === undefined ? undefined : childNamed(headerFooter, name);
    return child === undefined ? "" : decodeCellText(elementText(outline, child, part));
  };
  return {
    orientation: value("pageSetup", "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: paper.find(([number]) => number === value("pageSetup", "paperSize"))?.[1] ?? "A4",
    zoom: fits
      ? { horizontalFitToPages: pages("fitToWidth"), verticalFitToPages: pages("fitToHeight") }
      : { scale: Number(value("pageSetup", "scale") ?? "100") || 100 },
    centerHorizontally: isOn(value("printOptions", "horizontalCentered")),
    centerVertically: isOn(value("printOptions", "verticalCentered")),
    printGridlines: isOn(value("printOptions", "gridLines")),
    printHeadings: isOn(value("printOptions", "headings")),
    blackAndWhite: isOn(value("pageSetup", "blackAndWhite")),
    printOrder: value("pageSetup", "pageOrder") === "overThenDown" ? "OverThenDown" : "DownThenOver",
    margins: readMargins((name) => value("pageMargins", name)),
    header: thirds(text("oddHeader")),
    footer: thirds(text("oddFooter")),
  };
}

function readMargins(value: (name: string) => string | null): Record<Margin, number> {
  const read = (wanted: Margin): number => {
    const [stored, , standard] = margins.find(([, name]) => name === wanted) ?? margins[0];
    const points = Number(value(stored) ?? standard) * pointsPerInch;
    return Math.round(points * 1e6) / 1e6;
  };
  return {
    leftMargin: read("leftMargin"),
    rightMargin: read("rightMargin"),
    topMargin: read("topMargin"),
    bottomMargin: read("bottomMargin"),
    headerMargin: read("headerMargin"),
    footerMargin: read("footerMargin"),
  };
}

/** `&L…&C…&R…`; a text without these stands in the middle. */
function thirds(text: string): Record<Third, string> {
  const result = { left: "", center: "", right: "" };
  let place: Third = "center";
  for (const piece of text.match(/&&|&[LCR]|&|[^&]+/g) ?? []) {
    if (piece === "&L") place = "left";
    else if (piece === "&C") place = "center";
    else if (piece === "&R") place = "right";
    else result[place] += piece;
  }
  return result;
}

function joinedThirds({ left, center, right }: PageSettings["header"]): string {
  return [left === "" ? "" : `&L${left}`, center === "" ? "" : `&C${center}`, right === "" ? "" : `&R${right}`].join(
    "",
  );
}

/** Changes what differs; all else that the sheet says of printing stays. */
export function editPage(outline: XmlOutline, before: PageSettings, after: PageSettings): void {
  const changed = <K extends keyof PageSettings>(name: K): boolean =>
    JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  const flags = (names: readonly (readonly [stored: string, name: keyof PageSettings])[]) =>
    names
      .filter(([, name]) => changed(name))
      .map(([stored, name]): readonly [string, string] => [stored, after[name] === true ? "1" : "0"]);
  setAttributes(
    outline,
    "printOptions",
    flags([
      ["horizontalCentered", "centerHorizontally"],
      ["verticalCentered", "centerVertically"],
      ["headings", "printHeadings"],
      ["gridLines", "printGridlines"],
    ]),
  );
  if (changed("margins")) {
    // All six are required.
    const written = margins.map(([stored, name]): readonly [string, string] => [
      stored,
      String(after.margins[name] / pointsPerInch),
    ]);
    setAttributes(outline, "pageMargins", written);
  }
  const setup: (readonly [string, string])[] = [];
  if (changed("paperSize")) setup.push(["paperSize", paper.find(([, name]) => name === after.paperSize)?.[0] ?? "9"]);
  if (changed("zoom")) setup.push(...editZoom(outline, after.zoom));
  if (changed("printOrder"))
    setup.push(["pageOrder", after.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver"]);
  if (changed("orientation")) setup.push(["orientation", after.orientation === "Landscape" ? "landscape" : "portrait"]);
  setup.push(...flags([["blackAndWhite", "blackAndWhite"]]));
  setAttributes(outline, "pageSetup", setup);
  if (changed("header") || changed("footer")) {
    const header = changed("header") ? joinedThirds(after.header) : null;
    const footer = changed("footer") ? joinedThirds(after.footer) : null;
    editHeaderFooter(outline, header, footer);
  }
}

function editZoom(outline: XmlOutline, zoom: PageSettings["zoom"]): (readonly [string, string])[] {
  const { horizontalFitToPages: wide, verticalFitToPages: high, scale } = zoom;
  const fits = typeof wide === "number" || typeof high === "number";
  const { root } = outline;
  const x = prefixOf(root);
  const properties = childNamed(root, "sheetPr");
  const setting = properties === undefined ? undefined : childNamed(properties, "pageSetUpPr");
  if (setting !== undefined) outline.setAttribute(setting, "fitToPage", fits ? "1" : "0");
  else if (fits) {
    const xml = `<${x}pageSetUpPr fitToPage="1"/>`;
    if (properties === undefined) placeWorksheetChild(outline, "sheetPr", `<${x}sheetPr>${xml}</${x}sheetPr>`);
    else outline.append(properties, xml);
  }
  if (!fits) return [["scale", String(typeof scale === "number" ? scale : 100)]];
  return [
    ["fitToWidth", typeof wide === "number" ? String(wide) : "0"],
    ["fitToHeight", typeof high === "number" ? String(high) : "0"],
  ];
}

function editHeaderFooter(outline: XmlOutline, header: string | null, footer: string | null): void {
  const { root } = outline;
  const x = prefixOf(root);
  const old = childNamed(root, "headerFooter");
  const piece = (name: string, text: string | null): string => {
    const existing = old === undefined ? undefined : childNamed(old, name);
    if (text === null) return existing === undefined ? "" : outline.source(existing);
    return text === "" ? "" : `<${x}${name}>${encodeCellText(text)}</${x}${name}>`;
  };
  const others = (old?.children ?? [])
    .filter(({ local }) => local !== "oddHeader" && local !== "oddFooter")
    .map((child) => outline.source(child));
  const attributes = (old?.attributes ?? []).map(({ name, value }) => ` ${name}="${encodeCellText(value)}"`).join("");
  const content = [piece("oddHeader", header), piece("oddFooter", footer), ...others].join("");
  const xml = `<${x}headerFooter${attributes}>${content}</${x}headerFooter>`;
  placeWorksheetChild(outline, "headerFooter", xml);
  if (old !== undefined) outline.remove(old);
}

/** Sets attributes of a child of the root, which is added where there is none. */
function setAttributes(outline: XmlOutline, local: string, values: readonly (readonly [string, string])[]): void {
  if (values.length === 0) return;
  const element: XmlElement | undefined = childNamed(outline.root, local);
  if (element !== undefined) {
    for (const [name, value] of values) outline.setAttribute(element, name, value);
    return;
  }
  const attributes = values.map(([name, value]) => ` ${name}="${value}"`).join("");
  placeWorksheetChild(outline, local, `<${prefixOf(outline.root)}${local}${attributes}/>`);
}
