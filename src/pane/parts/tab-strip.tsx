import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    flexShrink: 0,
    padding: "0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    border: "none",
    background: "none",
    font: "inherit",
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
    padding: "6px 10px 8px",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    "&:hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (max-width: 299px)": { padding: "6px 8px 8px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    "&::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: "0",
      height: "3px",
      borderRadius: "2px",
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  // The bold word keeps its room, so that the tabs don't shift.
  word: {
    display: "inline-grid",
    "&::after": { content: "attr(data-word)", fontWeight: 600, height: 0, visibility: "hidden", overflow: "hidden" },
  },
});

interface TabStripProps<Name extends string> {
  readonly tabs: readonly { readonly name: Name; readonly word: string }[];
  readonly chosen: Name;
  readonly label: string;
  readonly idOf: (name: Name) => string;
  readonly panelId: string;
  readonly onChoose: (name: Name) => void;
}

/** Tabs by the book: one stop for Tab, arrows between them, Home and End. */
export function TabStrip<Name extends string>(props: TabStripProps<Name>): ReactNode {
  const { tabs, chosen, label, idOf, panelId, onChoose } = props;
  const styles = useStyles();
  const strip = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = tabs.findIndex(({ name }) => name === chosen);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: (index + 1) % tabs.length,
      ArrowLeft: (index + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = tabs[targets[event.key] ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    onChoose(target.name);
    strip.current?.querySelector<HTMLElement>(`#${idOf(target.name)}`)?.focus();
  };
  return (
    <div ref={strip} className={styles.strip} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ name, word }) => (
        <button
          key={name}
          id={idOf(name)}
          type="button"
          role="tab"
          aria-selected={name === chosen}
          aria-controls={panelId}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={() => onChoose(name)}
        >
          <span className={styles.word} data-word={word}>
            {word}
          </span>
        </button>
      ))}
    </div>
  );
}
