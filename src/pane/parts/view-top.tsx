import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  heading: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: 600,
    overflowWrap: "anywhere",
  },
  note: {
    marginInlineStart: "auto",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
});

interface ViewTopProps {
  readonly title: string;
  readonly note?: string;
  readonly onBack: () => void;
}

/** The title of a view that lies behind another, and the way back; it takes the keyboard. */
export function ViewTop({ title, note, onBack }: ViewTopProps): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <div className={styles.top}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        aria-label={texts.back}
        autoFocus
        onClick={onBack}
      />
      <h2 className={styles.heading}>{title}</h2>
      {note !== undefined && (
        <span className={styles.note} role="status">
          {note}
        </span>
      )}
    </div>
  );
}
