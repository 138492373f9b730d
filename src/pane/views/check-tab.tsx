import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MenuGroup,
  MenuGroupHeader,
  SearchBox,
  Spinner,
  Switch,
  Text,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  ColorRegular,
  DismissRegular,
  EraserRegular,
  GroupListRegular,
  TableSimpleRegular,
} from "@fluentui/react-icons";
import { useMemo, type ReactNode } from "react";
import type { Review } from "../../kernel/review";
import { attestationSheet, checkedExtent, uncheckedClauses } from "../checked-extent";
import {
  countFindings,
  foldRuns,
  listEntries,
  pickFindings,
  uncheckedEntries,
  type FindingFilter,
} from "../listed-findings";
import { ClauseChip } from "../parts/clause-chip";
import { EarlierResults } from "../parts/earlier-results";
import { EmptyState } from "../parts/empty-state";
import { FindingList } from "../parts/finding-list";
import { ProblemMessage } from "../parts/problem-message";
import { RunProgress } from "../parts/run-progress";
import { SettleDialog } from "../parts/settle-dialog";
import { SeverityIcon, type Standing } from "../parts/severity-icon";
import { TabBody } from "../parts/tab-body";
import { usePane } from "../use-pane";
import { writeCount } from "../wording";

const useStyles = makeStyles({
  top: { display: "flex", flexDirection: "column", gap: "6px", padding: "8px 12px", flexShrink: 0 },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
  chip: {
    minWidth: "auto",
    padding: "1px 7px 1px 5px",
    gap: "3px",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    "& .fui-Button__icon": { width: "16px", height: "16px", fontSize: "16px", marginInlineEnd: "3px" },
    "@media (max-width: 299px)": { padding: "1px 6px", "& .fui-Button__icon": { display: "none" } },
  },
  row: { display: "flex", gap: "4px", alignItems: "center" },
  search: { flex: "1 1 0", minWidth: 0 },
  only: { display: "flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase200 },
  onlyText: { minWidth: 0, overflowWrap: "anywhere" },
  none: { padding: "12px", overflowY: "auto" },
  live: {
    marginInlineStart: "auto",
    "@media (max-width: 299px)": { "& .fui-Switch__indicator": { marginInline: "2px 4px" } },
  },
  liveLabel: { fontSize: tokens.fontSizeBase200, paddingInline: 0 },
  unchecked: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  uncheckedLine: { display: "flex", gap: "8px", alignItems: "flex-start" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  stale: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  primary: { minWidth: "auto" },
  more: {
    minWidth: "auto",
    paddingInline: "8px",
    "@media (min-width: 320px)": { "& .fui-Button__icon": { display: "none" } },
  },
  // In the narrowest pane only the picture is seen; the word stays the button's name.
  moreWord: {
    "@media (max-width: 319px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
      whiteSpace: "nowrap",
    },
  },
});

const FILTERS: readonly Exclude<FindingFilter, "all">[] = ["error", "warning", "needs-review", "settled", "unchecked"];

/** What is wrong in the workbook, and where. */
export function CheckTab(): ReactNode {
  const { session, state, texts, regulation } = usePane();
  const { run, check, data } = state;
  const running = (run.phase === "reading" || run.phase === "judging") && !run.quiet;
  const tables = data.survey?.matching.matches.filter(({ schema }) => regulation.sheets.includes(schema)).length ?? 0;
  const footer = <CheckFooter running={running} tables={tables} />;

  if (running) {
    return (
      <TabBody footer={footer}>
        <RunProgress />
      </TabBody>
    );
  }
  if (run.phase === "failed" && run.problem !== null && run.review === null) {
    return (
      <TabBody footer={footer}>
        <ProblemMessage problem={run.problem} />
      </TabBody>
    );
  }
  if (run.review === null) {
    return (
      <TabBody footer={footer}>
        <EmptyState
          title={run.phase === "cancelled" ? texts.check.cancelled : texts.check.start}
          {...(tables === 0
            ? { actions: <Button onClick={() => session.showTab("data")}>{texts.check.toData}</Button> }
            : {})}
        >
          {tables === 0
            ? texts.check.noTables
            : texts.check.startHow(tables, regulation.clauses.filter(({ bearer }) => bearer === "rule").length)}
        </EmptyState>
      </TabBody>
    );
  }
  return (
    <TabBody fixed footer={footer}>
      <EarlierResults />
      <Results review={run.review} />
      {check.settling !== null && <Settling review={run.review} lineKey={check.settling} />}
    </TabBody>
  );
}

function Settling({ review, lineKey }: { readonly review: Review; readonly lineKey: string }): ReactNode {
  const listed = useMemo(() => foldRuns(review.findings).find(({ key }) => key === lineKey), [review, lineKey]);
  return listed === undefined ? null : <SettleDialog listed={listed} />;
}

function CheckFooter({ running, tables }: { readonly running: boolean; readonly tables: number }): ReactNode {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const { run, check, environment } = state;
  return (
    <>
      <Button
        className={styles.primary}
        appearance="primary"
        {...(run.quiet ? { icon: <Spinner size="tiny" appearance="inverted" /> } : {})}
        disabled={tables === 0}
        disabledFocusable={running}
        onClick={() => void session.check.check()}
      >
        {run.review === null ? texts.check.button : texts.check.again}
      </Button>
      {run.review !== null && <MoreActions />}
      {environment?.missingFeatures.includes("live") !== true && (
        <Switch
          className={styles.live}
          label={{ children: texts.check.live, className: styles.liveLabel }}
          checked={check.live}
          onChange={(_, { checked }) => session.check.setLive(checked)}
        />
      )}
    </>
  );
}

/** Marks in the cells, and the list as a sheet. */
function MoreActions(): ReactNode {
  const styles = useStyles();
  const { session, state, texts, readOnly } = usePane();
  const { check, run, environment } = state;
  const blocked = readOnly || check.busy !== null;
  const open = run.review?.findings.some(({ settled, place }) => !settled && place !== null) ?? false;
  const noMarks = environment?.missingFeatures.includes("marks") === true;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={styles.more} icon={check.busy === null ? <ColorRegular /> : <Spinner size="tiny" />}>
          <span className={styles.moreWord}>{texts.check.more}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<ColorRegular />}
            disabled={blocked || !open || noMarks}
            onClick={() => void session.check.mark()}
          >
            {check.marked ? texts.check.markAgain : texts.check.mark}
          </MenuItem>
          <MenuItem
            icon={<EraserRegular />}
            disabled={blocked || !check.marked}
            onClick={() => void session.check.clearMarks()}
          >
            {texts.check.clearMarks}
          </MenuItem>
          <MenuItem icon={<TableSimpleRegular />} disabled={blocked} onClick={() => void session.check.writeList()}>
            {texts.check.writeList}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Results({ review }: { readonly review: Review }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation } = usePane();
  const { filter, search, grouping, sheet, collapsed } = state.check;
  const inSheet = useMemo(
    () => (sheet === null ? review.findings : review.findings.filter((finding) => finding.sheet === sheet)),
    [review, sheet],
  );
  const counts = useMemo(() => countFindings(inSheet), [inSheet]);
  const unchecked = useMemo(
    () => (sheet === null ? uncheckedClauses(regulation, review) : []),
    [regulation, review, sheet],
  );
  const listed = useMemo(() => foldRuns(pickFindings(inSheet, filter, search)), [inSheet, filter, search]);
  const order = useMemo(
    () =>
      grouping === "clause"
        ? regulation.clauses.map(({ id }) => id)
        : ["", ...review.reading.survey.sources.map(({ name }) => name)],
    [grouping, regulation, review],
  );
  const entries = useMemo(
    () => [
      ...listEntries(listed, grouping, order, collapsed),
      ...((filter === "all" && search === "") || filter === "unchecked" ? uncheckedEntries(unchecked, collapsed) : []),
    ],
    [listed, grouping, order, collapsed, filter, search, unchecked],
  );
  const numbers: Readonly<Record<Standing, number>> = { ...counts, unchecked: unchecked.length };
  const open = counts.error + counts.warning + counts["needs-review"];
  const anything = open + counts.settled > 0;

  if (open === 0 && filter === "all" && search === "") {
    return (
      <div className={styles.none}>
        <NothingFound review={review} sheet={sheet} settled={counts.settled} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.top}>
        <div className={styles.chips} role="group" aria-label={texts.check.filters}>
          {FILTERS.filter((name) => numbers[name] > 0 || name === filter).map((name) => (
            <ToggleButton
              key={name}
              className={styles.chip}
              size="small"
              shape="circular"
              checked={filter === name}
              icon={<SeverityIcon standing={name} />}
              onClick={() => session.check.filter(filter === name ? "all" : name)}
            >
              {`${texts.severity[name]} ${writeCount(numbers[name])}`}
            </ToggleButton>
          ))}
        </div>
        {sheet !== null && (
          <div className={styles.only}>
            <span className={styles.onlyText}>{texts.check.onlySheet(sheet)}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.check.allSheets}
              onClick={() => session.check.showSheet(null)}
            />
          </div>
        )}
        {state.run.stale && state.run.problem === null && !state.check.live && (
          <Text className={styles.stale}>{texts.check.stale}</Text>
        )}
        {anything && (
          <div className={styles.row}>
            <SearchBox
              className={styles.search}
              size="small"
              placeholder={texts.check.searchShort}
              aria-label={texts.check.search}
              value={search}
              onChange={(_, { value }) => session.check.search(value)}
            />
            <Menu
              checkedValues={{ grouping: [grouping] }}
              onCheckedValueChange={(_, { checkedItems }) =>
                session.check.group(checkedItems[0] === "sheet" ? "sheet" : "clause")
              }
            >
              <MenuTrigger disableButtonEnhancement>
                <MenuButton size="small" appearance="subtle" icon={<GroupListRegular />} style={{ minWidth: "auto" }}>
                  {grouping === "clause" ? texts.check.byClause : texts.check.bySheet}
                </MenuButton>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuGroup>
                    <MenuGroupHeader>{texts.check.grouping}</MenuGroupHeader>
                    <MenuItemRadio name="grouping" value="clause">
                      {texts.check.byClause}
                    </MenuItemRadio>
                    <MenuItemRadio name="grouping" value="sheet">
                      {texts.check.bySheet}
                    </MenuItemRadio>
                  </MenuGroup>
                </MenuList>
              </MenuPopover>
            </Menu>
          </div>
        )}
      </div>
      {entries.length === 0 ? (
        <div className={styles.none}>
          <Text>{texts.check.noMatch}</Text>
        </div>
      ) : (
        <FindingList entries={entries} />
      )}
    </>
  );
}

