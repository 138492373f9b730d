/**
 * Sheets that we added or removed ourselves, by id. Excel's events about sheets don't say, as those about cells do,
 * whether this add-in was their cause.
 */
const added = new Set<string>();
const removed = new Set<string>();

export function noteAdded(ids: readonly string[]): void {
  for (const id of ids) added.add(id);
}

export function noteRemoved(ids: readonly string[]): void {
  for (const id of ids) removed.add(id);
}

export function wasAddedByUs(id: string): boolean {
  return added.has(id);
}

export function wasRemovedByUs(id: string): boolean {
  return removed.has(id);
}
