import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 0",
  },
  icon: { fontSize: "32px", lineHeight: 0, color: tokens.colorBrandForeground1 },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600, margin: 0 },
  text: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "4px" },
});

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What a view shows in place of its content, and what to do about it. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <Text className={styles.text}>{children}</Text>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
