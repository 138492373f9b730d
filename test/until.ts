/** Only what never happens takes so long, on slow and busy machines too. */
const PATIENCE_MS = 60_000;

/** Waits for what comes by itself in a later turn, such as the workbook's events. A test waits for nothing else. */
export async function until(happened: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!happened()) {
    if (performance.now() > deadline) throw new Error(`It hasn't happened: ${String(happened)}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
