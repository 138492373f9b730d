/** What lies over the cells of a sheet: charts that were added, and what the file has, moved along with its cells. */
import {
  chartContentType,
  chartXml,
  drawingContentType,
  drawingXml,
  frameXml,
  type ChartReference,
  type ChartToWrite,
  type Corner,
} from "../files/chart-xml";
import { prefixOf } from "../files/package-edit";
import { isOfType } from "../files/package-parts";
import { absoluteArea, storedArea, storedAreas } from "../files/stored-areas";
import { placeWorksheetChild } from "../files/worksheet-order";
import { elementText } from "../files/xml-content";
import { attributeOf, childNamed, type XmlElement, type XmlOutline } from "../files/xml-outline";
import type { CellRectangle } from "../kernel/sheet-source";
import { sheetPrefix } from "./cell-address";
import type { LineOrigins } from "./line-origins";
import type { MemoryChart, MemorySheet } from "./memory-sheet";
import { placedArea } from "./sheet-settings-to-file";
import { relationshipPrefix, type PackageWriting } from "./tables-to-file";

export async function addCharts(
  sheet: MemorySheet,
  part: string,
  outline: XmlOutline,
  { edit, parts, workbookPart, namespaces }: PackageWriting,
): Promise<void> {
  if (sheet.charts.length === 0) return;
  const { relationships } = namespaces;
  const folder = workbookPart.replace(/[^/]*$/, "");
  const existing = parts.relationships(part).find((each) => isOfType(each, "drawing"));
  const drawing = existing?.target ?? edit.freeName(`${folder}drawings/drawing#.xml`);
  const drawn = existing === undefined ? null : await edit.outline(drawing);
  if (existing === undefined) await edit.add(drawing, drawingContentType, []);
  let id = drawn === null ? 1 : highestId(drawn.root);
  const frames: string[] = [];
  for (const chart of sheet.charts) {
    const chartPart = edit.freeName(`${folder}charts/chart#.xml`);
    await edit.add(chartPart, chartContentType, [chartXml(chartToWrite(chart), relationships)]);
    const related = await edit.relate(drawing, `${relationships}/chart`, chartPart);
    const from = cornerAt(sheet, chart.left, chart.top);
    const to = cornerAt(sheet, chart.left + chart.width, chart.top + chart.height);
    frames.push(frameXml(++id, chart.name, related, from, to, relationships));
  }
  if (drawn !== null) {
    drawn.append(drawn.root, frames.join(""));
    return;
  }
  edit.put(drawing, [drawingXml(frames.join(""))]);
  const relation = await edit.relate(part, `${relationships}/drawing`, drawing);
  const { prefix, declaration } = relationshipPrefix(outline, namespaces);
  placeWorksheetChild(
    outline,
    "drawing",
    `<${prefixOf(outline.root)}drawing${declaration} ${prefix}:id="${relation}"/>`,
  );
}

function highestId(element: XmlElement): number {
  const own = element.local === "cNvPr" ? Number(attributeOf(element, "id")) || 0 : 0;
  return element.children.reduce((highest, child) => Math.max(highest, highestId(child)), own);
}

/** The cell in which a point of the sheet lies, and how far in it. */
function cornerAt(sheet: MemorySheet, left: number, top: number): Corner {
  const along = (distance: number, size: (line: number) => number): readonly [line: number, rest: number] => {
    let rest = distance;
    for (let line = 0; ; line++) {
      const own = size(line);
      if (rest < own || line > 100_000) return [line, Math.max(0, Math.min(rest, own))];
      rest -= own;
    }
  };
  const [column, columnPoints] = along(left, (line) =>
    sheet.hiddenColumns.has(line) ? 0 : (sheet.columnWidths.get(line) ?? sheet.defaultColumnWidth),
  );
  const [row, rowPoints] = along(top, (line) =>
    sheet.hiddenRows.has(line) ? 0 : (sheet.rowHeights.get(line) ?? sheet.defaultRowHeight),
  );
  return { column, columnPoints, row, rowPoints };
}

