import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../use-pane";
import { EarlierResults } from "./earlier-results";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "2px 12px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What is shown was computed before the last edits, or the last run failed: with the way to compute anew. */
export function StaleResults(): ReactNode {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { problem, stale } = state.run;
  if (problem !== null) return <EarlierResults canRetry />;
  if (!stale) return null;
  return (
    <div className={styles.line}>
      <Text className={styles.note}>{texts.compute.stale}</Text>
      <Link as="button" onClick={() => void session.compute.compute()}>
        {texts.compute.again}
      </Link>
    </div>
  );
}
