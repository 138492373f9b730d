/** Folding of text as contracts R5, R11 and R12 ask for. All functions are pure. */

const FORMAT_CHARACTERS = /\p{Cf}/gu;
const WHITE_SPACE = /\s+/gu;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
const BRACKETED = /[([【][^)\]】]*[)\]】]/gu;

/** True for text that needs no folding at all: the usual case, so it is asked first. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z]*$/u;

/** NFKC without format characters (zero-width spaces, direction marks), trimmed. */
export function foldWidth(text: string): string {
  return text.replace(FORMAT_CHARACTERS, "").normalize("NFKC").trim();
}

/** NFKC without format characters and without any white space. */
export function foldCompact(text: string): string {
  return PLAIN.test(text) ? text : foldWidth(text).replace(WHITE_SPACE, "");
}

/**
 * A header as it is compared (R5): NFKC, lower case, without white space and without bracketed units such as （元）.
 * A header that is nothing but a bracketed text keeps it.
 */
export function foldHeader(text: string): string {
  const compact = foldCompact(text).toLowerCase();
  const bare = compact.replace(BRACKETED, "");
  return bare === "" ? compact : bare;
}

/**
 * A name or a code as it is compared and shown (R12): NFKC without format characters and without spaces;
 * in a Latin name a space between two parts that are not Chinese stays, once (John Smith).
 */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text;
  const folded = foldWidth(text);
  if (!/\s/u.test(folded)) return folded;
  if (!LATIN.test(folded)) return folded.replace(WHITE_SPACE, "");
  return folded.replace(/(\S)\s+(?=(\S))/gu, (_, before: string, after: string) =>
    HAN.test(before) || HAN.test(after) ? before : `${before} `,
  );
}

/** White space that shows: \s holds the zero-width U+FEFF too. */
const VISIBLE_SPACE = /[^\S\ufeff]+/gu;

/** True where folding changed more than white space, so that the user is told (R12). */
export function changedByMoreThanSpaces(original: string, folded: string): boolean {
  return original.replace(VISIBLE_SPACE, "") !== folded.replace(VISIBLE_SPACE, "");
}

const LIST_SEPARATOR = /[、,;/\n\r]/u;
const LIST_SEPARATORS = /[、,;/\n\r]+/u;

/** True where a text lists more than one person by a separator other than a space (R11). */
export function hasListSeparator(text: string): boolean {
  return LIST_SEPARATOR.test(foldWidth(text));
}

/**
 * The people named in one cell (R11), folded as names, blanks left out. Spaces separate only where no other
 * separator occurs and no part is Latin; single characters then join in pairs: 张 三 is one name.
 */
export function splitPeople(text: string): string[] {
  const folded = foldWidth(text);
  if (folded === "") return [];
  if (LIST_SEPARATOR.test(folded)) {
    return folded
      .split(LIST_SEPARATORS)
      .map(foldName)
      .filter((name) => name !== "");
  }
  const parts = folded.split(WHITE_SPACE);
  if (parts.length === 1 || parts.some((part) => LATIN.test(part))) return [foldName(folded)];
  const names: string[] = [];
  let single = "";
  for (const part of parts) {
    if ([...part].length > 1) {
      if (single !== "") names.push(single);
      single = "";
      names.push(part);
    } else if (single === "") {
      single = part;
    } else {
      names.push(single + part);
      single = "";
    }
  }
  if (single !== "") names.push(single);
  return names;
}

/** Order by code points, the order of every table that contracts.md sorts by text. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    // UTF-16 units sort surrogates below U+E000..U+FFFF; code points don't.
    const surrogateA = a >= 0xd800 && a <= 0xdfff;
    const surrogateB = b >= 0xd800 && b <= 0xdfff;
    if (surrogateA !== surrogateB) return surrogateA ? 1 : -1;
    return a - b;
  }
  return left.length - right.length;
}

const YES = new Set(["是", "有", "√", "✓", "y", "yes", "1", "true", "已", "同意", "批准"]);
const NO = new Set(["否", "无", "×", "n", "no", "0", "false"]);

/** Yes or no (R13); null for anything else. A blank is for the caller to judge. */
export function parseYesNo(text: string): boolean | null {
  const folded = foldCompact(text).toLowerCase();
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  return null;
}
