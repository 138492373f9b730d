import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableView } from "../../kernel/table-view";
import type { ShownFigure } from "../computed-figures";
import { usePane } from "../use-pane";
import { writeCounted, writeMoney } from "../wording";

const useStyles = makeStyles({
  figures: { display: "flex", flexWrap: "wrap", gap: "6px 16px", margin: 0 },
  figure: { display: "flex", flexDirection: "column", minWidth: "64px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: "22px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
  },
});

interface TableFiguresProps {
  readonly view: TableView;
  readonly figures: readonly ShownFigure[];
}

/** The figures that matter of a table, each with its word. */
export function TableFigures({ view, figures }: TableFiguresProps): ReactNode {
  const styles = useStyles();
  const { texts, language } = usePane();
  const noun = view.subject?.noun;
  const told = (figure: ShownFigure): readonly [label: string, value: string] => {
    switch (figure.kind) {
      case "money":
        return [figure.label[language], writeMoney(figure.yuan, language)];
      case "subjects":
        return [texts.compute.concerned, noun === undefined ? "" : writeCounted(figure.count, noun, language)];
      case "highest":
        return [texts.compute.highest(figure.subject), writeMoney(figure.yuan, language)];
    }
  };
  return (
    <dl className={styles.figures}>
      {figures.map(told).map(([label, value]) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
