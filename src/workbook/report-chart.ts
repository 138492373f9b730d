import { literal } from "./sheet-image";
import type { ChartSeries, ReportChart } from "./workbook-gateway";

/** Under this name a sheet's chart is found again, and drawn anew rather than twice. */
export const CHART_NAME = "规表图";
/** The chart's figures stand beside the table, a blank column between, under the chart. */
export const CHART_GAP = 1;

const COLUMNS_SHOWN = 8;
const LEAST_ROWS_SHOWN = 18;

/** Where the table begins and ends. */
export interface TableCorner {
  readonly row: number;
  /** The first column right of the table. */
  readonly endColumn: number;
}

/** What an earlier chart of ours is known by. */
export interface ChartFrame {
  readonly title: string;
  readonly category: string;
  readonly value: string;
  readonly shapes: readonly ChartSeries["shape"][];
}

/** Columns of figures that a chart of so many series has beside it: the labels and one for each. */
export function chartColumns({ shapes }: ChartFrame): number {
  return 1 + Math.max(1, shapes.length);
}

/** Writes the figures and draws the chart with the batch's next sync; an earlier one has been removed. */
export function drawChart(sheet: Excel.Worksheet, corner: TableCorner, chart: ReportChart): void {
  const { labels, series } = chart;
  if (labels.length === 0 || series.length === 0) return;
  const column = corner.endColumn + CHART_GAP;
  const data = sheet.getRangeByIndexes(corner.row, column, labels.length + 1, 1 + series.length);
  const headings = [chart.category, ...series.map(({ name }) => name)].map(literal);
  const rows = labels.map(literal);
  data.numberFormat = [
    headings.map(({ format }) => format),
    ...rows.map(({ format }) => [format, ...series.map(() => "#,##0.00")]),
  ];
  data.values = [
    headings.map(({ value }) => value),
    ...rows.map(({ value }, index) => [value, ...series.map(({ values }) => values[index] ?? "")]),
  ];
  const drawn = sheet.charts.add(Excel.ChartType.columnClustered, data, Excel.ChartSeriesBy.columns);
  drawn.name = CHART_NAME;
  drawn.title.text = chart.title;
  drawn.legend.visible = series.length > 1;
  series.forEach(({ shape }, index) => {
    if (shape === "line") drawn.series.getItemAt(index).chartType = Excel.ChartType.lineMarkers;
  });
  drawn.axes.categoryAxis.title.text = chart.category;
  drawn.axes.valueAxis.title.text = chart.value;
  const rowsShown = Math.max(LEAST_ROWS_SHOWN, labels.length + 2);
  const place = sheet.getRangeByIndexes(corner.row, column, rowsShown, COLUMNS_SHOWN);
  drawn.setPosition(place.getCell(0, 0), place.getCell(rowsShown - 1, COLUMNS_SHOWN - 1));
}

/** The chart that a sheet holds, loaded with the batch's next sync. */
export function findChart(sheet: Excel.Worksheet): Excel.Chart {
  const chart = sheet.charts.getItemOrNullObject(CHART_NAME);
  chart.load(
    "name, title/text, axes/categoryAxis/title/text, axes/valueAxis/title/text, series/items/name, series/items/chartType",
  );
  return chart;
}

/** @param chart found and loaded */
export function frameOf(chart: Excel.Chart): ChartFrame {
  return {
    title: chart.title.text,
    category: chart.axes.categoryAxis.title.text,
    value: chart.axes.valueAxis.title.text,
    shapes: chart.series.items.map(({ chartType }) => (chartType.startsWith("Line") ? "line" : "column")),
  };
}

/** What is needed to draw a chart again. */
export function chartFrom(
  { title, category, value, shapes }: ChartFrame,
  cells: readonly (readonly unknown[])[],
): ReportChart {
  const labels: string[] = [];
  const figures: (readonly number[])[] = [];
  for (const [label, ...values] of cells.slice(1)) {
    if (typeof label !== "string" || label === "" || !values.every((one) => typeof one === "number")) break;
    labels.push(label);
    figures.push(values);
  }
  const series = shapes.map((shape, index) => ({
    name: String(cells[0]?.[index + 1] ?? ""),
    shape,
    values: figures.map((values) => values[index] ?? 0),
  }));
  return { title, category, value, labels, series };
}
