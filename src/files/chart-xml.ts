import { xmlDeclaration } from "./package-edit";
import { encodePlainText } from "./xml-text";

/** A chart as drawing parts need it; references are absolute and with their sheet, values those shown now. */
export interface ChartToWrite {
  /** In the words of Office.js, such as `ColumnClustered`. */
  readonly type: string;
  readonly title: string | null;
  readonly legend: string | null;
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  readonly valueMinimum: number | null;
  readonly valueMaximum: number | null;
  readonly valueFormat: string;
  readonly hasGridlines: boolean;
  readonly categories: ChartReference | null;
  readonly series: readonly ChartSeriesToWrite[];
}

export interface ChartReference {
  readonly formula: string;
  readonly values: readonly (string | number | null)[];
}

export interface ChartSeriesToWrite {
  readonly name: string;
  /** Where the name stands; null for one that was typed. */
  readonly nameFormula: string | null;
  /** `#RRGGBB`, or empty for the program's. */
  readonly color: string;
  readonly hasDataLabels: boolean;
  readonly values: ChartReference;
}

export const chartContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const drawingContentType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const placesNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

type Shape = "bar" | "line" | "pie" | "doughnut" | "area" | "scatter";

const shapes: Readonly<Record<string, readonly [shape: Shape, grouping: string, direction?: string]>> = {
  ColumnClustered: ["bar", "clustered", "col"],
  ColumnStacked: ["bar", "stacked", "col"],
  ColumnStacked100: ["bar", "percentStacked", "col"],
  BarClustered: ["bar", "clustered", "bar"],
  BarStacked: ["bar", "stacked", "bar"],
  BarStacked100: ["bar", "percentStacked", "bar"],
  Line: ["line", "standard"],
  LineMarkers: ["line", "standard"],
  LineStacked: ["line", "stacked"],
  Pie: ["pie", ""],
  Doughnut: ["doughnut", ""],
  Area: ["area", "standard"],
  AreaStacked: ["area", "stacked"],
  XYScatter: ["scatter", ""],
  XYScatterLines: ["scatter", ""],
};

/** Whether a chart of this type is written as such; others become clustered columns. */
export function canWriteChart(type: string): boolean {
  return shapes[type] !== undefined;
}

