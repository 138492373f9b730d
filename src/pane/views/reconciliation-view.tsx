import { makeStyles, mergeClasses, SearchBox, Select, Text, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, type ReactNode } from "react";
import type { ReconciledFigure, Reconciliation, ReconciliationView as Declared } from "../../kernel/table-view";
import { viewOf } from "../computed-figures";
import { resultSheet, type OpenReconciliation } from "../pane-state";
import { useCellSteps, type CellSteps } from "../parts/cell-steps";
import { PlaceLink } from "../parts/place-link";
import { StaleResults } from "../parts/stale-results";
import { TabBody } from "../parts/tab-body";
import { ViewTop } from "../parts/view-top";
import { VirtualList } from "../parts/virtual-list";
import { chosenFigures, countedBy, reconciledSums } from "../reconciled-figures";
import { usePane } from "../use-pane";
import { writeCount, writeCounted, writeMoney, writeMonth, writeSignedMoney } from "../wording";

const useStyles = makeStyles({
  top: { display: "flex", flexDirection: "column", gap: "6px", padding: "8px 12px", flexShrink: 0 },
  choices: { display: "flex", flexWrap: "wrap", gap: "6px" },
  choice: { flex: "1 1 96px", minWidth: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // In a low pane the list comes first.
  extent: { "@media (max-height: 480px)": { display: "none" } },
  list: { flex: "1 1 0", minHeight: 0, overflowY: "auto", overflowX: "hidden", overflowAnchor: "none" },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  none: { padding: "12px" },
  figure: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px 12px" },
  head: { display: "flex", flexWrap: "wrap", gap: "0 8px", alignItems: "baseline", overflowWrap: "anywhere" },
  subject: { fontWeight: 600 },
  sides: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "6px" },
  side: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    padding: "4px 6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  opens: {
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  place: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    "@media (forced-colors: active)": { color: "LinkText", textDecorationLine: "underline" },
  },
  foot: { display: "flex", flexWrap: "wrap", gap: "2px 8px", alignItems: "center" },
  difference: { fontVariantNumeric: "tabular-nums", fontWeight: 600 },
  how: { marginInlineStart: "auto" },
  sums: { flex: "1 1 auto", minWidth: 0, fontSize: tokens.fontSizeBase200, maxHeight: "40vh", overflowY: "auto" },
  sum: {
    fontVariantNumeric: "tabular-nums",
    paddingInlineEnd: "10px",
    display: "inline-block",
    "@media (max-height: 480px)": { display: "none" },
  },
  sumLines: { margin: "4px 0 0", display: "flex", flexDirection: "column", gap: "4px" },
  sumFigures: { margin: 0, display: "flex", flexWrap: "wrap", gap: "0 10px", fontVariantNumeric: "tabular-nums" },
});

const keyOf = ({ month, subject, item }: ReconciledFigure): string => `${month} ${subject} ${item}`;
/** Before it is measured: head, two sides of three lines, foot. */
const estimate = (): number => 126;

interface ReconciliationProps {
  readonly open: OpenReconciliation;
}

/** Reported figures beside recomputed ones, every side with the way to its cells. */
export function ReconciliationView({ open }: ReconciliationProps): ReactNode {
  const { session, state, regulation } = usePane();
  const { review } = state.run;
  const { reconciliation: declared } = viewOf(regulation, { name: open.table });
  const reconciliation = useMemo(
    () => review?.reconcile({ regulation: regulation.id, name: open.table }) ?? null,
    [review, regulation, open.table],
  );
  if (declared === undefined || reconciliation === null) {
    return (
      <TabBody>
        <ViewTop title={open.table} onBack={() => session.compute.showReconciliation(null)} />
      </TabBody>
    );
  }
  return <Differences open={open} declared={declared} reconciliation={reconciliation} />;
}

interface DifferencesProps extends ReconciliationProps {
  readonly declared: Declared;
  readonly reconciliation: Reconciliation;
}

