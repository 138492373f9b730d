import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { problemText, type Problem } from "../problem";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  bar: { flexShrink: 0, minWidth: 0 },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", minWidth: 0 },
  details: { marginTop: "4px", fontSize: tokens.fontSizeBase200 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    overflowWrap: "anywhere",
    margin: "4px 0 0",
  },
  again: { marginTop: "6px" },
});

/** A failure in words; what a support request needs folds out. */
export function ProblemMessage({
  problem,
  note,
  onRetry,
}: {
  readonly problem: Problem;
  /** What the failure leaves standing. */
  readonly note?: string;
  readonly onRetry?: () => void;
}): ReactNode {
  const styles = useStyles();
  const { texts, language } = usePane();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{texts.problems.title}</MessageBarTitle>
        {problemText(problem, texts, language)}
        {note !== undefined && <div>{note}</div>}
        <SupportDetail detail={problem.detail} />
        {onRetry !== undefined && (
          <div className={styles.again}>
            <Button size="small" onClick={onRetry}>
              {texts.again}
            </Button>
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

export function SupportDetail({ detail }: { readonly detail: string }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <details className={styles.details}>
      <summary>{texts.problems.details}</summary>
      <p className={styles.code}>{detail}</p>
    </details>
  );
}
