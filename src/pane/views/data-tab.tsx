import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowUploadRegular,
  CheckmarkCircleFilled,
  CircleRegular,
  TableSimpleRegular,
  WarningFilled,
} from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import type { SheetMatch } from "../../kernel/sheet-matching";
import type { SheetSchema } from "../../kernel/sheet-schema";
import { EmptyState } from "../parts/empty-state";
import { ProblemMessage } from "../parts/problem-message";
import { TabBody } from "../parts/tab-body";
import type { SurveyedWorkbook } from "../pane-state";
import { usePane } from "../use-pane";
import { ColumnMapper } from "./column-mapper";
import { UploadPanel } from "./upload-panel";
import { HiddenText } from "../parts/hidden-text";

const useStyles = makeStyles({
  lines: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  line: {
    display: "flex",
    gap: "8px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    alignItems: "flex-start",
  },
  state: { fontSize: "16px", lineHeight: 0, paddingTop: "2px", flexShrink: 0 },
  found: { color: tokens.colorStatusSuccessForeground1 },
  partly: { color: tokens.colorStatusWarningForeground3 },
  missing: { color: tokens.colorNeutralForeground3 },
  body: { flex: "1 1 auto", minWidth: 0 },
  name: { fontWeight: 600, margin: 0, lineHeight: "20px", fontSize: tokens.fontSizeBase300 },
  detail: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "17px",
    color: tokens.colorNeutralForeground2,
    margin: 0,
  },
  links: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "0 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
  },
  link: { fontSize: tokens.fontSizeBase200 },
  add: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hiddenFile: { display: "none" },
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
});

/** Which sheets hold what, and how data come in. */
export function DataTab(): ReactNode {
  const { session, state, texts } = usePane();
  const { data } = state;
  if (data.mapping !== null && data.survey !== null)
    return <ColumnMapper mapping={data.mapping} survey={data.survey} />;
  if (data.upload !== null) return <UploadPanel upload={data.upload} />;
  if (data.phase === "loading") {
    return (
      <TabBody>
        <Text role="status">{texts.data.looking}</Text>
        <Skeleton aria-label={texts.data.looking}>
          {[0, 1, 2, 3, 4].map((line) => (
            <SkeletonItem key={line} style={{ marginBottom: 12 }} />
          ))}
        </Skeleton>
      </TabBody>
    );
  }
  if (data.phase === "failed" || data.survey === null) {
    return (
      <TabBody>
        {data.problem !== null && <ProblemMessage problem={data.problem} onRetry={() => void session.data.survey()} />}
      </TabBody>
    );
  }
  return <Found survey={data.survey} />;
}

function Found({ survey }: { readonly survey: SurveyedWorkbook }): ReactNode {
  const styles = useStyles();
  const { session, texts, regulation } = usePane();
  const { matches, unusable } = survey.matching;
  const mine = matches.filter(({ schema }) => regulation.sheets.includes(schema));
  const halfMine = unusable.filter(({ schema }) => regulation.sheets.includes(schema));
  if (mine.length === 0 && halfMine.length === 0) return <FirstRun survey={survey} />;
  return (
    <TabBody
      footer={
        <Button
          appearance="primary"
          onClick={() => {
            session.showTab("check");
            void session.check.check();
          }}
        >
          {texts.data.toCheck(mine.length)}
        </Button>
      }
    >
      <ul className={styles.lines} aria-label={texts.data.tables}>
        {regulation.sheets.map((schema) => (
          <TableLine key={schema.name} schema={schema} survey={survey} />
        ))}
      </ul>
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.data.more}</h2>
        <AddData missing={regulation.sheets.filter((schema) => !isThere(schema, survey)).map(({ name }) => name)} />
      </section>
    </TabBody>
  );
}

function isThere(schema: SheetSchema, { matching }: SurveyedWorkbook): boolean {
  return [...matching.matches, ...matching.unusable].some((match) => match.schema === schema);
}

