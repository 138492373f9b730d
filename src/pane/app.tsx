import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Language } from "../kernel/language";
import type { HostTheme } from "../workbook/workbook-gateway";
import { attachSession } from "./pane-actions";
import type { PaneSurroundings } from "./pane-context";
import { PaneSession } from "./pane-session";
import type { PaneTab } from "./pane-state";
import { AboutDialog } from "./parts/about-dialog";
import { EmptyState } from "./parts/empty-state";
import { Header } from "./parts/header";
import { NoticeBar } from "./parts/notice-bar";
import { TabBody } from "./parts/tab-body";
import { THEMES } from "./theme";
import { SessionProvider, usePane } from "./use-pane";
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
  provider: {
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    "& .guibiao-hidden": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
      whiteSpace: "nowrap",
    },
    "& summary": { cursor: "pointer" },
  },
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    overflow: "hidden",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // The hidden texts of links stay where their links are.
    position: "relative",
  },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingInline: "4px" },
  panel: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
  state: { flexShrink: 0, borderRadius: 0, minWidth: 0 },
});

const TABS: readonly PaneTab[] = ["data", "check", "compute", "policy"];

const VIEWS: Readonly<Record<PaneTab, () => ReactNode>> = {
  data: DataTab,
  check: CheckTab,
  compute: ComputeTab,
  policy: PolicyTab,
};

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
  const { session, state, texts, language } = usePane();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const View = VIEWS[state.tab];
  const cannotRead = state.environment?.missingFeatures.includes("read") === true;
  return (
    <FluentProvider theme={THEMES[state.theme]} className={styles.provider}>
      <div className={styles.pane} lang={language}>
        <Header />
        {cannotRead ? (
          <main className={styles.panel}>
            <TabBody>
              <EmptyState title={texts.states.tooOldTitle}>
                {texts.states.tooOld(state.environment?.missingSets ?? [])}
              </EmptyState>
            </TabBody>
          </main>
        ) : (
          <>
            <TabList
              className={styles.tabs}
              size="small"
              selectedValue={state.tab}
              aria-label={texts.tabs.label}
              onTabSelect={(_, { value }) => {
                const tab = TABS.find((candidate) => candidate === value);
                if (tab !== undefined) session.showTab(tab);
              }}
            >
              {TABS.map((tab) => (
                <Tab key={tab} id={`guibiao-tab-${tab}`} value={tab} aria-controls="guibiao-panel">
                  {texts.tabs[tab]}
                </Tab>
              ))}
            </TabList>
            <HostStates />
            <NoticeBar />
            <main
              id="guibiao-panel"
              className={styles.panel}
              role="tabpanel"
              aria-labelledby={`guibiao-tab-${state.tab}`}
            >
              <View />
            </main>
          </>
        )}
        <AboutDialog />
      </div>
    </FluentProvider>
  );
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
