import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndoRegular, TableArrowUpRegular } from "@fluentui/react-icons";
import { useMemo, type ReactNode } from "react";
import { chartedMonths, choosePeriod, explainedTables, periodsOf, shownFigures, viewOf } from "../computed-figures";
import type { ReviewedTable } from "../../kernel/review";
import { EmptyState } from "../parts/empty-state";
import { MonthChart } from "../parts/month-chart";
import { ProblemMessage } from "../parts/problem-message";
import { RunProgress, WorkProgress } from "../parts/run-progress";
import { StaleResults } from "../parts/stale-results";
import { SubjectList } from "../parts/subject-list";
import { TabBody } from "../parts/tab-body";
import { TableFigures } from "../parts/table-figures";
import { usePane } from "../use-pane";
import { writeMonth } from "../wording";
import { HiddenText } from "../parts/hidden-text";
import { ReconciliationView } from "./reconciliation-view";
import { SubjectView } from "./subject-view";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  choice: { flex: "1 1 96px", minWidth: 0 },
  cards: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "8px 10px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  cardTop: { display: "flex", alignItems: "baseline", gap: "8px" },
  cardName: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600, flex: "1 1 auto", minWidth: 0 },
  rows: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  links: { display: "flex", flexWrap: "wrap", gap: "2px 12px" },
});

/** What the regulation makes of the records: tables, sums, and how each came about. */
export function ComputeTab(): ReactNode {
  const { session, state, texts, regulation } = usePane();
  const { run, compute, data } = state;
  const hasTables = data.survey?.matching.matches.some(({ schema }) => regulation.sheets.includes(schema)) ?? false;
  if ((run.phase === "reading" || run.phase === "judging") && !run.quiet) {
    return (
      <TabBody>
        <RunProgress />
      </TabBody>
    );
  }
  const start = (
    <Button appearance="primary" disabled={!hasTables} onClick={() => void session.compute.compute()}>
      {texts.compute.button}
    </Button>
  );
  if (run.phase === "failed" && run.problem !== null && run.review === null) {
    return (
      <TabBody footer={start}>
        <ProblemMessage problem={run.problem} />
      </TabBody>
    );
  }
  if (run.review === null) {
    return (
      <TabBody footer={start}>
        <EmptyState
          title={run.phase === "cancelled" ? texts.compute.cancelled : texts.compute.start}
          {...(hasTables
            ? {}
            : { actions: <Button onClick={() => session.showTab("data")}>{texts.check.toData}</Button> })}
        >
          {hasTables ? texts.compute.startHow : texts.check.noTables}
        </EmptyState>
      </TabBody>
    );
  }
  if (compute.subject !== null) return <SubjectView chosen={compute.subject} />;
  if (compute.reconciliation !== null) return <ReconciliationView open={compute.reconciliation} />;
  return <Computed />;
}

function Computed(): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language } = usePane();
  const { run, compute } = state;
  const { choice } = compute;
  const periods = useMemo(() => periodsOf(regulation, run.tables), [regulation, run.tables]);
  const tables = useMemo(
    () => run.tables.map((table) => choosePeriod(viewOf(regulation, table), table, choice)),
    [regulation, run.tables, choice],
  );
  const charted = useMemo(() => chartedMonths(regulation, tables), [regulation, tables]);
  const months = periods.months.filter((month) => choice.year === null || month.startsWith(choice.year));
  return (
    <TabBody footer={<WriteFooter tables={tables} />}>
      <StaleResults />
      <LeftOut />
      {(periods.years.length > 1 || periods.months.length > 1) && (
        <div className={styles.choices} role="group" aria-label={texts.compute.period}>
          <Select
            className={styles.choice}
            size="small"
            aria-label={texts.compute.year}
            value={choice.year ?? ""}
            onChange={(_, { value }) => session.compute.choose({ year: value === "" ? null : value, month: null })}
          >
            <option value="">{texts.compute.allYears}</option>
            {periods.years.map((year) => (
              <option key={year} value={year}>
                {texts.compute.yearName(year)}
              </option>
            ))}
          </Select>
          <Select
            className={styles.choice}
            size="small"
            aria-label={texts.compute.month}
            value={choice.month ?? ""}
            onChange={(_, { value }) =>
              session.compute.choose({ year: choice.year, month: value === "" ? null : value })
            }
          >
            <option value="">{texts.compute.allMonths}</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {writeMonth(month, language)}
              </option>
            ))}
          </Select>
        </div>
      )}
      <ul className={styles.cards} aria-label={texts.compute.tables}>
        {tables.map((table) => (
          <TableCard key={table.name} table={table} />
        ))}
      </ul>
      {charted !== null && charted.months.length > 1 && <MonthChart charted={charted} />}
      {explainedTables(regulation, tables).map((table) => (
        <SubjectList key={table.name} table={table} />
      ))}
    </TabBody>
  );
}

