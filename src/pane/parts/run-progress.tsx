import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 0" },
  line: { display: "flex", alignItems: "center", gap: "8px", justifyContent: "space-between" },
  text: { color: tokens.colorNeutralForeground2, minWidth: 0 },
});

interface WorkProgressProps {
  readonly text: string;
  readonly done: number;
  readonly of: number;
  readonly onCancel: () => void;
}

/** Long work: what it is at, how far, and a way out. */
export function WorkProgress({ text, done, of, onCancel }: WorkProgressProps): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Text className={styles.text}>{text}</Text>
        <Button size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
      <ProgressBar
        thickness="large"
        aria-label={texts.progress}
        aria-valuetext={text}
        {...(of > 0 ? { value: Math.min(1, done / of) } : {})}
      />
    </div>
  );
}

/** The progress of reading and checking. */
export function RunProgress(): ReactNode {
  const { session, state, texts } = usePane();
  const { phase, progress } = state.run;
  const text =
    phase === "judging"
      ? texts.run.judging
      : progress === null
        ? texts.run.opening
        : texts.run.reading(progress.sheet, progress.rowsRead, progress.rowCount);
  return (
    <WorkProgress
      text={text}
      done={progress?.rowsRead ?? 0}
      of={phase === "judging" ? 0 : (progress?.rowCount ?? 0)}
      onCancel={() => session.runs.cancelRun()}
    />
  );
}
