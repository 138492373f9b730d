import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  place: {
    border: "none",
    background: "none",
    padding: 0,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    "&:hover": { textDecorationLine: "underline" },
    "@media (forced-colors: active)": { textDecorationLine: "underline", color: "LinkText" },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface PlaceLinkProps {
  /** Such as `值班安排!C7`. */
  readonly text: string;
  readonly onOpen: () => void;
  readonly tabIndex?: number;
  readonly className?: string;
}

/** A line of text that leads to the cells, or to the account, that it names. */
export function PlaceLink({ text, onOpen, tabIndex, className }: PlaceLinkProps): ReactNode {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.place, className)}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      onClick={onOpen}
    >
      {text}
    </button>
  );
}
