/** Text of users' files on a terminal: one line, nothing in it that a terminal would obey. */

const LONGEST_SENTENCE = 300;
const LONGEST_NAME = 60;

/** Control characters, and those that break or turn round a line without being one. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu;

/** Control characters as `\xNN`, other unprintable ones as `\uNNNN`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
}

/** A name of a file, a sheet or an argument as a sentence shows it: printable and not too long. */
export function shownName(name: string): string {
  return shortened(name, LONGEST_NAME);
}

/** One line of at most 300 characters (H3). */
export function sentence(text: string): string {
  return shortened(text.replace(/[\r\n]+$/u, ""), LONGEST_SENTENCE);
}

function shortened(text: string, length: number): string {
  const whole = text.length <= length ? printable(text) : null;
  if (whole !== null && whole.length <= length) return whole;
  let kept = "";
  for (const character of text) {
    const next = printable(character);
    if (kept.length + next.length + 1 > length) break;
    kept += next;
  }
  return `${kept}…`;
}

/** `A、B、C…`: as many names as fit, then a sign that there are more. */
export function listedNames(names: readonly string[], separator: string, longest = 180): string {
  let list = "";
  for (const name of names) {
    const longer = list === "" ? shownName(name) : `${list}${separator}${shownName(name)}`;
    if (longer.length > longest) return `${list}…`;
    list = longer;
  }
  return list;
}