function Differences({ open, declared, reconciliation }: DifferencesProps): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language } = usePane();
  const { figures, compared, leftOut } = reconciliation;
  const words = texts.reconciliation;
  const noun = viewOf(regulation, { name: open.table }).subject?.noun;
  const shown = useMemo(() => chosenFigures(figures, open), [figures, open]);
  const months = useMemo(() => [...countedBy(figures, ({ month }) => month)].sort(), [figures]);
  const causes = useMemo(() => countedBy(figures, ({ cause }) => cause), [figures]);
  const differing = useMemo(() => figures.filter(({ differenceYuan }) => differenceYuan !== 0).length, [figures]);
  const recomputed = state.run.tables.find(({ name }) => name === declared.recomputedIn.table);
  /** Month and subject of every row that holds recomputed figures. */
  const known = useMemo(() => {
    const at = (name: string): number => recomputed?.columns.findIndex((column) => column.name === name) ?? -1;
    const [month, subject] = [at(declared.recomputedIn.month), at(declared.recomputedIn.subject)] as const;
    return new Set(recomputed?.rows.map((row) => `${row[month] ?? ""} ${row[subject] ?? ""}`));
  }, [recomputed, declared]);
  const isWritten = resultSheet(state, declared.recomputedIn.table) !== undefined;
  const goToReported = useCallback(
    ({ reportedAt: [first] }: ReconciledFigure) => {
      if (first !== undefined) void session.compute.goToCells(first);
    },
    [session],
  );
  const render = useCallback(
    (figure: ReconciledFigure, focused: boolean) => (
      <Figure
        figure={figure}
        focused={focused}
        cause={declared.causes[figure.cause]?.[language] ?? ""}
        resultTable={isWritten && known.has(`${figure.month} ${figure.subject}`) ? declared.recomputedIn.table : null}
        explainedIn={known.has(`${figure.month} ${figure.subject}`) ? declared.recomputedIn.table : null}
      />
    ),
    [declared, isWritten, known, language],
  );
  return (
    <TabBody fixed footer={<Sums figures={shown} />}>
      <div className={styles.top}>
        <ViewTop
          title={declared.title[language]}
          note={words.shown(shown.length, figures.length)}
          onBack={() => session.compute.showReconciliation(null)}
        />
        <StaleResults />
        <p className={mergeClasses(styles.note, styles.extent)}>
          {words.extent(compared, differing)}
          {leftOut > 0 && noun !== undefined && ` ${words.leftOut(writeCounted(leftOut, noun, language))}`}
        </p>
        <div className={styles.choices}>
          <Select
            className={styles.choice}
            size="small"
            aria-label={texts.compute.month}
            value={open.month ?? ""}
            onChange={(_, { value }) => session.compute.chooseDifferences({ month: value === "" ? null : value })}
          >
            <option value="">{texts.compute.allMonths}</option>
            {months.map(([month, count]) => (
              <option key={month} value={month}>
                {words.option(writeMonth(month, language), count)}
              </option>
            ))}
          </Select>
          <Select
            className={styles.choice}
            size="small"
            aria-label={words.cause}
            value={open.cause ?? ""}
            onChange={(_, { value }) => session.compute.chooseDifferences({ cause: value === "" ? null : value })}
          >
            <option value="">{words.allCauses}</option>
            {Object.entries(declared.causes)
              .filter(([cause]) => causes.has(cause))
              .map(([cause, written]) => (
                <option key={cause} value={cause}>
                  {words.option(written[language], causes.get(cause) ?? 0)}
                </option>
              ))}
          </Select>
          {noun !== undefined && (
            <SearchBox
              className={styles.choice}
              size="small"
              placeholder={texts.compute.searchSubject(noun.one[language])}
              aria-label={texts.compute.searchSubject(noun.one[language])}
              value={open.search}
              onChange={(_, { value }) => session.compute.chooseDifferences({ search: value })}
            />
          )}
        </div>
      </div>
      {shown.length === 0 ? (
        <div className={styles.none}>
          <Text>{words.noMatch}</Text>
        </div>
      ) : (
        <VirtualList
          className={styles.list}
          rowClassName={styles.row}
          entries={shown}
          keyOf={keyOf}
          label={declared.title[language]}
          estimate={estimate}
          renderEntry={render}
          onOpen={goToReported}
        />
      )}
    </TabBody>
  );
}

