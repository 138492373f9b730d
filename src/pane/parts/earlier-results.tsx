import type { ReactNode } from "react";
import { usePane } from "../use-pane";
import { ProblemMessage } from "./problem-message";

/** The last run failed: why, and that what is shown beside it is of an earlier state. */
export function EarlierResults(): ReactNode {
  const { session, state, texts } = usePane();
  const { problem, review } = state.run;
  if (problem === null || review === null) return null;
  return <ProblemMessage problem={problem} note={texts.run.earlier} onRetry={() => void session.runs.run()} />;
}
