/** What the buttons of the ribbon's tab 规表 do, by the names in the manifest. */
export interface PaneActions {
  checkSheet(sheetName: string): Promise<void>;
  compute(): Promise<void>;
  clearMarks(): Promise<void>;
  openHelp(): Promise<void>;
}

/**
 * Lets the buttons speak to the pane, which shares their runtime: it shows the progress, the results and what went
 * wrong. Excel holds the ribbon back until a button says that it is done, which is when the pane has taken over.
 */
export function associateCommands(pane: PaneActions, activeSheetName: () => Promise<string>): void {
  const buttons: Readonly<Record<string, () => Promise<void>>> = {
    // Where the sheet can't be asked for, the check meets the same obstacle, and says so in the pane.
    checkSheet: async () => pane.checkSheet(await activeSheetName().catch(() => "")),
    compute: () => pane.compute(),
    clearMarks: () => pane.clearMarks(),
    openHelp: () => pane.openHelp(),
  };
  for (const [name, act] of Object.entries(buttons)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void handOver(event, act));
  }
}

async function handOver(event: Office.AddinCommands.Event, act: () => Promise<void>): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
  await act();
}
