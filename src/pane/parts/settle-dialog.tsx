import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ListedFinding } from "../listed-findings";
import { usePane } from "../use-pane";
import { writePlace } from "../wording";

const useStyles = makeStyles({
  surface: { maxWidth: "calc(100vw - 24px)", width: "400px", padding: "16px" },
  content: { display: "flex", flexDirection: "column", gap: "10px" },
  finding: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A person settles a warning or a needs-review: why, and who. */
export function SettleDialog({ listed }: { readonly listed: ListedFinding }): ReactNode {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const [reason, setReason] = useState("");
  const [name, setName] = useState(state.check.settledBy);
  const first = listed.findings[0];
  const complete = reason.trim() !== "" && name.trim() !== "";
  const close = (): void => session.check.stopSettling();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (complete) void session.check.settle(listed, reason.trim(), name.trim());
          }}
        >
          <DialogBody>
            <DialogTitle>{texts.check.settleTitle}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.finding}>
                {first.sheet !== null && listed.cells !== null ? `${writePlace(first.sheet, listed.cells)} ` : ""}
                {first.message}
              </p>
              <Field label={texts.check.reason} required>
                <Textarea value={reason} rows={2} onChange={(_, { value }) => setReason(value)} />
              </Field>
              <Field label={texts.check.settledBy} required>
                <Input value={name} onChange={(_, { value }) => setName(value)} />
              </Field>
              <p className={styles.note}>{texts.check.settleNote(listed.findings.length)}</p>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={!complete || state.check.busy !== null}>
                {texts.check.settle}
              </Button>
              <Button onClick={close}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
