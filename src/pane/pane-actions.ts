import type { PaneSession } from "./pane-session";

let session: PaneSession | null = null;
const waiting: ((open: PaneSession) => void)[] = [];

/** The pane that the ribbon's buttons speak to. */
export function attachSession(open: PaneSession): () => void {
  session = open;
  for (const go of waiting.splice(0)) go(open);
  return () => {
    if (session === open) session = null;
  };
}

/** The pane, as soon as it is there: the ribbon's button may be what opens it. */
function openSession(): Promise<PaneSession> {
  const open = session;
  if (open !== null) return Promise.resolve(open);
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/** What the ribbon's tab 规表 triggers; the pane shows how it goes on. Each resolves when it has ended. */
export const paneActions = {
  async checkSheet(sheetName: string): Promise<void> {
    await (await openSession()).checkSheet(sheetName);
  },
  async compute(): Promise<void> {
    await (await openSession()).compute.compute();
  },
  async clearMarks(): Promise<void> {
    await (await openSession()).check.clearMarks();
  },
  async openHelp(): Promise<void> {
    (await openSession()).openHelp();
  },
};
