/**
 * A formula as people see it, and as files keep it: functions that came after Excel 2007 have prefixes in files, an
 * add-in's functions a name of their own, and `A6#`, `@A1:A9` and `[@列]` are written out.
 */

/** The add-in's namespace in formulas. */
const namespace = "GUIBIAO";
const addInPrefix = "_xldudf_";

const newerFunctions = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC
  CSCH DAYS DECIMAL DETECTLANGUAGE DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FIELDVALUE FILTER FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
  GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST
  NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF
  PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING
  RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P
  SORT SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER
  TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK
  WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
/** These two have a second prefix. */
const worksheetFunctions = new Set(["FILTER", "SORT"]);
/** Functions whose results spill where the cells beside and below are free. */
const arrayFunctions = new Set(
  `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK LET MAKEARRAY MAP MODE.MULT MUNIT PIVOTBY
  RANDARRAY REGEXEXTRACT SCAN SEQUENCE SORT SORTBY STOCKHISTORY TAKE TEXTSPLIT TOCOL TOROW TRIMRANGE UNIQUE VSTACK
  WRAPCOLS WRAPROWS XLOOKUP`.split(/\s+/),
);

const piece =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|'[[\]]|\[(?:[^[\]]|'[[\]])*\])*\]|[\p{L}_\\$][\p{L}\p{N}_.\\$?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\s+|[^]/gu;

function piecesOf(formula: string): string[] {
  return formula.match(piece) ?? [];
}

function isName(text: string | undefined): text is string {
  return text !== undefined && /^[\p{L}_\\$]/u.test(text);
}

/** @param stored without "=" */
export function shownFormula(stored: string): string {
  if (!/_xl/i.test(stored)) return stored;
  const pieces = piecesOf(stored).map((text) => (isName(text) ? shownName(text) : text));
  return withMarks(pieces).join("");
}

function shownName(name: string): string {
  const bare = name.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
  const ours = new RegExp(`^${addInPrefix}${namespace}_`, "i").exec(bare);
  if (ours !== null) return `${namespace}.${bare.slice(ours[0].length).replaceAll("_", ".")}`;
  return bare;
}

/** `ANCHORARRAY(A6)` is shown as `A6#`, `SINGLE(A1:A9)` as `@A1:A9`. */
function withMarks(pieces: string[]): string[] {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const name = pieces[index].toUpperCase();
    if ((name !== "ANCHORARRAY" && name !== "SINGLE") || pieces[index + 1] !== "(") continue;
    const end = closing(pieces, index + 1);
    if (end < 0) continue;
    const content = pieces.slice(index + 2, end);
    const text = content.join("");
    if (name === "ANCHORARRAY") {
      if (isReference(text)) pieces.splice(index, end - index + 1, `${text}#`);
    } else if (isReference(text) || isCall(content)) pieces.splice(index, end - index + 1, "@", ...content);
  }
  return pieces;
}

function isReference(text: string): boolean {
  return /^(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?#?$/u.test(
    text,
  );
}

function isCall(pieces: readonly string[]): boolean {
  return isName(pieces[0]) && pieces[1] === "(" && closing(pieces, 1) === pieces.length - 1;
}

/** The place of the bracket that closes the one at `open`, or -1. */
function closing(pieces: readonly string[], open: number): number {
  let depth = 0;
  for (let index = open; index < pieces.length; index++) {
    if (pieces[index] === "(") depth++;
    if (pieces[index] === ")" && --depth === 0) return index;
  }
  return -1;
}

/**
 * @param shown without "="
 * @param tableName of the table in which the formula stands, for `[@列]`
 */
export function storedFormula(shown: string, tableName?: string): string {
  const pieces = piecesOf(shown);
  prefixParameters(pieces);
  const stored = pieces.map((text, index) => {
    if (text.startsWith("[")) return storedBrackets(text, pieces[index - 1], tableName);
    return isName(text) && pieces[index + 1] === "(" ? storedName(text) : text;
  });
  return withoutMarks(stored).join("");
}

/** Whether the formula may fill more cells than its own, so that Excel keeps it as a dynamic array. */
export function maySpill(shown: string): boolean {
  const pieces = piecesOf(shown);
  return pieces.some((text, index) => {
    if (text === "#" && isReference(pieces[index - 1] ?? "")) return true;
    if (!isName(text) || pieces[index + 1] !== "(") return false;
    const name = text.toUpperCase();
    return arrayFunctions.has(name) || name.startsWith(`${namespace}.`);
  });
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith(`${namespace}.`)) return addInPrefix + upper.replaceAll(".", "_");
  if (!newerFunctions.has(upper)) return name;
  return worksheetFunctions.has(upper) ? `_xlfn._xlws.${upper}` : `_xlfn.${upper}`;
}

