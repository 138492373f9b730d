/** `Excel.Chart`: enough to make a chart, name it, put it in its place and find it again. */
import { ExcelError } from "./excel-error";
import { checkedColor } from "./format-members";
import { defineMembers, jsonFlag, jsonNumber, jsonText, oneOf, type Property, type ObjectType } from "./members";
import {
  standardColumnWidth,
  standardRowHeight,
  type ChartAxis,
  type ChartSeries,
  type MemoryChart,
  type MemorySheet,
} from "./memory-sheet";
import { rangeArgument } from "./range-members";
import type { SheetArea } from "./sheet-area";
import { worksheetMembers } from "./worksheet-members";

interface PartOfChart<T> {
  readonly chart: MemoryChart;
  readonly part: T;
}

function checkLocks({ sheet }: MemoryChart): void {
  sheet.workbook.checkWritable(sheet);
}

function axis(): ChartAxis {
  return {
    titleText: "",
    titleVisible: false,
    minimum: "",
    maximum: "",
    visible: true,
    numberFormat: "General",
    majorGridlinesVisible: true,
  };
}

function seriesOf({ sheet, row, column, rowCount, columnCount }: SheetArea, seriesBy: string): ChartSeries[] {
  const isByRows = seriesBy === "Rows" || (seriesBy === "Auto" && columnCount > rowCount);
  const length = Math.max(1, (isByRows ? rowCount : columnCount) - 1);
  return Array.from({ length }, (_, index) => {
    const at = isByRows ? [row + index + 1, column] : [row, column + index + 1];
    const name = sheet.value(at[0] ?? 0, at[1] ?? 0);
    return { name: name === null ? `系列${index + 1}` : String(name), color: "", hasDataLabels: false, chartType: "" };
  });
}

function addChart(sheet: MemorySheet, type: string, source: SheetArea, seriesBy: string): MemoryChart {
  sheet.workbook.checkWritable(sheet);
  if (type === "" || type === "Invalid") throw new ExcelError("InvalidArgument");
  const number = sheet.workbook.newNumber();
  const series = seriesOf(source, seriesBy);
  const { row, column, rowCount, columnCount } = source;
  const chart: MemoryChart = {
    id: `{${sheet.workbook.newGuid()}}`,
    sheet,
    name: `图表 ${number}`,
    type,
    source: { sheet: source.sheet, area: { row, column, rowCount, columnCount } },
    seriesBy,
    title: {
      text: series.length === 1 ? series[0].name : "图表标题",
      visible: true,
      fontSize: 14,
      fontColor: "#595959",
      bold: false,
    },
    legend: { visible: series.length > 1, position: "Bottom" },
    axes: { category: axis(), value: axis() },
    series,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
  };
  sheet.charts.push(chart);
  return chart;
}

function distance(sizes: ReadonlyMap<number, number>, count: number, standard: number): number {
  let sum = count * standard;
  for (const [index, size] of sizes) if (index < count) sum += size - standard;
  return sum;
}

function place(chart: MemoryChart, first: SheetArea, last: SheetArea): void {
  const { sheet } = chart;
  chart.left = distance(sheet.columnWidths, first.column, standardColumnWidth);
  chart.top = distance(sheet.rowHeights, first.row, standardRowHeight);
  chart.width = distance(sheet.columnWidths, last.column + last.columnCount, standardColumnWidth) - chart.left;
  chart.height = distance(sheet.rowHeights, last.row + last.rowCount, standardRowHeight) - chart.top;
}

function sizeProperty(name: "left" | "top" | "width" | "height"): Property<MemoryChart> {
  return {
    get: (chart) => chart[name],
    set: (chart, value) => {
      checkLocks(chart);
      const size = jsonNumber(value);
      if (size < 0) throw new ExcelError("InvalidArgument");
      chart[name] = size;
    },
  };
}