export function chartXml(chart: ChartToWrite, relationships: string): string {
  const [shape, grouping, direction] = shapes[chart.type] ?? shapes["ColumnClustered"];
  const series = chart.series.map((each, index) => seriesXml(each, index, chart, shape)).join("");
  const hasAxes = shape !== "pie" && shape !== "doughnut";
  const axes = hasAxes ? '<c:axId val="111111111"/><c:axId val="222222222"/>' : "";
  const content = {
    bar: `<c:barChart><c:barDir val="${direction ?? "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="100"/>${grouping === "clustered" ? "" : '<c:overlap val="100"/>'}${axes}</c:barChart>`,
    line: `<c:lineChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:marker val="${chart.type === "LineMarkers" ? "1" : "0"}"/>${axes}</c:lineChart>`,
    area: `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}${axes}</c:areaChart>`,
    scatter: `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axes}</c:scatterChart>`,
    pie: `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`,
    doughnut: `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="50"/></c:doughnutChart>`,
  }[shape];
  const title =
    chart.title === null ? '<c:autoTitleDeleted val="1"/>' : `${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>`;
  const legend =
    chart.legend === null
      ? ""
      : `<c:legend><c:legendPos val="${legendPlace(chart.legend)}"/><c:overlay val="0"/></c:legend>`;
  return `${xmlDeclaration}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationships}"><c:roundedCorners val="0"/><c:chart>${title}<c:plotArea><c:layout/>${content}${hasAxes ? axesXml(chart, shape, direction) : ""}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function legendPlace(position: string): string {
  return { Top: "t", Left: "l", Right: "r", Corner: "tr" }[position] ?? "b";
}

function titleXml(text: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>${encodePlainText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml(series: ChartSeriesToWrite, index: number, chart: ChartToWrite, shape: Shape): string {
  const number = String(index);
  const name = encodePlainText(series.name);
  const label =
    series.nameFormula === null
      ? `<c:tx><c:v>${name}</c:v></c:tx>`
      : `<c:tx><c:strRef><c:f>${encodePlainText(series.nameFormula)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${name}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const fill = `<a:solidFill><a:srgbClr val="${series.color.slice(1).toUpperCase()}"/></a:solidFill>`;
  const look =
    series.color === ""
      ? ""
      : `<c:spPr>${shape === "line" || shape === "scatter" ? `<a:ln>${fill}</a:ln>` : fill}</c:spPr>`;
  const invert = shape === "bar" ? '<c:invertIfNegative val="0"/>' : "";
  const labels = series.hasDataLabels
    ? '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    : "";
  const [along, across] = shape === "scatter" ? ["c:xVal", "c:yVal"] : ["c:cat", "c:val"];
  const categories = chart.categories === null ? "" : `<${along}>${categoriesXml(chart.categories)}</${along}>`;
  const smooth = shape === "line" || shape === "scatter" ? '<c:smooth val="0"/>' : "";
  return `<c:ser><c:idx val="${number}"/><c:order val="${number}"/>${label}${look}${invert}${labels}${categories}<${across}>${numbersXml(series.values)}</${across}>${smooth}</c:ser>`;
}

function categoriesXml(reference: ChartReference): string {
  if (reference.values.every((value) => typeof value === "number")) return numbersXml(reference);
  const points = reference.values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${String(index)}"><c:v>${encodePlainText(String(value))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${encodePlainText(reference.formula)}</c:f><c:strCache><c:ptCount val="${String(points.length)}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbersXml({ formula, values }: ChartReference): string {
  const points = values.map((value, index) =>
    typeof value === "number" ? `<c:pt idx="${String(index)}"><c:v>${String(value)}</c:v></c:pt>` : "",
  );
  return `<c:numRef><c:f>${encodePlainText(formula)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${String(points.length)}"/>${points.join("")}</c:numCache></c:numRef>`;
}

function axesXml(chart: ChartToWrite, shape: Shape, direction: string | undefined): string {
  const isBar = direction === "bar";
  const title = (text: string | null): string => (text === null ? "" : titleXml(text));
  const limits = [
    chart.valueMaximum === null ? "" : `<c:max val="${String(chart.valueMaximum)}"/>`,
    chart.valueMinimum === null ? "" : `<c:min val="${String(chart.valueMinimum)}"/>`,
  ].join("");
  const format = encodePlainText(chart.valueFormat);
  const gridlines = chart.hasGridlines ? "<c:majorGridlines/>" : "";
  const categoryElement = shape === "scatter" ? "c:valAx" : "c:catAx";
  const category = `<${categoryElement}><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/>${title(chart.categoryTitle)}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/></${categoryElement}>`;
  const value = `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "b" : "l"}"/>${gridlines}${title(chart.valueTitle)}<c:numFmt formatCode="${format}" sourceLinked="${format === "General" ? "1" : "0"}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/></c:valAx>`;
  return category + value;
}

export interface Corner {
  readonly column: number;
  readonly columnPoints: number;
  readonly row: number;
  readonly rowPoints: number;
}

const unitsPerPoint = 12_700;

/** The frame of a chart on its sheet, between two corners. */
export function frameXml(
  id: number,
  name: string,
  relationshipId: string,
  from: Corner,
  to: Corner,
  relationships: string,
) {
  const corner = (element: string, { column, columnPoints, row, rowPoints }: Corner): string =>
    `<xdr:${element}><xdr:col>${String(column)}</xdr:col><xdr:colOff>${String(Math.round(columnPoints * unitsPerPoint))}</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>${String(Math.round(rowPoints * unitsPerPoint))}</xdr:rowOff></xdr:${element}>`;
  return `<xdr:twoCellAnchor xmlns:xdr="${placesNamespace}" xmlns:a="${drawingNamespace}">${corner("from", from)}${corner("to", to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(id)}" name="${encodePlainText(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationships}" r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

export function drawingXml(frames: string): string {
  return `${xmlDeclaration}<xdr:wsDr xmlns:xdr="${placesNamespace}" xmlns:a="${drawingNamespace}">${frames}</xdr:wsDr>`;
}