/** The names that LET and LAMBDA bring in have a prefix as well. */
function prefixParameters(pieces: string[]): void {
  for (let index = 0; index < pieces.length; index++) {
    const name = pieces[index].toUpperCase();
    if ((name !== "LET" && name !== "LAMBDA") || pieces[index + 1] !== "(") continue;
    const end = closing(pieces, index + 1);
    if (end < 0) continue;
    const names = new Set(parameters(pieces.slice(index + 2, end), name === "LET").map((each) => each.toLowerCase()));
    for (let at = index + 2; at < end; at++) {
      const isCalled = pieces[at + 1] === "(" && newerFunctions.has(pieces[at].toUpperCase());
      if (!isCalled && isName(pieces[at]) && names.has(pieces[at].toLowerCase())) pieces[at] = `_xlpm.${pieces[at]}`;
    }
  }
}

/** All arguments but the last; of LET every second. */
function parameters(pieces: readonly string[], isLet: boolean): string[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const text of pieces) {
    if (text === "(" || text === "{") depth++;
    if (text === ")" || text === "}") depth--;
    if (text === "," && depth === 0) parts.push([]);
    else if (text.trim() !== "") parts[parts.length - 1].push(text);
  }
  return parts
    .slice(0, -1)
    .filter((_, index) => !isLet || index % 2 === 0)
    .flatMap((part) => (part.length === 1 && isName(part[0]) ? [part[0]] : []));
}

/** `[@列]` and `[@[列 a]]` stand in files as `[[#This Row],[列]]`, with the table's name before it. */
function storedBrackets(text: string, before: string | undefined, tableName: string | undefined): string {
  const match = /^\[@(?:\[([^]*)\]|([^]*))\]$/.exec(text);
  if (match === null) return text;
  const column = match[1] ?? match[2] ?? "";
  const inside = column === "" ? "[#This Row]" : `[[#This Row],[${column}]]`;
  return isName(before) || tableName === undefined ? inside : tableName + inside;
}

function withoutMarks(pieces: string[]): string[] {
  for (let index = 0; index < pieces.length; index++) {
    if (pieces[index] === "#" && isReference(pieces[index - 1] ?? "")) {
      const hasSheet = /!$/.test(pieces[index - 2] ?? "");
      const start = pieces[index - 2] === "!" ? index - 3 : hasSheet ? index - 2 : index - 1;
      const reference = pieces.slice(start, index).join("");
      pieces.splice(start, index - start + 1, `_xlfn.ANCHORARRAY(${reference})`);
      index = start;
    }
  }
  for (let index = pieces.length - 2; index >= 0; index--) {
    if (pieces[index] !== "@") continue;
    const end = operandEnd(pieces, index + 1);
    pieces.splice(index, end - index, `_xlfn.SINGLE(${pieces.slice(index + 1, end).join("")})`);
  }
  return pieces;
}

/** Where the reference, name or call that begins here ends. */
function operandEnd(pieces: readonly string[], start: number): number {
  let at = start;
  if (/!$/.test(pieces[at] ?? "") || pieces[at + 1] === "!") at += pieces[at + 1] === "!" ? 2 : 1;
  if (pieces[at] === "(") return closing(pieces, at) + 1 || pieces.length;
  at++;
  if (pieces[at] === "(") return closing(pieces, at) + 1 || pieces.length;
  if (pieces[at]?.startsWith("[")) return at + 1;
  return pieces[at] === ":" ? at + 2 : at;
}

/**
 * A formula after sheets were renamed or deleted: what pointed to a deleted sheet is an error, as in Excel.
 * @param change the new name of a sheet, null for a deleted one, undefined for one that is as it was
 */
export function withSheetNames(formula: string, change: (name: string) => string | null | undefined): string {
  if (!formula.includes("!")) return formula;
  const pieces = piecesOf(formula);
  for (let index = 0; index < pieces.length; index++) {
    const text = pieces[index];
    const isQuoted = /^'.*'!$/s.test(text);
    if (!isQuoted && !(isName(text) && pieces[index + 1] === "!")) continue;
    const next = change(isQuoted ? text.slice(1, -2).replaceAll("''", "'") : text);
    if (next === undefined) continue;
    if (!isQuoted) pieces[index + 1] = "";
    pieces[index] = next === null ? "#REF!" : `${sheetReference(next)}!`;
    // Excel writes the error in the place of the whole reference.
    if (next !== null) continue;
    const first = isQuoted ? index + 1 : index + 2;
    const end = pieces[first + 1] === ":" ? first + 3 : first + 1;
    for (let at = first; at < end && at < pieces.length; at++) pieces[at] = "";
  }
  return pieces.join("");
}

/** A sheet's name before `!`, in quotes unless it needs none. */
function sheetReference(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[rc]\d*)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
