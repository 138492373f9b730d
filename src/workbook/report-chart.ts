import { literal } from "./sheet-image";
import type { ReportChart } from "./workbook-gateway";

/** Under this name a sheet's chart is found again, and drawn anew rather than twice. */
export const CHART_NAME = "规表图";
/** The chart's figures stand beside the table, a blank column between, under the chart. */
export const CHART_GAP = 1;
export const CHART_DATA_COLUMNS = 2;

const COLUMNS_SHOWN = 8;
const LEAST_ROWS_SHOWN = 18;

/** Where the table begins and ends. */
export interface TableCorner {
  readonly row: number;
  /** The first column right of the table. */
  readonly endColumn: number;
}

/** Writes the figures and draws the chart with the batch's next sync; an earlier one has been removed. */
export function drawChart(sheet: Excel.Worksheet, corner: TableCorner, chart: ReportChart): void {
  const { points } = chart;
  if (points.length === 0) return;
  const column = corner.endColumn + CHART_GAP;
  const data = sheet.getRangeByIndexes(corner.row, column, points.length + 1, CHART_DATA_COLUMNS);
  const labels = [chart.category, ...points.map(({ label }) => label)].map(literal);
  const heading = literal(chart.value);
  data.numberFormat = labels.map(({ format }, index) => [format, index === 0 ? heading.format : "#,##0.00"]);
  data.values = labels.map(({ value }, index) => [
    value,
    index === 0 ? heading.value : (points[index - 1]?.value ?? ""),
  ]);
  const drawn = sheet.charts.add(Excel.ChartType.columnClustered, data, Excel.ChartSeriesBy.columns);
  drawn.name = CHART_NAME;
  drawn.title.text = chart.title;
  drawn.legend.visible = false;
  drawn.axes.categoryAxis.title.text = chart.category;
  drawn.axes.valueAxis.title.text = chart.value;
  const rowsShown = Math.max(LEAST_ROWS_SHOWN, points.length + 2);
  const place = sheet.getRangeByIndexes(corner.row, column, rowsShown, COLUMNS_SHOWN);
  drawn.setPosition(place.getCell(0, 0), place.getCell(rowsShown - 1, COLUMNS_SHOWN - 1));
}

/** The chart that a sheet holds, loaded with the batch's next sync. */
export function findChart(sheet: Excel.Worksheet): Excel.Chart {
  const chart = sheet.charts.getItemOrNullObject(CHART_NAME);
  chart.load("name, title/text, axes/categoryAxis/title/text, axes/valueAxis/title/text");
  return chart;
}

/** What is needed to draw a chart again. */
export function chartFrom(
  titles: { readonly title: string; readonly category: string; readonly value: string },
  cells: readonly (readonly unknown[])[],
): ReportChart {
  const points: { label: string; value: number }[] = [];
  for (const [label, value] of cells.slice(1)) {
    if (typeof label !== "string" || label === "" || typeof value !== "number") break;
    points.push({ label, value });
  }
  return { ...titles, points };
}