const titleFontMembers: ObjectType<MemoryChart> = defineMembers("ChartFont", {
  properties: {
    size: { get: ({ title }) => title.fontSize, set: ({ title }, value) => void (title.fontSize = jsonNumber(value)) },
    color: {
      get: ({ title }) => title.fontColor,
      set: ({ title }, value) => void (title.fontColor = checkedColor(value)),
    },
    bold: { get: ({ title }) => title.bold, set: ({ title }, value) => void (title.bold = jsonFlag(value)) },
  },
});

const titleFormatMembers: ObjectType<MemoryChart> = defineMembers("ChartTitleFormat", {
  links: { font: (chart) => titleFontMembers.of(chart) },
});

const titleMembers: ObjectType<MemoryChart> = defineMembers("ChartTitle", {
  properties: {
    text: {
      get: ({ title }) => title.text,
      set: (chart, value) => {
        checkLocks(chart);
        chart.title.text = jsonText(value);
      },
    },
    visible: {
      get: ({ title }) => title.visible,
      set: (chart, value) => {
        checkLocks(chart);
        chart.title.visible = jsonFlag(value);
      },
    },
  },
  links: { format: (chart) => titleFormatMembers.of(chart) },
});

const legendMembers: ObjectType<MemoryChart> = defineMembers("ChartLegend", {
  properties: {
    visible: {
      get: ({ legend }) => legend.visible,
      set: (chart, value) => {
        checkLocks(chart);
        chart.legend.visible = jsonFlag(value);
      },
    },
    position: {
      get: ({ legend }) => legend.position,
      set: (chart, value) => {
        checkLocks(chart);
        chart.legend.position = oneOf(value, ["Top", "Bottom", "Left", "Right", "Corner", "Custom"]);
      },
    },
  },
});

const axisTitleMembers: ObjectType<PartOfChart<ChartAxis>> = defineMembers("ChartAxisTitle", {
  properties: {
    text: {
      get: ({ part }) => part.titleText,
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.titleText = jsonText(value);
        part.titleVisible = true;
      },
    },
    visible: {
      get: ({ part }) => part.titleVisible,
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.titleVisible = jsonFlag(value);
      },
    },
  },
});

const gridlinesMembers: ObjectType<PartOfChart<ChartAxis>> = defineMembers("ChartGridlines", {
  properties: {
    visible: {
      get: ({ part }) => part.majorGridlinesVisible,
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.majorGridlinesVisible = jsonFlag(value);
      },
    },
  },
});

const axisMembers: ObjectType<PartOfChart<ChartAxis>> = defineMembers("ChartAxis", {
  properties: {
    minimum: {
      get: ({ part }) => part.minimum,
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.minimum = value;
      },
    },
    maximum: {
      get: ({ part }) => part.maximum,
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.maximum = value;
      },
    },
    visible: {
      get: ({ part }) => part.visible,
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.visible = jsonFlag(value);
      },
    },
    numberFormat: {
      get: ({ part }) => part.numberFormat,
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.numberFormat = jsonText(value);
      },
    },
  },
  links: {
    title: (target) => axisTitleMembers.of(target),
    majorGridlines: (target) => gridlinesMembers.of(target),
  },
});

const axesMembers: ObjectType<MemoryChart> = defineMembers("ChartAxes", {
  links: {
    categoryAxis: (chart) => axisMembers.of({ chart, part: chart.axes.category }),
    valueAxis: (chart) => axisMembers.of({ chart, part: chart.axes.value }),
  },
});

const seriesFillMembers: ObjectType<PartOfChart<ChartSeries>> = defineMembers("ChartFill", {
  methods: {
    setSolidColor: ({ chart, part }, args) => {
      checkLocks(chart);
      part.color = checkedColor(args.json(0));
      return null;
    },
    clear: ({ chart, part }) => {
      checkLocks(chart);
      part.color = "";
      return null;
    },
  },
});

