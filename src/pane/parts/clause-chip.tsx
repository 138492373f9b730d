import { makeStyles, Tooltip, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { clauseOf } from "../checked-extent";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  chip: {
    display: "inline-block",
    padding: "0 5px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    cursor: "help",
    whiteSpace: "nowrap",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface ClauseChipProps {
  readonly clause: string;
  /** Within the list only the row that has the keyboard lets its parts be reached by Tab. */
  readonly tabbable?: boolean;
}

/** An article; what it says shows on hover and on focus. */
export function ClauseChip({ clause, tabbable = true }: ClauseChipProps): ReactNode {
  const styles = useStyles();
  const { regulation, language, texts } = usePane();
  const gist = clauseOf(regulation, clause)?.gist[language] ?? texts.noGist;
  return (
    <Tooltip
      content={`${clause} ${gist}`}
      relationship="description"
      withArrow
      positioning="above-start"
      mountNode={document.getElementById("guibiao-panel")}
    >
      <span className={styles.chip} tabIndex={tabbable ? 0 : -1} role="note">
        {clause}
      </span>
    </Tooltip>
  );
}
