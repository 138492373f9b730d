import { UnusableFileError } from "./unusable-file";

const namedCharacters: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Text of an XML document with its references replaced. Only the five names that need no declaration
 * exist, because documents that declare more are refused.
 * @throws UnusableFileError damaged
 */
export function decodeXmlText(text: string, part: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]*);?/g, (reference, name: string) => {
    const character = reference.endsWith(";") ? (namedCharacters.get(name) ?? numericCharacter(name)) : null;
    if (character === null) throw new UnusableFileError("damaged", part, "character reference");
    return character;
  });
}

function numericCharacter(name: string): string | null {
  const match = /^#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}))$/.exec(name);
  if (match === null) return null;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
  if (isControl || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

/** Text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\t\r\n]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** The text of a cell as Excel means it: `_x000D_` stands for the character of that code. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * The text of a cell for a file: characters that XML can't hold are written as Excel writes them, and
 * text that only looks like such a code is kept apart from it.
 */
export function encodeCellText(text: string): string {
  const kept = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  return escapeXml(replaceUnwritable(kept, (code) => `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`));
}

/** Text for places where Excel knows no code for characters that XML can't hold, such as sheet names. */
export function encodePlainText(text: string): string {
  return escapeXml(replaceUnwritable(text, () => "\ufffd"));
}

function replaceUnwritable(text: string, replacement: (code: number) => string): string {
  return text.replace(
    // A lone surrogate has no UTF-8 form; the `u` flag leaves pairs alone.
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r|\p{Surrogate}/gu,
    (character) => replacement(character.charCodeAt(0)),
  );
}

/** Without blanks at both ends, of which XML knows four. */
export function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
