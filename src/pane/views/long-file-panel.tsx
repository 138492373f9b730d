import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LongFileState } from "../pane-state";
import { WorkProgress } from "../parts/run-progress";
import { TabBody } from "../parts/tab-body";
import { UploadFindings, UploadTables } from "../parts/upload-findings";
import { usePane } from "../use-pane";
import { writeCount } from "../wording";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none", display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  // A message bar keeps to one line by itself.
  message: { whiteSpace: "normal" },
});

/** A csv file that no worksheet holds: results can be computed from it, but it isn't let in. */
export function LongFilePanel({ upload, top }: { readonly upload: LongFileState; readonly top: ReactNode }): ReactNode {
  const styles = useStyles();
  const { session, state, texts, readOnly } = usePane();
  const { file } = upload;
  if (upload.phase === "computing") {
    const { progress } = upload;
    return (
      <TabBody>
        {top}
        <WorkProgress
          text={
            progress === null
              ? texts.run.opening
              : texts.longFile.reading(progress.sheet, progress.rowsRead, progress.rowCount)
          }
          done={progress?.rowsRead ?? 0}
          of={progress?.rowCount ?? 0}
          onCancel={() => session.longFile.cancel()}
        />
      </TabBody>
    );
  }
  if (upload.phase === "tooLong") {
    const isKnown = file.tables.length > 0;
    return (
      <TabBody
        {...(isKnown
          ? {
              footer: (
                <Button appearance="primary" onClick={() => void session.longFile.compute()}>
                  {texts.longFile.compute}
                </Button>
              ),
            }
          : {})}
      >
        {top}
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.message}>{texts.longFile.tooLong(file.sheet.rowCount)}</MessageBarBody>
        </MessageBar>
        <Text>{isKnown ? texts.longFile.how(file.tables) : texts.longFile.nothingKnown}</Text>
      </TabBody>
    );
  }
  const { review, tables } = upload.result;
  const isWriting = upload.phase === "writing";
  const isLocked = state.environment?.structureProtected === true;
  const blocked = readOnly || isWriting || isLocked;
  return (
    <TabBody
      footer={
        <>
          <Button
            appearance="primary"
            disabled={blocked || tables.length === 0}
            onClick={() => void session.longFile.writeTables()}
            {...(isWriting ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {texts.longFile.write}
          </Button>
          {review.findings.length > 0 && (
            <Button disabled={blocked} onClick={() => void session.longFile.writeProblems()}>
              {texts.upload.asSheet}
            </Button>
          )}
          {isLocked && <Text>{texts.states.structureProtected}</Text>}
        </>
      }
    >
      {top}
      <UploadTables review={review} />
      <h3 className={styles.heading}>{texts.longFile.results}</h3>
      {tables.length === 0 ? (
        <Text>{texts.longFile.noResults}</Text>
      ) : (
        <ul className={styles.list} aria-label={texts.longFile.results}>
          {tables.map(({ name, rows }) => (
            <li key={name}>
              <strong>{name}</strong> {texts.longFile.rows(writeCount(rows.length))}
            </li>
          ))}
        </ul>
      )}
      <UploadFindings review={review} whatErrorsMean={texts.longFile.whatErrorsMean} />
    </TabBody>
  );
}
