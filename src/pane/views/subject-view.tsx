import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { TableSimpleRegular } from "@fluentui/react-icons";
import { useMemo, type ReactNode } from "react";
import type { Place } from "../../kernel/finding";
import { fillIn } from "../../kernel/message";
import { Policy } from "../../kernel/policy";
import type { ExplainedEntry, ExplainedStep, Wording } from "../../kernel/table-view";
import {
  choosePeriod,
  isChosen,
  rowsOfSubject,
  shownFigures,
  subjectTotals,
  viewOf,
  writePolicyValue,
  type PeriodChoice,
} from "../computed-figures";
import type { ChosenSubject } from "../pane-state";
import { useCellSteps } from "../parts/cell-steps";
import { ClauseChip } from "../parts/clause-chip";
import { PlaceLink } from "../parts/place-link";
import { StaleResults } from "../parts/stale-results";
import { TabBody } from "../parts/tab-body";
import { ViewTop } from "../parts/view-top";
import { usePane } from "../use-pane";
import { writeCounted, writeMoney, writePeriod } from "../wording";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", gap: "8px" },
  grow: { flex: "1 1 auto", minWidth: 0 },
  meta: { display: "flex", flexWrap: "wrap", gap: "2px 8px", alignItems: "center", paddingTop: "2px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  result: { fontWeight: 600 },
  steps: { listStyle: "none", margin: "4px 0 0", padding: "0 0 0 8px" },
  step: {
    display: "flex",
    gap: "8px",
    padding: "2px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  stepPlace: { display: "block" },
});

/** How the sum of one subject came about: event or month, article, policy value, amount, and the cells behind it. */
export function SubjectView({ chosen }: { readonly chosen: ChosenSubject }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language } = usePane();
  const { run, compute } = state;
  const { review, tables } = run;
  const { subject, month } = chosen;
  const choice: PeriodChoice = useMemo(
    () => (month === null ? compute.choice : { year: null, month }),
    [compute.choice, month],
  );
  const table = tables.find(({ name }) => name === chosen.table);
  const view = viewOf(regulation, { name: chosen.table });
  const rows = useMemo(
    () => (table === undefined ? null : choosePeriod(view, rowsOfSubject(view, table, subject), choice)),
    [view, table, subject, choice],
  );
  const entries = useMemo(
    () =>
      table === undefined || review === null
        ? []
        : review.explain(table, subject).filter(({ period }) => isChosen(period, choice)),
    [review, table, subject, choice],
  );
  const sums = (rows === null ? [] : shownFigures(view, rows)).flatMap((figure) =>
    figure.kind === "money" ? [`${figure.label[language]} ${writeMoney(figure.yuan, language)}`] : [],
  );
  const name = rows === null ? "" : (subjectTotals(view, rows)[0]?.name ?? "");
  const noun = view.explanation?.entries;
  const back = (): void => session.compute.showSubject(null);
  return (
    <TabBody
      footer={
        <Button icon={<TableSimpleRegular />} onClick={back}>
          {compute.reconciliation === null ? texts.compute.backToTables : texts.compute.backToDifferences}
        </Button>
      }
    >
      <ViewTop title={[subject, name].filter(Boolean).join(" ")} onBack={back} />
      <StaleResults />
      {noun !== undefined && (
        <Text>{texts.compute.subjectSum(writeCounted(entries.length, noun, language), sums)}</Text>
      )}
      <ul className={styles.list}>
        {entries.map((entry, index) => (
          <Entry key={index} entry={entry} />
        ))}
      </ul>
    </TabBody>
  );
}

function Entry({ entry }: { readonly entry: ExplainedEntry }): ReactNode {
  const styles = useStyles();
  const { state, regulation, language } = usePane();
  const { period, wording, yuan, clause, parameter, places, steps } = entry;
  const overrides = state.run.review?.reading.regulations[0]?.input.overrides ?? [];
  const known = parameter === undefined ? undefined : regulation.policy[parameter.id];
  const policy = new Policy(
    regulation.policy,
    overrides.filter(({ id }) => Object.hasOwn(regulation.policy, id)),
  );
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <div className={styles.grow}>
          {writePeriod(period, language)}
          <div>{wordingText(wording, language)}</div>
          <div className={styles.meta}>
            <ClauseChip clause={clause} />
            {parameter !== undefined && known !== undefined && (
              <span className={styles.note}>
                {`${known.name[language]} ${writePolicyValue(known, policy.at(parameter.id, parameter.day), language)}`}
              </span>
            )}
            <Places places={places} />
          </div>
        </div>
        {yuan !== null && (
          <span className={`${styles.amount} ${steps.length > 0 ? styles.result : ""}`}>
            {writeMoney(yuan, language)}
          </span>
        )}
      </div>
      {steps.length > 0 && (
        <ul className={styles.steps}>
          {steps.map((step, index) => (
            <Step key={index} step={step} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Step({ step: { wording, yuan, places } }: { readonly step: ExplainedStep }): ReactNode {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <li className={styles.step}>
      <span className={styles.grow}>
        {wordingText(wording, language)}
        <Places places={places} className={styles.stepPlace} />
      </span>
      {yuan !== null && <span className={styles.amount}>{writeMoney(yuan, language)}</span>}
    </li>
  );
}

function Places({ places, className }: { readonly places: readonly Place[]; readonly className?: string }): ReactNode {
  const steps = useCellSteps(places);
  if (steps === null) return null;
  return <PlaceLink text={steps.text} onOpen={steps.open} {...(className === undefined ? {} : { className })} />;
}

function wordingText({ text, data = {} }: Wording, language: "zh-CN" | "en-US"): string {
  return fillIn(text[language], data, language);
}
