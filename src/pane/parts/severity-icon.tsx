import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  PersonQuestionMarkFilled,
  PersonQuestionMarkRegular,
  WarningFilled,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Severity } from "../../kernel/finding";

const useStyles = makeStyles({
  icon: { fontSize: "16px", lineHeight: 0, flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  "needs-review": { color: tokens.colorPaletteBlueForeground2 },
  settled: { color: tokens.colorStatusSuccessForeground1 },
  unchecked: { color: tokens.colorNeutralForeground3 },
});

export type Standing = Severity | "settled" | "unchecked";

const ICONS: Readonly<Record<Standing, ReactNode>> = {
  error: <ErrorCircleFilled />,
  warning: <WarningFilled />,
  "needs-review": <PersonQuestionMarkFilled />,
  settled: <CheckmarkCircleFilled />,
  unchecked: <PersonQuestionMarkRegular />,
};

/** Each severity has a shape of its own, so that colour is never all that tells them apart. */
export function SeverityIcon({ standing }: { readonly standing: Standing }): ReactNode {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[standing])} aria-hidden="true">
      {ICONS[standing]}
    </span>
  );
}