interface FigureProps {
  readonly figure: ReconciledFigure;
  readonly focused: boolean;
  readonly cause: string;
  /** The written table that holds the recomputed figure. */
  readonly resultTable: string | null;
  /** The table that tells how it came about. */
  readonly explainedIn: string | null;
}

function Figure({ figure, focused, cause, resultTable, explainedIn }: FigureProps): ReactNode {
  const styles = useStyles();
  const { session, texts, language } = usePane();
  const words = texts.reconciliation;
  const { month, subject, subjectName, item, reportedYuan, recomputedYuan, differenceYuan, reportedAt } = figure;
  const reported = useCellSteps(reportedAt);
  const sources = useCellSteps(figure.recomputedFrom());
  const tabIndex = focused ? 0 : -1;
  return (
    <div className={styles.figure}>
      <div className={styles.head}>
        <span className={styles.subject}>{[subject, subjectName].filter(Boolean).join(" ")}</span>
        <span>{writeMonth(month, language)}</span>
        <span>{item}</span>
      </div>
      <div className={styles.sides}>
        <Side
          word={words.reported}
          value={reportedYuan === null ? words.notReported : writeMoney(reportedYuan, language)}
          cells={reported}
          note={reportedAt.length > 1 ? words.twice(reportedAt.length) : null}
          tabIndex={tabIndex}
        />
        <Side
          word={words.recomputed}
          value={writeMoney(recomputedYuan, language)}
          cells={
            resultTable === null
              ? sources
              : { text: resultTable, open: () => void session.compute.goToRecomputed(figure) }
          }
          note={null}
          tabIndex={tabIndex}
        />
      </div>
      <div className={styles.foot}>
        {differenceYuan !== null && (
          <span className={styles.difference}>{words.difference(writeSignedMoney(differenceYuan, language))}</span>
        )}
        <span>{cause}</span>
        {explainedIn !== null && (
          <PlaceLink
            className={styles.how}
            text={words.how}
            tabIndex={tabIndex}
            onOpen={() => session.compute.showSubject({ table: explainedIn, subject, month })}
          />
        )}
      </div>
    </div>
  );
}

interface SideProps {
  readonly word: string;
  readonly value: string;
  /** Where it stands; null where there is nothing to go to. */
  readonly cells: CellSteps | null;
  readonly note: string | null;
  readonly tabIndex: number;
}

function Side({ word, value, cells, note, tabIndex }: SideProps): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const content = (
    <>
      <span className={styles.word}>{word}</span>
      <span className={styles.value}>{value}</span>
      {note !== null && <span className={styles.word}>{note}</span>}
      <span className={cells === null ? styles.word : styles.place}>{cells?.text ?? texts.reconciliation.nowhere}</span>
    </>
  );
  if (cells === null) return <div className={styles.side}>{content}</div>;
  return (
    <button type="button" className={mergeClasses(styles.side, styles.opens)} tabIndex={tabIndex} onClick={cells.open}>
      {content}
    </button>
  );
}

/** The differences of each reported column added up; what they consist of folds out. */
function Sums({ figures }: { readonly figures: readonly ReconciledFigure[] }): ReactNode {
  const styles = useStyles();
  const { texts, language } = usePane();
  const words = texts.reconciliation;
  const sums = useMemo(() => [...reconciledSums(figures)], [figures]);
  return (
    <details className={styles.sums}>
      <summary>
        {`${words.sums} `}
        {sums.map(([item, { differenceYuan }]) => (
          <span key={item} className={styles.sum}>{`${item} ${writeSignedMoney(differenceYuan, language)}`}</span>
        ))}
        {sums.length === 0 && writeCount(0)}
      </summary>
      <dl className={styles.sumLines}>
        {sums.map(([item, { reportedYuan, recomputedYuan, differenceYuan }]) => (
          <div key={item}>
            <dt>{item}</dt>
            <dd className={styles.sumFigures}>
              <span>{`${words.reported} ${writeMoney(reportedYuan, language)}`}</span>
              <span>{`${words.recomputed} ${writeMoney(recomputedYuan, language)}`}</span>
              <span>{words.difference(writeSignedMoney(differenceYuan, language))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
