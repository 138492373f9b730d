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
import { ArrowLeftRegular, ArrowUndoRegular, TableArrowUpRegular, TableSimpleRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import {
  choosePeriod,
  detailTable,
  explainSubject,
  moneyByMonth,
  moneyFigures,
  periodsOf,
  subjectTotals,
  writePolicyValue,
} from "../computed-figures";
import { parseDateText } from "../../kernel/excel-date";
import { Policy } from "../../kernel/policy";
import type { ReviewedTable } from "../../kernel/review";
import { writeDate } from "../../kernel/message";
import { ClauseChip } from "../parts/clause-chip";
import { EmptyState } from "../parts/empty-state";
import { MonthChart } from "../parts/month-chart";
import { ProblemMessage } from "../parts/problem-message";
import { RunProgress, WorkProgress } from "../parts/run-progress";
import { TabBody } from "../parts/tab-body";
import { usePane } from "../use-pane";
import { writeMoney, writeMonth } from "../wording";
import { HiddenText } from "../parts/hidden-text";

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
  figures: { display: "flex", flexWrap: "wrap", gap: "6px 16px", margin: 0 },
  figure: { display: "flex", flexDirection: "column", minWidth: "64px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: "22px",
    fontWeight: 600,
    fontVariantNumeric: "tabular-nums",
  },
  people: { listStyle: "none", margin: 0, padding: 0 },
  person: {
    display: "flex",
    gap: "8px",
    width: "100%",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    padding: "6px 2px",
    cursor: "pointer",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  grow: { flex: "1 1 auto", minWidth: 0 },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  top: { display: "flex", alignItems: "center", gap: "4px" },
  links: { display: "flex", flexWrap: "wrap", gap: "2px 12px" },
  explained: { listStyle: "none", margin: 0, padding: 0 },
  explainedLine: {
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    gap: "8px",
  },
  explainedMeta: { display: "flex", flexWrap: "wrap", gap: "2px 8px", alignItems: "center", paddingTop: "2px" },
});

/** People shown before the rest is asked for. */
const FEW_PEOPLE = 8;

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
  if (run.phase === "failed" && run.problem !== null) {
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
  if (compute.person !== null) return <PersonView person={compute.person} />;
  return <Computed />;
}

function Computed(): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language } = usePane();
  const { run, compute } = state;
  const { choice } = compute;
  const periods = useMemo(() => periodsOf(run.tables), [run.tables]);
  const tables = useMemo(() => run.tables.map((table) => choosePeriod(table, choice)), [run.tables, choice]);
  const money = useMemo(() => moneyByMonth(regulation, tables), [regulation, tables]);
  const detail = detailTable(regulation, tables);
  const months = periods.months.filter((month) => choice.year === null || month.startsWith(choice.year));
  return (
    <TabBody footer={<WriteFooter tables={tables} />}>
      <LeftOut />
      {run.stale && (
        <div className={styles.links}>
          <Text className={styles.note}>{texts.compute.stale}</Text>
          <Link as="button" onClick={() => void session.compute.compute()}>
            {texts.compute.again}
          </Link>
        </div>
      )}
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
      {money !== null && money.months.length > 1 && <MonthChart money={money} />}
      {detail !== null && detail.rows.length > 0 && <People detail={detail} />}
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
  const figures = moneyFigures(regulation, table);
  const written = state.compute.written.find(({ name }) => name === table.name);
  return (
    <li className={styles.card}>
      <div className={styles.cardTop}>
        <h2 className={styles.cardName}>{table.name}</h2>
        <span className={styles.rows}>{texts.rows(table.rows.length)}</span>
      </div>
      {figures.length > 0 && table.rows.length > 0 && (
        <dl className={styles.figures}>
          {figures.map(({ kind, label, value, subject }) => (
            <div key={`${kind} ${label}`} className={styles.figure}>
              <dt className={styles.label}>
                {kind === "sum"
                  ? texts.compute.sum(label)
                  : kind === "people"
                    ? texts.compute.people
                    : texts.compute.highest(subject ?? "")}
              </dt>
              <dd className={styles.value}>
                {kind === "people" ? texts.compute.peopleCount(value) : writeMoney(value, language)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.links}>
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

function People({ detail }: { readonly detail: ReviewedTable }): ReactNode {
  const styles = useStyles();
  const { session, texts, regulation, language } = usePane();
  const [all, setAll] = useState(false);
  const totals = useMemo(() => subjectTotals(regulation, detail), [regulation, detail]);
  const shown = all ? totals : totals.slice(0, FEW_PEOPLE);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{texts.compute.byPerson}</h2>
      <p className={styles.note}>{texts.compute.byPersonHow}</p>
      <ul className={styles.people}>
        {shown.map(({ subject, yuan, rows }) => (
          <li key={subject}>
            <button type="button" className={styles.person} onClick={() => session.compute.showPerson(subject)}>
              <span className={styles.grow}>{subject}</span>
              <span className={styles.rows}>{texts.compute.times(rows)}</span>
              <span className={styles.amount}>{writeMoney(yuan, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      {totals.length > FEW_PEOPLE && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setAll(!all)}>
            {all ? texts.compute.fewPeople : texts.compute.allPeople(totals.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

/** How a person's sum came about: event, article, policy value, amount. */
function PersonView({ person }: { readonly person: string }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language } = usePane();
  const detail = detailTable(regulation, state.run.tables);
  const chosen = detail === null ? null : choosePeriod(detail, state.compute.choice);
  const overrides = state.run.review?.reading.regulations[0]?.input.overrides ?? [];
  const rows = chosen === null ? [] : explainSubject(regulation, chosen, person, overrides);
  const total = rows.reduce((fen, { yuan }) => fen + Math.round(yuan * 100), 0) / 100;
  const policy = new Policy(
    regulation.policy,
    overrides.filter(({ id }) => Object.hasOwn(regulation.policy, id)),
  );
  return (
    <TabBody
      footer={
        <Button icon={<TableSimpleRegular />} onClick={() => session.compute.showPerson(null)}>
          {texts.compute.backToTables}
        </Button>
      }
    >
      <div className={styles.top}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label={texts.back}
          autoFocus
          onClick={() => session.compute.showPerson(null)}
        />
        <h2 className={styles.heading}>{person}</h2>
      </div>
      <Text>{texts.compute.personSum(rows.length, writeMoney(total, language))}</Text>
      <ul className={styles.explained}>
        {rows.map((row, index) => {
          const day = parseDateText(row.date) ?? 0;
          const id = Object.entries(regulation.policy).find(([, parameter]) => parameter === row.parameter)?.[0];
          return (
            <li key={index} className={styles.explainedLine}>
              <div className={styles.grow}>
                {writeDate(row.date, language)}
                <div>{row.event}</div>
                <div className={styles.explainedMeta}>
                  <ClauseChip clause={row.clause} />
                  {row.parameter !== null && id !== undefined && (
                    <span className={styles.note}>
                      {`${row.parameter.name[language]} ${writePolicyValue(row.parameter, policy.at(id, day), language)}`}
                    </span>
                  )}
                </div>
              </div>
              <span className={styles.amount}>{writeMoney(row.yuan, language)}</span>
            </li>
          );
        })}
      </ul>
    </TabBody>
  );
}