function chartToWrite(chart: MemoryChart): ChartToWrite {
  const { source, title, legend, axes } = chart;
  const { row, column, rowCount, columnCount } = source.area;
  const isByRows = chart.seriesBy === "Rows" || (chart.seriesBy === "Auto" && columnCount > rowCount);
  const lines = isByRows ? rowCount : columnCount;
  const length = isByRows ? columnCount : rowCount;
  /** Points of a line of the source, without its heading. */
  const pointsOf = (line: number): CellRectangle =>
    isByRows
      ? { row: row + line, column: column + Math.min(1, length - 1), rowCount: 1, columnCount: Math.max(1, length - 1) }
      : {
          row: row + Math.min(1, length - 1),
          column: column + line,
          rowCount: Math.max(1, length - 1),
          columnCount: 1,
        };
  const headingOf = (line: number): CellRectangle =>
    isByRows
      ? { row: row + line, column, rowCount: 1, columnCount: 1 }
      : { row, column: column + line, rowCount: 1, columnCount: 1 };
  const hasCategories = lines > 1;
  const candidates = Array.from(
    { length: hasCategories ? lines - 1 : 1 },
    (_, index) => index + (hasCategories ? 1 : 0),
  );
  const headings = candidates.map((line) => valueAt(source.sheet, headingOf(line)));
  const isWhole = chart.series.length === candidates.length;
  return {
    type: chart.type,
    title: title.visible && title.text !== "" ? title.text : null,
    legend: legend.visible ? legend.position : null,
    categoryTitle: axes.category.titleVisible ? axes.category.titleText : null,
    valueTitle: axes.value.titleVisible ? axes.value.titleText : null,
    valueMinimum: typeof axes.value.minimum === "number" ? axes.value.minimum : null,
    valueMaximum: typeof axes.value.maximum === "number" ? axes.value.maximum : null,
    valueFormat: axes.value.numberFormat,
    hasGridlines: axes.value.majorGridlinesVisible,
    categories: hasCategories ? referenceTo(source.sheet, pointsOf(0)) : null,
    series: chart.series.map(({ name, color, hasDataLabels }, index) => {
      const found = isWhole ? index : headings.indexOf(name);
      const place = found < 0 ? Math.min(index, candidates.length - 1) : found;
      const line = candidates[place];
      const isHeading = headings[place] === name;
      return {
        name,
        nameFormula: isHeading ? referenceTo(source.sheet, headingOf(line)).formula : null,
        color,
        hasDataLabels,
        values: referenceTo(source.sheet, pointsOf(line)),
      };
    }),
  };
}

function valueAt(sheet: MemorySheet, { row, column }: CellRectangle): string {
  return String(sheet.value(row, column) ?? "");
}

function referenceTo(sheet: MemorySheet, area: CellRectangle): ChartReference {
  const values: (string | number | null)[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const value = sheet.value(row, column);
      values.push(typeof value === "boolean" ? String(value) : value);
    }
  }
  return { formula: `${sheetPrefix(sheet.name)}${absoluteArea(area)}`, values };
}

/** Pictures, charts and notes of the file, after rows or columns of the sheet were put in or taken out. */
export async function moveDrawnThings(
  sheet: MemorySheet,
  part: string,
  { edit, parts }: PackageWriting,
): Promise<void> {
  for (const relationship of parts.relationships(part)) {
    if (parts.archive.find(relationship.target) === undefined) continue;
    if (isOfType(relationship, "drawing"))
      moveAnchors(sheet, await edit.outline(relationship.target), relationship.target);
    else if (isOfType(relationship, "comments"))
      moveNotes(sheet, await edit.outline(relationship.target), "commentList");
    else if (/\/threadedComment$/i.test(relationship.type))
      moveNotes(sheet, await edit.outline(relationship.target), null);
    else if (isOfType(relationship, "vmlDrawing")) {
      const text = await parts.text(relationship.target);
      edit.put(relationship.target, [movedShapes(sheet, text)]);
    }
  }
}

function moveAnchors(sheet: MemorySheet, outline: XmlOutline, part: string): void {
  for (const anchor of outline.root.children) {
    for (const corner of anchor.children) {
      if (corner.local !== "from" && corner.local !== "to") continue;
      moveLine(outline, childNamed(corner, "col"), sheet.columnOrigins, part);
      moveLine(outline, childNamed(corner, "row"), sheet.rowOrigins, part);
    }
  }
}

function moveLine(outline: XmlOutline, element: XmlElement | undefined, origins: LineOrigins, part: string): void {
  if (element === undefined) return;
  const line = Number(elementText(outline, element, part));
  const place = nearestPlace(origins, line);
  if (place === line || !Number.isInteger(line)) return;
  outline.insertBefore(element, `<${element.qualified}>${String(place)}</${element.qualified}>`);
  outline.remove(element);
}

/** Where a line is now or, if it was deleted, the next one before it. */
function nearestPlace(origins: LineOrigins, line: number): number {
  for (let origin = line; origin >= 0; origin--) {
    const place = origins.placeOf(origin);
    if (place !== null) return place;
  }
  return 0;
}

function moveNotes(sheet: MemorySheet, outline: XmlOutline, list: string | null): void {
  const parent = list === null ? outline.root : childNamed(outline.root, list);
  for (const note of parent?.children ?? []) {
    const [area] = storedAreas(attributeOf(note, "ref")) ?? [];
    if (area === undefined) continue;
    const placed = placedArea(sheet, area);
    if (placed === null) outline.remove(note);
    else outline.setAttribute(note, "ref", storedArea(placed));
  }
}

/** The shapes of notes name the cells that they belong to. */
function movedShapes(sheet: MemorySheet, text: string): string {
  return text.replace(/<v:shape\b[^]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    if (row === undefined || column === undefined) return shape;
    const placed = placedArea(sheet, { row: Number(row), column: Number(column), rowCount: 1, columnCount: 1 });
    if (placed === null) return "";
    return shape
      .replace(/<x:Row>[^<]*<\/x:Row>/, `<x:Row>${String(placed.row)}</x:Row>`)
      .replace(/<x:Column>[^<]*<\/x:Column>/, `<x:Column>${String(placed.column)}</x:Column>`);
  });
}
