import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { SupportDetail } from "./problem-message";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  region: { flexShrink: 0 },
  bar: { borderRadius: 0, minWidth: 0 },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", minWidth: 0 },
  action: { marginInlineStart: "6px" },
});

/** What the last action brought; read out by screen readers. */
export function NoticeBar(): ReactNode {
  const styles = useStyles();
  const { session, state, texts, language } = usePane();
  const { notice } = state;
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {notice !== null && (
        <MessageBar className={styles.bar} intent={notice.tone} layout="multiline" politeness="polite">
          <MessageBarBody className={styles.body}>
            {notice.text(texts, language)}
            {notice.action !== undefined && (
              <Link as="button" className={styles.action} onClick={notice.action.run}>
                {notice.action.label(texts)}
              </Link>
            )}
            {notice.detail !== undefined && <SupportDetail detail={notice.detail} />}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label={texts.dismiss}
                icon={<DismissRegular />}
                onClick={() => session.dismissNotice()}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
