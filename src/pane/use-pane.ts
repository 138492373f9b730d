import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../kernel/language";
import type { Regulation } from "../kernel/regulation";
import { currentRegulation } from "./pane-context";
import type { PaneSession } from "./pane-session";
import type { PaneState } from "./pane-state";
import { TEXTS_EN_US } from "./texts.en-US";
import { TEXTS_ZH_CN, type PaneTexts } from "./texts.zh-CN";

export const TEXTS: Readonly<Record<Language, PaneTexts>> = { "zh-CN": TEXTS_ZH_CN, "en-US": TEXTS_EN_US };

const SessionContext = createContext<PaneSession | null>(null);
export const SessionProvider = SessionContext.Provider;

export interface Pane {
  readonly session: PaneSession;
  readonly state: PaneState;
  readonly texts: PaneTexts;
  readonly language: Language;
  readonly regulation: Regulation;
  /** True where nothing can be written into the workbook. */
  readonly readOnly: boolean;
}

/** The pane as it stands; the view is drawn anew when it changes. */
export function usePane(): Pane {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a view outside the pane");
  const state = useSyncExternalStore(session.store.subscribe, session.store.get);
  const missing = state.environment?.missingFeatures ?? [];
  return {
    session,
    state,
    language: state.language,
    texts: TEXTS[state.language],
    regulation: currentRegulation(session.context),
    readOnly: state.environment?.readOnly === true || missing.includes("write"),
  };
}