interface NothingFoundProps {
  readonly review: Review;
  readonly sheet: string | null;
  readonly settled: number;
}

/** Nothing is wrong: what has been looked at, and what nobody has looked at. */
function NothingFound({ review, sheet, settled }: NothingFoundProps): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language, readOnly } = usePane();
  const extent = checkedExtent(review);
  const unchecked = uncheckedClauses(regulation, review);
  const known = sheet === null || review.counts.some((count) => count.sheet === sheet);
  const attestations = attestationSheet(regulation);
  const hasAttestations = review.reading.regulations.some(
    ({ input }) => attestations !== null && input.tables.has(attestations.name),
  );
  return (
    <>
      <div>
        <EmptyState
          {...(known ? { icon: <CheckmarkCircleFilled /> } : {})}
          title={
            sheet === null ? texts.check.nothing : known ? texts.check.nothingOn(sheet) : texts.check.notATable(sheet)
          }
          {...(settled > 0 || sheet !== null
            ? {
                actions: (
                  <>
                    {sheet !== null && (
                      <Button size="small" onClick={() => session.check.showSheet(null)}>
                        {texts.check.allSheets}
                      </Button>
                    )}
                    {settled > 0 && (
                      <Button size="small" onClick={() => session.check.filter("settled")}>
                        {texts.check.showSettled(settled)}
                      </Button>
                    )}
                  </>
                ),
              }
            : {})}
        >
          {known ? texts.check.extent(extent) : texts.check.notATableHow}
        </EmptyState>
      </div>
      {unchecked.length > 0 && sheet === null && (
        <section>
          <h2 className={styles.heading}>{`${texts.check.uncheckedTitle} ${writeCount(unchecked.length)}`}</h2>
          <p className={styles.note}>{texts.check.uncheckedGist}</p>
          {attestations !== null && !hasAttestations && (
            <Button
              size="small"
              style={{ margin: "6px 0" }}
              disabled={readOnly || state.data.inserting !== null}
              onClick={() => void session.data.insertTemplates([attestations.name])}
            >
              {texts.check.insertAttestations(attestations.name)}
            </Button>
          )}
          <ul className={styles.unchecked} style={{ marginTop: 8 }}>
            {unchecked.map((clause) => (
              <li key={clause.id} className={styles.uncheckedLine}>
                <SeverityIcon standing="unchecked" />
                <div>
                  {clause.attested?.[language] ?? clause.gist[language]} <ClauseChip clause={clause.id} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
