import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useCallback, type ReactNode } from "react";
import { clauseOf } from "../checked-extent";
import { UNCHECKED_GROUP, type ListEntry, type ListedFinding } from "../listed-findings";
import { usePane } from "../use-pane";
import { writeCount, writePlace } from "../wording";
import { ClauseChip } from "./clause-chip";
import { SeverityIcon } from "./severity-icon";
import { PlaceLink } from "./place-link";
import { VirtualList } from "./virtual-list";
import { HiddenText } from "./hidden-text";

const useStyles = makeStyles({
  list: { flex: "1 1 0", minHeight: 0, overflowY: "auto", overflowX: "hidden", overflowAnchor: "none" },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "&:focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  group: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    padding: "6px 12px 6px 8px",
    border: "none",
    textAlign: "start",
    font: "inherit",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: {
    fontSize: "16px",
    lineHeight: "20px",
    flexShrink: 0,
    display: "inline-flex",
    height: "20px",
    alignItems: "center",
  },
  groupName: { flex: "1 1 auto", minWidth: 0, fontWeight: 600, overflowWrap: "anywhere" },
  groupGist: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    "@media (max-height: 480px)": { WebkitLineClamp: 1 },
    overflow: "hidden",
    fontWeight: 400,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  groupCount: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  finding: { display: "flex", gap: "8px", padding: "8px 12px", cursor: "pointer" },
  unplaced: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  body: { flex: "1 1 auto", minWidth: 0, overflowWrap: "anywhere" },
  message: { margin: 0, lineHeight: "20px" },
  advice: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "17px",
    color: tokens.colorNeutralForeground2,
  },
  meta: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 8px", marginTop: "4px" },
  times: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    padding: "0 6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    whiteSpace: "nowrap",
  },
  settle: { minWidth: "auto", marginInlineStart: "auto", height: "22px" },
});

const keyOf = (entry: ListEntry): string => entry.key;
/** Row heights before they are measured: a header, and a finding of three lines. */
const estimate = (entry: ListEntry): number => (entry.kind === "group" ? 34 : 88);

export function FindingList({ entries }: { readonly entries: readonly ListEntry[] }): ReactNode {
  const styles = useStyles();
  const { session, texts } = usePane();
  const open = useCallback(
    (entry: ListEntry) => {
      if (entry.kind === "group") session.check.toggleGroup(entry.key);
      else if (entry.kind === "finding") void session.check.goTo(entry.listed);
    },
    [session],
  );
  const render = useCallback((entry: ListEntry, focused: boolean) => {
    switch (entry.kind) {
      case "group":
        return <GroupHeader entry={entry} focused={focused} />;
      case "finding":
        return <FindingLine listed={entry.listed} focused={focused} />;
      case "unchecked":
        return <UncheckedLine clause={entry.clause.id} focused={focused} />;
    }
  }, []);
  return (
    <VirtualList
      className={styles.list}
      rowClassName={styles.row}
      entries={entries}
      keyOf={keyOf}
      label={texts.check.list}
      estimate={estimate}
      renderEntry={render}
      onOpen={open}
    />
  );
}

type GroupEntry = Extract<ListEntry, { kind: "group" }>;

function GroupHeader({ entry, focused }: { readonly entry: GroupEntry; readonly focused: boolean }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language } = usePane();
  const unchecked = entry.key === UNCHECKED_GROUP;
  const gist =
    unchecked || state.check.grouping === "sheet" ? undefined : clauseOf(regulation, entry.name)?.gist[language];
  return (
    <button
      type="button"
      className={styles.group}
      tabIndex={focused ? 0 : -1}
      aria-expanded={!entry.collapsed}
      onClick={() => session.check.toggleGroup(entry.key)}
    >
      <span className={styles.chevron} aria-hidden="true">
        {entry.collapsed ? <ChevronRightRegular /> : <ChevronDownRegular />}
      </span>
      <span className={styles.groupName}>
        {unchecked ? texts.check.uncheckedTitle : entry.name === "" ? texts.check.wholeWorkbook : entry.name}
        {gist !== undefined && <span className={styles.groupGist}>{gist}</span>}
        {unchecked && <span className={styles.groupGist}>{texts.check.uncheckedGist}</span>}
      </span>
      <span className={styles.groupCount}>{writeCount(entry.count)}</span>
    </button>
  );
}

function FindingLine({ listed, focused }: { readonly listed: ListedFinding; readonly focused: boolean }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, readOnly } = usePane();
  const first = listed.findings[0];
  const count = listed.findings.length;
  const standing = first.settled ? "settled" : first.severity;
  const tabIndex = focused ? 0 : -1;
  const restoreFocus = useRestoreFocusTarget();
  const canSettle = first.severity !== "error" && !readOnly;
  const goTo = (): void => void session.check.goTo(listed);
  return (
    <div
      className={styles.finding}
      onClick={(event) => {
        // A click on a control of the row is its own; a selection of text is no click.
        if (event.target instanceof Element && event.target.closest("button, [role=note]") !== null) return;
        if (window.getSelection()?.isCollapsed === false) return;
        goTo();
      }}
    >
      <SeverityIcon standing={standing} />
      <div className={styles.body}>
        <p className={styles.message}>
          <HiddenText>{texts.severity[standing]}</HiddenText>
          {first.message}
        </p>
        {!first.settled && first.advice !== "" && <p className={styles.advice}>{first.advice}</p>}
        <div className={styles.meta}>
          {first.sheet !== null && listed.cells !== null ? (
            <PlaceLink text={writePlace(first.sheet, listed.cells)} tabIndex={tabIndex} onOpen={goTo} />
          ) : (
            <span className={styles.unplaced}>{first.sheet ?? texts.check.wholeWorkbook}</span>
          )}
          {count > 1 && <span className={styles.times}>{texts.check.cells(count)}</span>}
          <ClauseChip clause={first.clause} tabbable={focused} />
          {canSettle && (
            <Button
              {...restoreFocus}
              className={styles.settle}
              size="small"
              appearance="subtle"
              tabIndex={tabIndex}
              disabled={state.check.busy !== null}
              onClick={() =>
                first.settled ? void session.check.unsettle(listed) : session.check.startSettling(listed.key)
              }
            >
              {first.settled ? texts.check.unsettle : texts.check.settle}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function UncheckedLine({ clause, focused }: { readonly clause: string; readonly focused: boolean }): ReactNode {
  const styles = useStyles();
  const { regulation, language, texts } = usePane();
  const found = clauseOf(regulation, clause);
  return (
    <div className={styles.finding} style={{ cursor: "default" }}>
      <SeverityIcon standing="unchecked" />
      <div className={styles.body}>
        <p className={styles.message}>
          <HiddenText>{texts.severity.unchecked}</HiddenText>
          {found?.gist[language]}
        </p>
        {found?.attested !== undefined && <p className={styles.advice}>{found.attested[language]}</p>}
        <div className={styles.meta}>
          <ClauseChip clause={clause} tabbable={focused} />
        </div>
      </div>
    </div>
  );
}
