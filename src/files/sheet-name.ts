/** What Excel allows for the name of a sheet. */
export const longestSheetName = 31;

/** Names are the same sheet to Excel if they differ only in letters' case. */
export function sheetNameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Text made a sheet name that Excel accepts; `Sheet1` if nothing is left of it. */
export function cleanSheetName(text: string): string {
  const allowed = text
    .normalize("NFC")
    .replace(/[[\]:*?/\\\p{Cc}\p{Surrogate}]/gu, "_")
    .trim();
  const cut = trimApostrophes(shortened(allowed, longestSheetName)).trim();
  return cut === "" || cut.toLowerCase() === "history" ? "Sheet1" : cut;
}

/** `name`, or `name (2)` and so on if that is taken. */
export function freeSheetName(name: string, taken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${String(number)})`;
    const candidate = shortened(name, longestSheetName - suffix.length).trimEnd() + suffix;
    if (!taken(candidate)) return candidate;
  }
}

function trimApostrophes(text: string): string {
  return text.replace(/^'+|'+$/g, "");
}

/** Cut to so many UTF-16 units without halving a character. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
