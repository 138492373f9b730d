import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", flex: "1 1 0", minHeight: 0, minWidth: 0 },
  content: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: "10px 12px 16px",
    // Without its colour a link is still to be seen as one.
    "@media (forced-colors: active)": { "& .fui-Link": { textDecorationLine: "underline" } },
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    overflowWrap: "anywhere",
    // Hidden texts scroll with what they belong to.
    position: "relative",
    "& > *": { flexShrink: 0 },
  },
  fixed: { overflowY: "hidden", padding: 0, gap: 0, "& > *": { flexShrink: 1 } },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px 8px",
    padding: "8px 12px",
    "@media (max-width: 299px)": { gap: "4px", padding: "8px" },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface TabBodyProps {
  readonly children: ReactNode;
  /** The main action, always in sight. */
  readonly footer?: ReactNode;
  /** The content scrolls in a part of its own. */
  readonly fixed?: boolean;
}

export function TabBody({ children, footer, fixed = false }: TabBodyProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      <div className={mergeClasses(styles.content, fixed && styles.fixed)}>{children}</div>
      {footer !== undefined && footer !== null && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}
