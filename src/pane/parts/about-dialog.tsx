import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  surface: { maxWidth: "calc(100vw - 24px)", width: "360px", padding: "16px" },
  text: { margin: "0 0 8px" },
});

export function AboutDialog(): ReactNode {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  return (
    <Dialog open={state.aboutOpen} onOpenChange={(_, { open }) => session.showAbout(open)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.about.title}</DialogTitle>
          {/* Where it is longer than the pane is high, the keyboard can scroll it. */}
          <DialogContent tabIndex={0}>
            <p className={styles.text}>{texts.about.what}</p>
            <p className={styles.text}>{texts.about.privacy}</p>
            <p className={styles.text}>{texts.about.law}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => session.showAbout(false)}>
              {texts.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
