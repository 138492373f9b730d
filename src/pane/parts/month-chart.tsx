import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { ChartedMonths, ChartedSeries } from "../computed-figures";
import { usePane } from "../use-pane";
import { writeMoney, writeMonth, writeShortMoney } from "../wording";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "4px" },
  caption: { fontWeight: 600 },
  chart: { width: "100%", height: "auto", display: "block" },
  column: {
    fill: tokens.colorCompoundBrandStroke,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 1,
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Highlight" },
  },
  // The second is told from the first by more than its colour.
  hollowColumn: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: 1,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  line: {
    fill: "none",
    stroke: tokens.colorPaletteDarkOrangeForeground1,
    strokeWidth: 2,
    "@media (forced-colors: active)": { stroke: "LinkText" },
  },
  dot: {
    fill: tokens.colorPaletteDarkOrangeForeground1,
    "@media (forced-colors: active)": { fill: "LinkText" },
  },
  scale: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: 1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "11px",
    fontFamily: tokens.fontFamilyBase,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  legend: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: "2px 12px" },
  legendItem: { display: "flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase200 },
  mark: { width: "18px", height: "10px", flexShrink: 0 },
  table: { fontSize: tokens.fontSizeBase200, borderSpacing: 0, marginTop: "4px", width: "100%" },
  cell: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  head: { textAlign: "start", fontWeight: 400 },
  // Four columns don't fit side by side into a narrow pane: each month stands over its figures.
  monthHead: { textAlign: "start", fontWeight: 600, paddingTop: "4px" },
});

const WIDTH = 320;
const HEIGHT = 130;
const LEFT = 40;
const BOTTOM = 18;
const TOP = 14;

/** A scale that ends on a round number. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= value) ?? 10;
  return step * power;
}

/** Money by month: flows as columns, a balance as a line; with the same numbers as a table for those who can't see it. */
export function MonthChart({ charted }: { readonly charted: ChartedMonths }): ReactNode {
  const styles = useStyles();
  const { texts, language } = usePane();
  const captionId = useId();
  const { months, series } = charted;
  const columns = series.filter(({ shape }) => shape === "column");
  const values = series.flatMap((one) => one.values);
  const highest = roundUp(Math.max(0, ...values));
  const lowest = -roundUp(-Math.min(0, ...values));
  const top = highest === 0 && lowest === 0 ? 1 : highest;
  const slot = (WIDTH - LEFT) / months.length;
  const width = Math.min(36, (slot * (columns.length > 1 ? 0.8 : 0.66)) / Math.max(1, columns.length));
  const yOf = (yuan: number): number => TOP + ((top - yuan) / (top - lowest)) * (HEIGHT - TOP - BOTTOM);
  const middleOf = (index: number): number => LEFT + (index + 0.5) * slot;
  const every = Math.ceil(months.length / 12);
  const years = new Set(months.map((month) => month.slice(0, 4)));
  const styleOf = ({ shape }: ChartedSeries, index: number): string =>
    shape === "line" ? styles.line : index === 0 ? styles.column : styles.hollowColumn;
  const told = (one: ChartedSeries, index: number): string => {
    const name = series.length > 1 ? ` ${one.label[language]}` : "";
    return `${writeMonth(months[index] ?? "", language)}${name} ${writeMoney(one.values[index] ?? 0, language)}`;
  };
  return (
    <figure className={styles.figure}>
      <figcaption id={captionId} className={styles.caption}>
        {texts.compute.chart(charted.table, [...years].join("–"))}
      </figcaption>
      {series.length > 1 && (
        <ul className={styles.legend} aria-label={texts.compute.legend}>
          {series.map((one, index) => (
            <li key={one.column} className={styles.legendItem}>
              <svg className={styles.mark} viewBox="0 0 18 10" aria-hidden="true">
                {one.shape === "line" ? (
                  <>
                    <line className={styles.line} x1={0} x2={18} y1={5} y2={5} />
                    <circle className={styles.dot} cx={9} cy={5} r={3} />
                  </>
                ) : (
                  <rect className={styleOf(one, index)} x={3.5} y={0.5} width={11} height={9} />
                )}
              </svg>
              {one.label[language]}
            </li>
          ))}
        </ul>
      )}
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={captionId}
        preserveAspectRatio="xMinYMin meet"
      >
        {[...new Set([lowest, (top + lowest) / 2, top, 0])].map((value) => (
          <g key={value}>
            <line className={styles.scale} x1={LEFT} x2={WIDTH} y1={yOf(value)} y2={yOf(value)} />
            {(value !== 0 || lowest === 0 || top === 0 || Math.min(top, -lowest) > (top - lowest) / 6) && (
              <text className={styles.label} x={LEFT - 4} y={yOf(value) + 4} textAnchor="end">
                {writeShortMoney(value, language)}
              </text>
            )}
          </g>
        ))}
        {columns.map((one, place) =>
          one.values.map((yuan, index) => (
            <rect
              key={`${one.column} ${months[index] ?? ""}`}
              className={styleOf(one, place)}
              x={middleOf(index) - (columns.length * width) / 2 + place * width}
              y={Math.min(yOf(yuan), yOf(0))}
              width={width}
              height={Math.abs(yOf(yuan) - yOf(0))}
              rx={columns.length > 1 ? 0 : 1.5}
            >
              <title>{told(one, index)}</title>
            </rect>
          )),
        )}
        {series
          .filter(({ shape }) => shape === "line")
          .map((one) => (
            <g key={one.column}>
              <polyline
                className={styles.line}
                points={one.values.map((yuan, index) => `${middleOf(index)},${yOf(yuan)}`).join(" ")}
              />
              {one.values.map((yuan, index) => (
                <circle key={months[index]} className={styles.dot} cx={middleOf(index)} cy={yOf(yuan)} r={3}>
                  <title>{told(one, index)}</title>
                </circle>
              ))}
            </g>
          ))}
        {months.map((month, index) =>
          index % every === 0 ? (
            <text key={month} className={styles.label} x={middleOf(index)} y={HEIGHT - 4} textAnchor="middle">
              {index === 0 || month.endsWith("-01")
                ? texts.compute.monthTick(Number(month.slice(5)))
                : Number(month.slice(5))}
            </text>
          ) : null,
        )}
      </svg>
      <details>
        <summary>{texts.compute.asTable}</summary>
        <table className={styles.table}>
          {months.map((month, index) => (
            <tbody key={month}>
              {series.length > 1 && (
                <tr>
                  <th className={styles.monthHead} scope="rowgroup" colSpan={2}>
                    {writeMonth(month, language)}
                  </th>
                </tr>
              )}
              {series.map((one) => (
                <tr key={one.column}>
                  <th className={styles.head} scope="row">
                    {series.length > 1 ? one.label[language] : writeMonth(month, language)}
                  </th>
                  <td className={styles.cell}>{writeMoney(one.values[index] ?? 0, language)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </details>
    </figure>
  );
}
