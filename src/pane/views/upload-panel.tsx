import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { unusableFileMessage } from "../../files/messages";
import { countFindings } from "../listed-findings";
import { SupportDetail } from "../parts/problem-message";
import { SeverityIcon } from "../parts/severity-icon";
import { TabBody } from "../parts/tab-body";
import type { UploadState } from "../pane-state";
import { usePane } from "../use-pane";
import { writeCount, writePlace } from "../wording";
import { HiddenText } from "../parts/hidden-text";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600, minWidth: 0, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexDirection: "column", gap: "6px" },
  item: { display: "flex", gap: "8px" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Findings shown before the file is let in; the rest is told by number. */
const SHOWN = 20;

/** What an uploaded file holds and what is wrong with it, before it is let in. */
export function UploadPanel({ upload }: { readonly upload: UploadState }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, language, readOnly } = usePane();
  const top = (
    <div className={styles.top}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        aria-label={texts.back}
        autoFocus
        onClick={() => session.data.closeUpload()}
      />
      <h2 className={styles.title}>{upload.fileName}</h2>
    </div>
  );
  if (upload.phase === "reading") {
    return (
      <TabBody>
        {top}
        <Spinner size="small" labelPosition="after" label={texts.upload.reading} />
      </TabBody>
    );
  }
  if (upload.phase === "unusable") {
    return (
      <TabBody footer={<Button onClick={() => session.data.closeUpload()}>{texts.back}</Button>}>
        {top}
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            {unusableFileMessage(upload.error, language)}
            <SupportDetail detail={upload.error.message} />
          </MessageBarBody>
        </MessageBar>
      </TabBody>
    );
  }
  const { review } = upload;
  const counts = countFindings(review.findings);
  const recognised = review.counts.length > 0;
  /** Where a table is there but can't be read, its findings say more than that nothing was recognised. */
  const anything = recognised || review.findings.length > 0;
  const blocked = readOnly || upload.phase === "inserting" || state.environment?.structureProtected === true;
  return (
    <TabBody
      footer={
        <>
          <Button
            appearance="primary"
            disabled={blocked}
            onClick={() => void session.data.letUploadIn()}
            {...(upload.phase === "inserting" ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {counts.error > 0 ? texts.upload.letInAnyway : texts.upload.letInNow}
          </Button>
          {review.findings.length > 0 && (
            <Button disabled={blocked} onClick={() => void session.data.listUploadProblems()}>
              {texts.upload.asSheet}
            </Button>
          )}
          {state.environment?.structureProtected === true && <Text>{texts.states.structureProtected}</Text>}
        </>
      }
    >
      {top}
      {recognised && (
        <ul className={styles.list} aria-label={texts.upload.foundTables}>
          {review.reading.regulations.flatMap(({ regulation, matches }) =>
            matches.map(({ schema, layout }) => {
              const count = review.counts.find(({ sheet }) => sheet === layout.sheet);
              return (
                <li key={layout.sheet}>
                  <strong>{schema.name}</strong>{" "}
                  {texts.data.read(
                    layout.sheet === schema.name ? null : layout.sheet,
                    count?.rows ?? 0,
                    count?.leftOut ?? 0,
                  )}
                  <HiddenText>{regulation.title[language]}</HiddenText>
                </li>
              );
            }),
          )}
        </ul>
      )}
      {!anything && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>{texts.upload.nothingKnown}</MessageBarBody>
        </MessageBar>
      )}
      {anything && (
        <Text role="status" className={styles.heading}>
          {review.findings.length === 0
            ? texts.upload.noProblems
            : texts.upload.problems(counts.error, counts.warning, counts["needs-review"])}
        </Text>
      )}
      {counts.error > 0 && <Text className={styles.note}>{texts.upload.whatErrorsMean}</Text>}
      <ul className={styles.list} aria-label={texts.check.list}>
        {[...review.findings]
          .filter(({ settled }) => !settled)
          .sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"))
          .slice(0, SHOWN)
          .map((finding, index) => (
            <li key={index} className={styles.item}>
              <SeverityIcon standing={finding.severity} />
              <div>
                <HiddenText>{texts.severity[finding.severity]}</HiddenText>
                {finding.message}{" "}
                {finding.sheet !== null && (
                  <span className={styles.place}>{writePlace(finding.sheet, finding.cell ?? "")}</span>
                )}
              </div>
            </li>
          ))}
      </ul>
      {review.findings.length > SHOWN && (
        <Text className={styles.note}>{texts.upload.more(writeCount(review.findings.length - SHOWN))}</Text>
      )}
    </TabBody>
  );
}