const seriesFormatMembers: ObjectType<PartOfChart<ChartSeries>> = defineMembers("ChartSeriesFormat", {
  links: { fill: (target) => seriesFillMembers.of(target) },
});

const seriesMembers: ObjectType<PartOfChart<ChartSeries>> = defineMembers("ChartSeries", {
  properties: {
    name: {
      get: ({ part }) => part.name,
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.name = jsonText(value);
      },
    },
    hasDataLabels: {
      get: ({ part }) => part.hasDataLabels,
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.hasDataLabels = jsonFlag(value);
      },
    },
    chartType: {
      get: ({ chart, part }) => (part.chartType === "" ? chart.type : part.chartType),
      set: ({ chart, part }, value) => {
        checkLocks(chart);
        part.chartType = jsonText(value);
      },
    },
  },
  links: { format: (target) => seriesFormatMembers.of(target) },
  methods: {
    delete: ({ chart, part }) => {
      checkLocks(chart);
      chart.series = chart.series.filter((other) => other !== part);
      return null;
    },
  },
});

const seriesCollectionMembers: ObjectType<MemoryChart> = defineMembers("ChartSeriesCollection", {
  properties: { count: { get: (chart) => chart.series.length } },
  items: (chart) => chart.series.map((part) => seriesMembers.of({ chart, part })),
});

export const chartMembers: ObjectType<MemoryChart> = defineMembers("Chart", {
  identity: (chart) => ({ Id: chart.id }),
  properties: {
    id: { get: (chart) => chart.id },
    name: {
      get: (chart) => chart.name,
      set: (chart, value) => {
        checkLocks(chart);
        chart.name = jsonText(value);
      },
    },
    chartType: {
      get: (chart) => chart.type,
      set: (chart, value) => {
        checkLocks(chart);
        chart.type = jsonText(value);
      },
    },
    left: sizeProperty("left"),
    top: sizeProperty("top"),
    width: sizeProperty("width"),
    height: sizeProperty("height"),
  },
  links: {
    title: (chart) => titleMembers.of(chart),
    legend: (chart) => legendMembers.of(chart),
    axes: (chart) => axesMembers.of(chart),
    series: (chart) => seriesCollectionMembers.of(chart),
    worksheet: (chart) => worksheetMembers.of(chart.sheet),
  },
  methods: {
    delete: (chart) => {
      checkLocks(chart);
      chart.sheet.charts = chart.sheet.charts.filter((other) => other !== chart);
      return null;
    },
    setData: (chart, args) => {
      checkLocks(chart);
      const source = rangeArgument(args, 0, chart.sheet);
      chart.seriesBy = oneOf(args.textOr(1, "Auto"), ["Auto", "Columns", "Rows"]);
      chart.source = { sheet: source.sheet, area: source };
      chart.series = seriesOf(source, chart.seriesBy);
      return null;
    },
    setPosition: (chart, args) => {
      checkLocks(chart);
      const first = rangeArgument(args, 0, chart.sheet);
      place(chart, first, args.isMissing(1) ? first : rangeArgument(args, 1, chart.sheet));
      return null;
    },
    activate: (chart) => {
      chart.sheet.workbook.activate(chart.sheet);
      return null;
    },
  },
});

export const chartCollectionMembers: ObjectType<MemorySheet> = defineMembers("ChartCollection", {
  properties: { count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartMembers.of(chart)),
  item: (sheet, key) => {
    const name = jsonText(key).toLowerCase();
    const chart = sheet.charts.find((candidate) => candidate.id === key || candidate.name.toLowerCase() === name);
    return chart === undefined ? null : chartMembers.of(chart);
  },
  objectMethods: {
    add: (sheet, args) => {
      const source = rangeArgument(args, 1, sheet);
      const seriesBy = oneOf(args.textOr(2, "Auto"), ["Auto", "Columns", "Rows"]);
      return chartMembers.of(addChart(sheet, args.text(0), source, seriesBy));
    },
  },
});
