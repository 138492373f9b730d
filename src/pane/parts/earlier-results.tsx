import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../use-pane";
import { ProblemMessage } from "./problem-message";

const useStyles = makeStyles({
  // In a low pane the results keep their room; their notice is scrolled through.
  notice: { flexShrink: 0, "@media (max-height: 480px)": { maxHeight: "88px", overflowY: "auto" } },
});

interface EarlierResultsProps {
  /** The view has no button of its own to try again. */
  readonly canRetry?: boolean;
}

/** The last run failed: why, and that what is shown beside it is of an earlier state. */
export function EarlierResults({ canRetry = false }: EarlierResultsProps): ReactNode {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { problem, review } = state.run;
  if (problem === null || review === null) return null;
  return (
    <div className={styles.notice}>
      <ProblemMessage
        problem={problem}
        note={texts.run.earlier}
        {...(canRetry ? { onRetry: () => void session.runs.run() } : {})}
      />
    </div>
  );
}
