import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Words for screen readers alone. */
export function HiddenText({
  children,
  live = false,
}: {
  readonly children: ReactNode;
  readonly live?: boolean;
}): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.hidden} {...(live ? { role: "status", "aria-live": "polite" } : {})}>
      {children}
    </span>
  );
}
