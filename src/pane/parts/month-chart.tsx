import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { MoneyByMonth } from "../computed-figures";
import { usePane } from "../use-pane";
import { writeMoney, writeMonth, writeShortMoney } from "../wording";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "4px" },
  caption: { fontWeight: 600 },
  chart: { width: "100%", height: "auto", display: "block" },
  bar: {
    fill: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  line: {
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
  table: { fontSize: tokens.fontSizeBase200, borderSpacing: 0, marginTop: "4px", width: "100%" },
  cell: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  head: { textAlign: "start", fontWeight: 400 },
});

const WIDTH = 320;
const HEIGHT = 130;
const LEFT = 40;
const BOTTOM = 18;
const TOP = 14;

/** A scale that ends on a round number. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= value) ?? 10;
  return step * power;
}

/** Money by month as columns, with the same numbers as a table for those who can't see it. */
export function MonthChart({ money }: { readonly money: MoneyByMonth }): ReactNode {
  const styles = useStyles();
  const { texts, language } = usePane();
  const captionId = useId();
  const { months } = money;
  const top = roundUp(Math.max(...months.map(({ yuan }) => yuan)));
  const slot = (WIDTH - LEFT) / months.length;
  const width = Math.min(36, slot * 0.66);
  const heightOf = (yuan: number): number => (Math.max(0, yuan) / top) * (HEIGHT - TOP - BOTTOM);
  const every = Math.ceil(months.length / 12);
  const years = new Set(months.map(({ month }) => month.slice(0, 4)));
  return (
    <figure className={styles.figure}>
      <figcaption id={captionId} className={styles.caption}>
        {texts.compute.chart(money.table, [...years].join("–"))}
      </figcaption>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={captionId}
        preserveAspectRatio="xMinYMin meet"
      >
        {[0, 0.5, 1].map((share) => {
          const y = HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
          return (
            <g key={share}>
              <line className={styles.line} x1={LEFT} x2={WIDTH} y1={y} y2={y} />
              <text className={styles.label} x={LEFT - 4} y={y + 4} textAnchor="end">
                {writeShortMoney(share * top, language)}
              </text>
            </g>
          );
        })}
        {months.map(({ month, yuan }, index) => {
          const x = LEFT + index * slot + (slot - width) / 2;
          const height = heightOf(yuan);
          return (
            <g key={month}>
              <rect className={styles.bar} x={x} y={HEIGHT - BOTTOM - height} width={width} height={height} rx={1.5}>
                <title>{`${writeMonth(month, language)} ${writeMoney(yuan, language)}`}</title>
              </rect>
              {index % every === 0 && (
                <text className={styles.label} x={x + width / 2} y={HEIGHT - 4} textAnchor="middle">
                  {index === 0 || month.endsWith("-01")
                    ? texts.compute.monthTick(Number(month.slice(5)))
                    : Number(month.slice(5))}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{texts.compute.asTable}</summary>
        <table className={styles.table}>
          <tbody>
            {months.map(({ month, yuan }) => (
              <tr key={month}>
                <th className={styles.head} scope="row">
                  {writeMonth(month, language)}
                </th>
                <td className={styles.cell}>{writeMoney(yuan, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
