import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { unusableFileMessage } from "../../files/messages";
import { countFindings } from "../listed-findings";
import { SupportDetail } from "../parts/problem-message";
import { TabBody } from "../parts/tab-body";
import { UploadFindings, UploadTables } from "../parts/upload-findings";
import type { LongFileState, UploadState } from "../pane-state";
import { usePane } from "../use-pane";
import { LongFilePanel } from "./long-file-panel";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600, minWidth: 0, overflowWrap: "anywhere" },
});

function isLong(upload: UploadState): upload is LongFileState {
  return ["tooLong", "computing", "computed", "writing"].includes(upload.phase);
}

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
  if (isLong(upload)) return <LongFilePanel upload={upload} top={top} />;
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
      {recognised && <UploadTables review={review} />}
      {!anything && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>{texts.upload.nothingKnown}</MessageBarBody>
        </MessageBar>
      )}
      {anything && <UploadFindings review={review} whatErrorsMean={texts.upload.whatErrorsMean} />}
    </TabBody>
  );
}