/** Rows that took no part, told before anything is written. */
function LeftOut(): ReactNode {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const left = state.run.review?.counts.filter(({ leftOut }) => leftOut > 0) ?? [];
  if (left.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        {texts.compute.leftOut(left.reduce((sum, { leftOut }) => sum + leftOut, 0))}
        <div className={styles.links}>
          {left.map(({ sheet, leftOut }) => (
            <Link
              key={sheet}
              as="button"
              onClick={() => {
                session.check.showSheet(sheet);
                session.check.filter("error");
              }}
            >
              {texts.compute.leftOutOf(sheet, leftOut)}
            </Link>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

function TableCard({ table }: { readonly table: ReviewedTable }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language, readOnly } = usePane();
  const view = viewOf(regulation, table);
  const figures = useMemo(() => shownFigures(view, table), [view, table]);
  const { review } = state.run;
  const reconciliation = useMemo(
    () => (view.reconciliation === undefined ? null : (review?.reconcile(table) ?? null)),
    [view, review, table],
  );
  const written = state.compute.written.find(({ name }) => name === table.name);
  return (
    <li className={styles.card}>
      <div className={styles.cardTop}>
        <h2 className={styles.cardName}>{table.name}</h2>
        <span className={styles.rows}>{texts.rows(table.rows.length)}</span>
      </div>
      {figures.length > 0 && table.rows.length > 0 && <TableFigures view={view} figures={figures} />}
      {reconciliation !== null && reconciliation.figures.length === 0 && reconciliation.compared > 0 && (
        <p className={styles.note}>{texts.reconciliation.extent(reconciliation.compared, 0)}</p>
      )}
      <div className={styles.links}>
        {reconciliation !== null && reconciliation.figures.length > 0 && (
          <Link as="button" onClick={() => session.compute.showReconciliation(table.name)}>
            {table.rows.length > 0
              ? texts.reconciliation.open(table.rows.length)
              : view.reconciliation?.title[language]}
          </Link>
        )}
        {written !== undefined ? (
          <Link as="button" onClick={() => void session.compute.openSheet(written.sheetName)}>
            {texts.compute.openSheet(written.sheetName)}
          </Link>
        ) : (
          <Link
            as="button"
            disabled={readOnly || state.compute.writing !== null}
            onClick={() => void session.compute.write(table.name)}
          >
            {texts.compute.writeOne}
            <HiddenText>{` ${table.name}`}</HiddenText>
          </Link>
        )}
      </div>
    </li>
  );
}

function WriteFooter({ tables }: { readonly tables: readonly ReviewedTable[] }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, language, readOnly } = usePane();
  const { writing, written, undoing, choice } = state.compute;
  if (writing !== null) {
    return (
      <div style={{ flex: "1 1 auto" }}>
        <WorkProgress
          text={texts.compute.writing(writing.sheet, writing.rowsWritten, writing.rowCount)}
          done={writing.rowsWritten}
          of={writing.rowCount}
          onCancel={() => session.compute.cancelWriting()}
        />
      </div>
    );
  }
  const structure = state.environment?.structureProtected === true;
  const period =
    choice.month !== null
      ? writeMonth(choice.month, language)
      : choice.year !== null
        ? texts.compute.yearName(choice.year)
        : null;
  const unprintable = written.filter(({ printReady }) => !printReady).map(({ sheetName }) => sheetName);
  const canUndo = session.context.gateway.canUndo();
  return (
    <>
      <Button
        appearance="primary"
        icon={<TableArrowUpRegular />}
        disabled={readOnly || structure || tables.length === 0}
        onClick={() => void session.compute.write()}
      >
        {texts.compute.write(tables.length, period)}
      </Button>
      {canUndo && (
        <Button
          icon={undoing ? <Spinner size="tiny" /> : <ArrowUndoRegular />}
          disabled={undoing}
          onClick={() => void session.compute.undo()}
        >
          {texts.compute.undo}
        </Button>
      )}
      {written.length > 0 && (
        <Text className={styles.note} role="status">
          {texts.compute.written(written.length)}
        </Text>
      )}
      {unprintable.length > 0 && <Text className={styles.note}>{texts.compute.notPrintReady(unprintable)}</Text>}
      {structure && <Text className={styles.note}>{texts.states.structureProtected}</Text>}
    </>
  );
}
