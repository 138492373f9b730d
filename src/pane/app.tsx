import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  PortalMountNodeProvider,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Language } from "../kernel/language";
import type { HostTheme } from "../workbook/workbook-gateway";
import { countFindings } from "./listed-findings";
import { attachSession } from "./pane-actions";
import type { PaneSurroundings } from "./pane-context";
import { PaneSession } from "./pane-session";
import type { PaneTab } from "./pane-state";
import { AboutDialog } from "./parts/about-dialog";
import { EmptyState } from "./parts/empty-state";
import { HiddenText } from "./parts/hidden-text";
import { Header } from "./parts/header";
import { NoticeBar } from "./parts/notice-bar";
import { TabBody } from "./parts/tab-body";
import { TabStrip } from "./parts/tab-strip";
import { ViewBoundary } from "./parts/view-boundary";
import { THEMES } from "./theme";
import { SessionProvider, usePane, type Pane } from "./use-pane";
import { CheckTab } from "./views/check-tab";
import { ComputeTab } from "./views/compute-tab";
import { DataTab } from "./views/data-tab";
import { PolicyTab } from "./views/policy-tab";

export interface AppProps extends PaneSurroundings {
  /** Until Excel has said its own, and for good where it is given. */
  readonly language?: Language;
  readonly theme?: HostTheme;
}

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    "& summary": { cursor: "pointer" },
    minWidth: 0,
    overflow: "clip",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // The hidden texts of links stay where their links are.
    position: "relative",
  },
  main: { flex: "1 1 0", minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  panel: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column", outlineStyle: "none" },
  state: { flexShrink: 0, borderRadius: 0, minWidth: 0 },
});

const TABS: readonly PaneTab[] = ["data", "check", "compute", "policy"];

const VIEWS: Readonly<Record<PaneTab, () => ReactNode>> = {
  data: DataTab,
  check: CheckTab,
  compute: ComputeTab,
  policy: PolicyTab,
};

const tabId = (tab: PaneTab): string => `guibiao-tab-${tab}`;

/** The task pane. */
export default function App({ language, theme, ...surroundings }: AppProps): ReactNode {
  const [session] = useState(
    () => new PaneSession({ ...surroundings, language: language ?? "zh-CN", theme: theme ?? "light" }),
  );
  useEffect(() => {
    const detach = attachSession(session);
    void session.start(language === undefined);
    return () => {
      detach();
      void session.stop();
    };
  }, [session, language]);
  return (
    <SessionProvider value={session}>
      <Shell />
    </SessionProvider>
  );
}

function Shell(): ReactNode {
  const styles = useStyles();
  const pane = usePane();
  const { session, state, texts, language } = pane;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const [main, setMain] = useState<HTMLElement | null>(null);
  const { data, run, compute } = state;
  const within = `${compute.subject !== null} ${compute.reconciliation !== null}`;
  const view = `${state.tab} ${data.mapping !== null} ${data.upload !== null} ${within}`;
  const shown = `${view} ${run.phase} ${compute.writing !== null}`;
  const shownBefore = useRef(shown);
  useEffect(() => {
    if (shownBefore.current === shown) return;
    shownBefore.current = shown;
    // What had the keyboard is gone with what was shown before; from the page itself, Tab would leave the pane.
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isLost) document.getElementById(tabId(state.tab))?.focus();
  }, [shown, state.tab]);
  const View = VIEWS[state.tab];
  const cannotRead = state.environment?.missingFeatures.includes("read") === true;
  return (
    <FluentProvider theme={THEMES[state.theme]} style={{ height: "100%", colorScheme: colorSchemeOf(state.theme) }}>
      {/* Menus and dialogs belong to the page's main part too. */}
      <PortalMountNodeProvider value={main ?? undefined}>
        <div className={styles.pane} lang={language} onKeyDown={keepEscape}>
          <Header />
          {cannotRead ? (
            <main ref={setMain} className={styles.main}>
              <TabBody>
                <EmptyState title={texts.states.tooOldTitle}>
                  {texts.states.tooOld(state.environment?.missingSets ?? [])}
                </EmptyState>
              </TabBody>
            </main>
          ) : (
            <main ref={setMain} className={styles.main}>
              <TabStrip
                tabs={TABS.map((name) => ({ name, word: texts.tabs[name] }))}
                chosen={state.tab}
                label={texts.tabs.label}
                idOf={tabId}
                panelId="guibiao-panel"
                onChoose={(tab) => session.showTab(tab)}
              />
              <HostStates />
              <NoticeBar />
              <HiddenText live>{announcement(pane)}</HiddenText>
              <div id="guibiao-panel" className={styles.panel} role="tabpanel" aria-labelledby={tabId(state.tab)}>
                <ViewBoundary key={state.tab}>
                  <View />
                </ViewBoundary>
              </div>
            </main>
          )}
          <AboutDialog />
        </div>
      </PortalMountNodeProvider>
    </FluentProvider>
  );
}

/** On the web office.js answers Esc too, and puts the keyboard on the first button: not where a menu or a dialog took it. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === "Escape" && event.isDefaultPrevented()) event.stopPropagation();
}

/** For what the browser draws itself: scroll bars, lists to choose from, the calendar of a date. */
function colorSchemeOf(theme: HostTheme): "light" | "dark" | "light dark" {
  if (theme === "highContrast") return "light dark";
  return theme === "light" ? "light" : "dark";
}

/** How a run goes on and what it brought, for those who can't see it. */
function announcement({ state, texts }: Pane): string {
  const { phase, progress, review, quiet } = state.run;
  if (quiet || state.tab === "data" || state.tab === "policy") return "";
  if (phase === "reading") return progress === null ? texts.run.opening : texts.run.readingSheet(progress.sheet);
  if (phase === "judging") return texts.run.judging;
  if (phase !== "done" || review === null) return "";
  const counts = countFindings(review.findings);
  return texts.check.summary(counts.error, counts.warning, counts["needs-review"]);
}

/** What this Excel or this workbook doesn't allow. */
function HostStates(): ReactNode {
  const styles = useStyles();
  const { state, texts } = usePane();
  const { environment } = state;
  if (environment === null) return null;
  const { missingFeatures, missingSets, readOnly } = environment;
  if (!readOnly && missingFeatures.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.state}>
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        {readOnly && <div>{texts.states.readOnly}</div>}
        {missingFeatures.length > 0 && (
          <div>
            {texts.states.missing(
              missingFeatures.map((feature) => texts.features[feature]),
              missingSets,
            )}
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
