import type { CellRectangle } from "../kernel/sheet-source";
import type { Bilingual } from "../kernel/language";
import { inBoth } from "../kernel/message";
import { parseCells } from "../host/cell-address";
import { CommandError } from "./command-error";
import { shownName } from "./sentence";

/** What `eval` understands of Excel's formulas: calls of our functions, literals, array constants and ranges. */
export type Expression =
  | { readonly kind: "omitted" }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly (string | number | boolean)[])[] }
  | RangeExpression
  | CallExpression;

export interface RangeExpression {
  readonly kind: "range";
  readonly sheet: string;
  /** Counted from 0; `A:H` and `1:20` reach to the edge of the sheet. */
  readonly area: CellRectangle;
}

export interface CallExpression {
  readonly kind: "call";
  /** The function's id, such as `DUTY.FINE`. */
  readonly id: string;
  readonly arguments: readonly Expression[];
}

const NAMESPACE = "GUIBIAO.";
const ERRORS = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?"];
/** Excel allows 64 levels; a deeper formula is a mistake, and must not exhaust the stack. */
const DEEPEST_NESTING = 64;

const WHITE_SPACE = /\s*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const TEXT = /"((?:[^"]|"")*)"/uy;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/uy;
const PLAIN_SHEET = /([^\s'"!(),;{}:=+\-*/^&<>%$[\]#@]+)!/uy;
const AREA = /[$A-Za-z\d]+(?::[$A-Za-z\d]+)?(?![\p{L}\p{N}_.:$!(])/uy;
const CALL = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/uy;
const WORD = /(TRUE|FALSE)(?![\p{L}\p{N}_.(!])/iuy;

/**
 * @param functionNames names and ids of our functions -> id, the names in upper case
 * @throws CommandError where it isn't one call of our functions (H4)
 */
export function parseFormula(text: string, functionNames: ReadonlyMap<string, string>): CallExpression {
  return new FormulaParser(text, functionNames).parse();
}

class FormulaParser {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly functionNames: ReadonlyMap<string, string>,
  ) {}

  parse(): CallExpression {
    this.skipSpace();
    if (this.text[this.at] === "=") this.at++;
    const expression = this.expression(0);
    this.skipSpace();
    if (this.at < this.text.length) throw this.unexpected();
    if (expression.kind !== "call") {
      throw unusable(
        inBoth(
          '公式里要有一个规表函数，如 DUTY.FINE("缺席")',
          'it must call a function of Guibiao, such as DUTY.FINE("缺席")',
        ),
      );
    }
    return expression;
  }

  private expression(depth: number): Expression {
    if (depth > DEEPEST_NESTING) throw unusable(inBoth("嵌套太深", "it is nested too deeply"));
    this.skipSpace();
    const start = this.at;
    const character = this.text[start];
    if (character === "{") return this.arrayConstant();
    const sheet = this.match(QUOTED_SHEET)?.[1]?.replaceAll("''", "'") ?? this.match(PLAIN_SHEET)?.[1];
    if (sheet !== undefined) return this.range(sheet);
    const scalar = this.scalar();
    if (scalar !== undefined) {
      if (typeof scalar !== "number") return { kind: "literal", value: scalar };
      // 1:20 is rows of a sheet that isn't named, 3A nothing at all.
      if (/[:\p{L}_$!]/u.test(this.text[this.at] ?? "")) {
        this.at = start;
        throw this.unexpected();
      }
      return { kind: "literal", value: this.text[this.at] === "%" ? this.percent(scalar) : scalar };
    }
    const error = this.errorLiteral();
    if (error !== undefined) return { kind: "error", error };
    const name = this.match(CALL)?.[1];
    if (name !== undefined) return this.call(name, depth);
    throw this.unexpected();
  }

  /** A number, a text or a truth value; undefined where something else stands here. */
  private scalar(): string | number | boolean | undefined {
    const word = this.match(WORD)?.[1];
    if (word !== undefined) return word.toUpperCase() === "TRUE";
    const text = this.match(TEXT)?.[1];
    if (text !== undefined) return text.replaceAll('""', '"');
    const start = this.at;
    const sign = /[+-]/u.test(this.text[start] ?? "") ? this.text[this.at++] : "";
    if (sign !== "") this.skipSpace();
    const digits = this.match(NUMBER)?.[0];
    if (digits === undefined) {
      this.at = start;
      return undefined;
    }
    const value = Number(digits);
    if (!Number.isFinite(value)) throw unusable(inBoth("数字太大", "a number is too large"));
    return sign === "-" && value !== 0 ? -value : value;
  }

  /** `10%` is 0.1 and `1.1%` 0.011, without binary dust. */
  private percent(value: number): number {
    this.at++;
    return Number((value / 100).toPrecision(15));
  }

  private errorLiteral(): string | undefined {
    const rest = this.text.slice(this.at, this.at + 8).toUpperCase();
    const error = ERRORS.find((known) => rest.startsWith(known));
    if (error !== undefined) this.at += error.length;
    return error;
  }

  private arrayConstant(): Expression {
    this.at++;
    const rows: (string | number | boolean)[][] = [[]];
    for (;;) {
      this.skipSpace();
      const item = this.scalar() ?? this.errorLiteral();
      if (item === undefined) throw this.unexpected();
      rows.at(-1)?.push(item);
      this.skipSpace();
      const separator = this.text[this.at];
      if (separator !== "," && separator !== ";" && separator !== "}") throw this.unexpected();
      this.at++;
      if (separator === "}") break;
      if (separator === ";") rows.push([]);
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) {
      throw unusable(inBoth("数组常量每行的个数要一样", "the rows of an array constant must be equally long"));
    }
    return { kind: "array", rows };
  }

  private range(sheet: string): Expression {
    const start = this.at;
    const area = parseCells(this.match(AREA)?.[0] ?? "");
    if (area !== undefined) return { kind: "range", sheet, area };
    const written = shownName(`${sheet}!${this.text.slice(start).split(/[,)\s]/u)[0] ?? ""}`);
    throw unusable(inBoth(`“${written}”不是可用的区域`, `“${written}” is no range`));
  }

  private call(name: string, depth: number): CallExpression {
    const upper = name.toUpperCase();
    const bare = upper.startsWith(NAMESPACE) ? upper.slice(NAMESPACE.length) : upper;
    const id = this.functionNames.get(bare);
    if (id === undefined) {
      throw unusable(
        inBoth(
          `没有规表函数“${shownName(name)}”（可用的函数见 functions 命令）`,
          `Guibiao has no function “${shownName(name)}” (the command functions lists them)`,
        ),
      );
    }
    const args: Expression[] = [];
    this.skipSpace();
    if (this.text[this.at] === ")") {
      this.at++;
      return { kind: "call", id, arguments: args };
    }
    for (;;) {
      this.skipSpace();
      const next = this.text[this.at];
      args.push(next === "," || next === ")" ? { kind: "omitted" } : this.expression(depth + 1));
      this.skipSpace();
      const separator = this.text[this.at];
      if (separator !== "," && separator !== ")") throw this.unexpected();
      this.at++;
      if (separator === ")") return { kind: "call", id, arguments: args };
    }
  }

  private skipSpace(): void {
    this.match(WHITE_SPACE);
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  private unexpected(): CommandError {
    const rest = this.text.slice(this.at).trimEnd();
    const bareRange = /^\$?[A-Za-z]{1,3}\$?\d*(?::|$|[,)])|^\$?\d+:/u.test(rest);
    if (rest === "") return unusable(inBoth("公式不完整", "it isn't complete"));
    if (bareRange) {
      return unusable(
        inBoth(
          `区域“${shownName(rest)}”要写明工作表，如 值班到岗记录!A1:H20`,
          `“${shownName(rest)}” must name its sheet, such as 值班到岗记录!A1:H20`,
        ),
      );
    }
    return unusable(inBoth(`从“${shownName(rest)}”起看不懂`, `it can't be understood from “${shownName(rest)}” on`));
  }
}

function unusable(reason: Bilingual): CommandError {
  return new CommandError(inBoth(`公式不能用：${reason["zh-CN"]}。`, `The formula can't be used: ${reason["en-US"]}.`));
}
