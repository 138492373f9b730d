import { formatDay, parseDateNumber, parseDateText } from "./excel-date";
import type { Bilingual } from "./language";
import { fenFromText, RATE_ONE, rateFromCell } from "./money";
import { foldCompact, foldWidth, splitPeople } from "./text";
import { formatMinute, hasDate, parseTimeNumber, parseTimeText } from "./time-of-day";

/**
 * Policy is dated data: every number and every choice of a regulation, with its article, the text's own value and the
 * other readings. A rule asks for the value in force on the day of the event.
 */
export type PolicyValue = number | string | readonly string[] | null;

export type PolicyKind =
  /** fen */
  | "amount"
  /** millionths */
  | "rate"
  /** a whole number */
  | "count"
  /** a whole number of minutes */
  | "minutes"
  /** a whole number of minutes, null = the reading is not applied */
  | "minutesOrOff"
  /** fen, null = not set */
  | "amountOrUnset"
  /** a day number, null = not set */
  | "dateOrUnset"
  /** a minute of the day, 0 to 1440 */
  | "timeOfDay"
  | "choice"
  /** texts, such as names of posts */
  | "texts";

interface DatedValue<Value> {
  /** The first day on which the value holds; null = always. */
  readonly from: number | null;
  readonly value: Value;
}

export interface PolicyAlternative<Value> {
  readonly value: Value;
  /** What choosing it means, in a clerk's words. */
  readonly meaning: Bilingual;
}

export interface PolicyParameter<Value extends PolicyValue = PolicyValue> {
  readonly name: Bilingual;
  readonly clause: string;
  readonly kind: PolicyKind;
  readonly unit: Bilingual | null;
  /** The text's own values, the earliest first; an old one stays when a new one comes. */
  readonly values: readonly DatedValue<Value>[];
  /** What the text's own value means. */
  readonly meaning: Bilingual;
  readonly alternatives: readonly PolicyAlternative<Value>[];
  /** Reads what a user wrote; undefined where the parameter can't take it. */
  parse(text: string): Value | undefined;
  /** The value as a user writes it. */
  show(value: Value): string;
}

export type PolicyParameters = Readonly<Record<string, PolicyParameter>>;

type ValueOf<Parameter> = Parameter extends PolicyParameter<infer Value> ? Value : never;

interface ParameterText {
  readonly name: Bilingual;
  readonly clause: string;
  readonly meaning: Bilingual;
}

const YUAN_EACH: Bilingual = { "zh-CN": "元/次", "en-US": "yuan each" };
const YUAN: Bilingual = { "zh-CN": "元", "en-US": "yuan" };
const MINUTES: Bilingual = { "zh-CN": "分钟", "en-US": "minutes" };
const TIMES: Bilingual = { "zh-CN": "次", "en-US": "times" };

const always = <Value>(value: Value): readonly DatedValue<Value>[] => [{ from: null, value }];

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const folded = foldCompact(text);
  if (!/^\d+$/u.test(folded)) return undefined;
  const value = Number(folded);
  return value >= least && value <= most ? value : undefined;
}

const isOff = (text: string): boolean => ["", "off", "无", "否", "不适用"].includes(foldCompact(text).toLowerCase());

export function amountParameter(
  fen: number,
  text: ParameterText & { readonly alternatives?: readonly PolicyAlternative<number>[]; readonly unit?: Bilingual },
): PolicyParameter<number> {
  return {
    ...text,
    kind: "amount",
    unit: text.unit ?? YUAN_EACH,
    values: always(fen),
    alternatives: text.alternatives ?? [],
    parse(written) {
      const value = fenFromText(written);
      return value === null || value < 0 ? undefined : value;
    },
    show: (value) => String(value / 100),
  };
}

export function unsetAmountParameter(
  text: ParameterText & { readonly unit?: Bilingual },
): PolicyParameter<number | null> {
  return {
    ...text,
    kind: "amountOrUnset",
    unit: text.unit ?? YUAN,
    values: always<number | null>(null),
    alternatives: [],
    parse(written) {
      if (isOff(written)) return null;
      const value = fenFromText(written);
      return value === null || value < 0 ? undefined : value;
    },
    show: (value) => (value === null ? "" : String(value / 100)),
  };
}

export function rateParameter(
  millionths: number,
  text: ParameterText & { readonly alternatives?: readonly PolicyAlternative<number>[] },
): PolicyParameter<number> {
  return {
    ...text,
    kind: "rate",
    unit: null,
    values: always(millionths),
    alternatives: text.alternatives ?? [],
    parse: (written) => rateFromCell(written) ?? undefined,
    show: (value) => String(value / RATE_ONE),
  };
}

export function countParameter(
  count: number,
  text: ParameterText & {
    readonly least?: number;
    readonly most?: number;
    readonly unit?: Bilingual | null;
    readonly alternatives?: readonly PolicyAlternative<number>[];
  },
): PolicyParameter<number> {
  return {
    ...text,
    kind: "count",
    unit: text.unit === undefined ? TIMES : text.unit,
    values: always(count),
    alternatives: text.alternatives ?? [],
    parse: (written) => wholeNumber(written, text.least ?? 1, text.most ?? 10_000),
    show: String,
  };
}