function TableLine({ schema, survey }: { readonly schema: SheetSchema; readonly survey: SurveyedWorkbook }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const match = survey.matching.matches.find((candidate) => candidate.schema === schema);
  const unusable = survey.matching.unusable.find((candidate) => candidate.schema === schema);
  const rivals = survey.matching.rivals.filter((candidate) => candidate.schema === schema);
  const name = <h2 className={styles.name}>{schema.name}</h2>;
  const mapLink = (
    <Link as="button" className={styles.link} onClick={() => session.data.openMapping(schema.name)}>
      {texts.data.mapColumns}
      <HiddenText>{` ${schema.name}`}</HiddenText>
    </Link>
  );
  if (match !== undefined) {
    const sheet = match.layout.sheet;
    const counted = state.run.review?.counts.find((count) => count.sheet === sheet);
    const source = survey.sheets.find((candidate) => candidate.name === sheet);
    const about = Math.max(0, (source?.rowCount ?? 0) - match.layout.headerRow - 1);
    return (
      <li className={styles.line}>
        <span className={`${styles.state} ${styles.found}`} aria-hidden="true">
          <CheckmarkCircleFilled />
        </span>
        <div className={styles.body}>
          {name}
          <div className={styles.links}>
            <span className={styles.detail}>
              {counted === undefined
                ? texts.data.found(sheet === schema.name ? null : sheet, about)
                : texts.data.read(sheet === schema.name ? null : sheet, counted.rows, counted.leftOut)}
              {match.by === "map" && ` ${texts.data.byHand}`}
            </span>
            <Link
              as="button"
              className={styles.link}
              onClick={() => void session.data.locate(sheet, match.layout.headerRow, firstColumn(match))}
            >
              {texts.data.locate}
              <HiddenText>{` ${schema.name}`}</HiddenText>
            </Link>
            {mapLink}
          </div>
          {rivals.length > 0 && <Rivals schema={schema} rivals={rivals} used={sheet} />}
        </div>
      </li>
    );
  }
  if (unusable !== undefined) {
    const lacking = survey.matching.problems.find(
      ({ message, schema: about }) => message === "missingColumns" && about === schema,
    );
    const columns = lacking?.data["columns"];
    return (
      <li className={styles.line}>
        <span className={`${styles.state} ${styles.partly}`} aria-hidden="true">
          <WarningFilled />
        </span>
        <div className={styles.body}>
          {name}
          <p className={styles.detail}>
            {texts.data.partly(
              survey.sheets[unusable.index]?.name ?? schema.name,
              Array.isArray(columns) ? columns.map(String) : [],
            )}
          </p>
          <div className={styles.links}>{mapLink}</div>
        </div>
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <span className={`${styles.state} ${styles.missing}`} aria-hidden="true">
        <CircleRegular />
      </span>
      <div className={styles.body}>
        {name}
        <p className={styles.detail}>
          {texts.data.missing} {schema.gist[language]}
        </p>
        <div className={styles.links}>
          <Link as="button" className={styles.link} onClick={() => void session.data.insertTemplates([schema.name])}>
            {texts.data.insertOne}
            <HiddenText>{` ${schema.name}`}</HiddenText>
          </Link>
          {survey.sheets.length > 0 && (
            <Link as="button" className={styles.link} onClick={() => session.data.openMapping(schema.name)}>
              {texts.data.chooseSheet}
              <HiddenText>{` ${schema.name}`}</HiddenText>
            </Link>
          )}
        </div>
      </div>
    </li>
  );
}

interface RivalsProps {
  readonly schema: SheetSchema;
  readonly rivals: readonly SheetMatch[];
  readonly used: string;
}

/** Two sheets fit one table: the user says which. */
function Rivals({ schema, rivals, used }: RivalsProps): ReactNode {
  const styles = useStyles();
  const { session, texts } = usePane();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        {texts.data.rivals(used)}
        <div className={styles.links}>
          {rivals.map(({ layout }) => (
            <Link
              key={layout.sheet}
              as="button"
              className={styles.link}
              onClick={() => void session.data.useSheet(schema.name, layout.sheet)}
            >
              {texts.data.useInstead(layout.sheet)}
            </Link>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

function firstColumn(match: SheetMatch): number {
  return Math.min(...match.layout.columns.values());
}

function AddData({ missing }: { readonly missing: readonly string[] }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, readOnly } = usePane();
  const structure = state.environment?.structureProtected === true;
  const blocked = readOnly || structure || state.data.inserting !== null;
  return (
    <>
      <div className={styles.add}>
        {missing.length > 0 && (
          <Button
            disabled={blocked}
            icon={state.data.inserting === "template" ? <Spinner size="tiny" /> : <TableSimpleRegular />}
            onClick={() => void session.data.insertTemplates(missing)}
          >
            {texts.data.insertTemplates}
          </Button>
        )}
        <UploadButton />
      </div>
      {structure && <Text className={styles.detail}>{texts.states.structureProtected}</Text>}
    </>
  );
}

function UploadButton(): ReactNode {
  const styles = useStyles();
  const { session, texts } = usePane();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
        {texts.data.upload}
      </Button>
      <input
        ref={input}
        className={styles.hiddenFile}
        type="file"
        tabIndex={-1}
        aria-label={texts.data.upload}
        accept=".xlsx,.xlsm,.csv"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (file) void session.data.checkUpload(file);
        }}
      />
    </>
  );
}

/** Nothing of this regulation is in the workbook yet. */
function FirstRun({ survey }: { readonly survey: SurveyedWorkbook }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, regulation, language, readOnly } = usePane();
  const { inserting } = state.data;
  const blocked = readOnly || inserting !== null || state.environment?.structureProtected === true;
  const filled = survey.sheets.filter(({ rowCount }) => rowCount > 1);
  return (
    <TabBody>
      <EmptyState
        title={texts.firstRun.title(regulation.title[language])}
        actions={
          <>
            <Button
              appearance="primary"
              disabled={blocked}
              {...(inserting === "sample" ? { icon: <Spinner size="tiny" /> } : {})}
              onClick={() => void session.data.insertSample()}
            >
              {texts.firstRun.sample}
            </Button>
            <Button
              disabled={blocked}
              {...(inserting === "template" ? { icon: <Spinner size="tiny" /> } : {})}
              onClick={() => void session.data.insertTemplates()}
            >
              {texts.firstRun.template}
            </Button>
          </>
        }
      >
        {texts.firstRun.what}
      </EmptyState>
      {state.environment?.structureProtected === true && <Text>{texts.states.structureProtected}</Text>}
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.firstRun.own}</h2>
        <Text className={styles.detail}>{texts.firstRun.ownHow}</Text>
        <div className={styles.add}>
          <UploadButton />
        </div>
      </section>
      {filled.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{texts.firstRun.unknownSheets}</h2>
          <Text className={styles.detail}>{texts.firstRun.unknownHow(filled.map(({ name }) => name))}</Text>
          <ul className={styles.lines} aria-label={texts.data.tables}>
            {regulation.sheets.map((schema) => (
              <TableLine key={schema.name} schema={schema} survey={survey} />
            ))}
          </ul>
        </section>
      )}
    </TabBody>
  );
}