export function minutesParameter(
  minutes: number,
  text: ParameterText & { readonly alternatives?: readonly PolicyAlternative<number>[] },
): PolicyParameter<number> {
  return {
    ...text,
    kind: "minutes",
    unit: MINUTES,
    values: always(minutes),
    alternatives: text.alternatives ?? [],
    parse: (written) => wholeNumber(written.replace(/(?:分钟|分)$/u, ""), 0, 1440),
    show: String,
  };
}

/** Minutes of a reading that the text's own default doesn't apply (`off`). */
export function minutesOrOffParameter(
  text: ParameterText & { readonly alternatives: readonly PolicyAlternative<number | null>[] },
): PolicyParameter<number | null> {
  return {
    ...text,
    kind: "minutesOrOff",
    unit: MINUTES,
    values: always<number | null>(null),
    parse: (written) => (isOff(written) ? null : wholeNumber(written.replace(/(?:分钟|分)$/u, ""), 1, 1440)),
    show: (value) => (value === null ? "off" : String(value)),
  };
}

/** A time of the day, as 17:30; a cell that Excel keeps as a time gives its fraction of a day. */
export function timeOfDayParameter(minute: number, text: ParameterText): PolicyParameter<number> {
  return {
    ...text,
    kind: "timeOfDay",
    unit: null,
    values: always(minute),
    alternatives: [],
    parse(written) {
      const folded = foldWidth(written);
      const seconds = /^(?:0|0?\.\d+)$/u.test(folded) ? parseTimeNumber(Number(folded), false) : parseTimeText(folded);
      return seconds === null || hasDate(seconds) ? undefined : Math.floor(seconds / 60);
    },
    show: formatMinute,
  };
}

/** A day that a regulation leaves open, such as the one from which it is in force. */
export function unsetDateParameter(text: ParameterText): PolicyParameter<number | null> {
  return {
    ...text,
    kind: "dateOrUnset",
    unit: null,
    values: always<number | null>(null),
    alternatives: [],
    parse(written) {
      if (isOff(written)) return null;
      const folded = foldWidth(written);
      // A cell that Excel keeps as a date gives its serial; 20260302 is a date too.
      const day = /^\d+(?:\.\d+)?$/u.test(folded) ? parseDateNumber(Number(folded), false) : parseDateText(folded);
      return day ?? undefined;
    },
    show: (value) => (value === null ? "" : formatDay(value)),
  };
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly meaning: Bilingual;
  /** Further ways in which a user may write it. */
  readonly also?: readonly string[];
}

/** The first choice is the text's own. */
export function choiceParameter<Value extends string>(
  choices: readonly [Choice<Value>, ...Choice<Value>[]],
  text: Omit<ParameterText, "meaning">,
): PolicyParameter<Value> {
  const [first, ...others] = choices;
  return {
    ...text,
    meaning: first.meaning,
    kind: "choice",
    unit: null,
    values: always(first.value),
    alternatives: others.map(({ value, meaning }) => ({ value, meaning })),
    parse(written) {
      const folded = foldCompact(written).toLowerCase();
      return choices.find((choice) =>
        [choice.value, choice.meaning["zh-CN"], ...(choice.also ?? [])].some(
          (name) => foldCompact(name).toLowerCase() === folded,
        ),
      )?.value;
    },
    show: (value) => value,
  };
}

export const YES_ALSO = ["是", "true"] as const;
export const NO_ALSO = ["否", "false"] as const;

export function textsParameter(
  texts: readonly string[],
  text: ParameterText & { readonly alternatives?: readonly PolicyAlternative<readonly string[]>[] },
): PolicyParameter<readonly string[]> {
  return {
    ...text,
    kind: "texts",
    unit: null,
    values: always(texts),
    alternatives: text.alternatives ?? [],
    parse(written) {
      const list = splitPeople(written);
      return list.length > 0 ? list : undefined;
    },
    show: (value) => value.join("、"),
  };
}

/** One row of 《制度参数》 that could be taken. */
export interface PolicyOverride {
  readonly id: string;
  readonly from: number | null;
  readonly value: PolicyValue;
}

/** The values in force, those of 《制度参数》 before those of the text. */
export class Policy<Parameters extends PolicyParameters = PolicyParameters> {
  readonly #values = new Map<string, readonly DatedValue<PolicyValue>[]>();

  constructor(
    readonly parameters: Parameters,
    readonly overrides: readonly PolicyOverride[] = [],
  ) {
    for (const [id, parameter] of Object.entries(parameters)) {
      const own = overrides
        .filter((override) => override.id === id)
        .sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
      this.#values.set(id, [...parameter.values, ...own]);
    }
  }

  /** The value in force on a day; the last one that has come into force counts. */
  at<Id extends keyof Parameters & string>(id: Id, day: number): ValueOf<Parameters[Id]> {
    const values = this.#valuesOf(id);
    for (let index = values.length - 1; index > 0; index--) {
      const { from, value } = values[index] as DatedValue<ValueOf<Parameters[Id]>>;
      if (from === null || from <= day) return value;
    }
    return (values[0] as DatedValue<ValueOf<Parameters[Id]>>).value;
  }

  /** Days on which the value changes; empty for most parameters, so that loops need not ask for each day. */
  changeDays(id: keyof Parameters & string): readonly number[] {
    return this.#valuesOf(id).flatMap(({ from }) => (from === null ? [] : [from]));
  }

  #valuesOf(id: string): readonly DatedValue<PolicyValue>[] {
    const values = this.#values.get(id);
    if (values === undefined) throw new RangeError(`no policy parameter ${id}`);
    return values;
  }
}
