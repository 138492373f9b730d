import fc from "fast-check";
import { dayFromDate } from "../../src/kernel/excel-date";
import { inBoth } from "../../src/kernel/message";
import {
  amountParameter,
  choiceParameter,
  countParameter,
  minutesOrOffParameter,
  minutesParameter,
  NO_ALSO,
  Policy,
  rateParameter,
  textsParameter,
  timeOfDayParameter,
  unsetAmountParameter,
  unsetDateParameter,
  YES_ALSO,
  type PolicyOverride,
  type PolicyParameter,
  type PolicyValue,
} from "../../src/kernel/policy";
import { REGULATIONS } from "../../src/regulations";
import { DUTY_POLICY } from "../../src/regulations/duty/policy";

const text = { name: inBoth("参数", "Parameter"), clause: "篇9 一", meaning: inBoth("原文", "As written") };
const fine = amountParameter(50_00, text);
const day = dayFromDate(2026, 3, 2);

describe("P2 the value in force on the event's day counts", () => {
  const override = (from: number | null, value: PolicyValue, id = "fine"): PolicyOverride => ({ id, from, value });
  const at = (overrides: readonly PolicyOverride[], ...days: readonly number[]): readonly number[] => {
    const policy = new Policy({ fine }, overrides);
    return days.map((one) => policy.at("fine", one));
  };

  it("P2 the text's own value without an override", () => {
    expect(at([], 0, day, Number.MAX_SAFE_INTEGER)).toEqual([5000, 5000, 5000]);
  });

  it("P2 before, on and after each change day, in whatever order they are written", () => {
    const changes = [override(day + 10, 30), override(day, 10), override(day + 5, 20)];
    const days = [day - 1, day, day + 4, day + 5, day + 9, day + 10, day + 11];
    for (const order of [changes, [...changes].reverse(), [changes[1], changes[0], changes[2]]]) {
      expect(at(order, ...days)).toEqual([5000, 10, 10, 20, 20, 30, 30]);
    }
  });

  it("P2 blank = always, until a dated one comes", () => {
    expect(at([override(null, 10)], 0, day)).toEqual([10, 10]);
    expect(at([override(day, 20), override(null, 10)], 0, day - 1, day)).toEqual([10, 10, 20]);
  });

  it("P2 an override of another parameter changes nothing", () => {
    expect(at([override(null, 10, "other"), override(null, 10, "__proto__")], day)).toEqual([5000]);
  });

  it("P2 null is a value like any other", () => {
    const off = minutesOrOffParameter({ ...text, alternatives: [] });
    const policy = new Policy({ off }, [override(day, 60, "off"), override(day + 5, null, "off")]);
    expect([day - 1, day, day + 4, day + 5].map((one) => policy.at("off", one))).toEqual([null, 60, 60, null]);
  });

  it("P2 the text's own later value holds from its day, and a sheet's value wins over it", () => {
    const dated: PolicyParameter<number> = {
      ...fine,
      values: [
        { from: null, value: 1 },
        { from: day, value: 2 },
      ],
    };
    const values = (overrides: readonly PolicyOverride[]): readonly number[] =>
      [day - 1, day, day + 1].map((one) => new Policy({ fine: dated }, overrides).at("fine", one));
    expect(values([])).toEqual([1, 2, 2]);
    expect(values([override(day + 1, 3)])).toEqual([1, 2, 3]);
    expect(values([override(null, 3)])).toEqual([3, 3, 3]);
    expect(new Policy({ fine: dated }, [override(day + 1, 3)]).changeDays("fine")).toEqual([day, day + 1]);
  });

  it("P2 change days are none where nothing is dated", () => {
    expect(new Policy({ fine }, [override(null, 10)]).changeDays("fine")).toEqual([]);
    expect(new Policy({ fine }, [override(day, 10)]).changeDays("fine")).toEqual([day]);
  });

  it("P2 agrees with a plain search over any overrides", () => {
    const days = fc.option(fc.integer({ min: 100, max: 120 }), { nil: null });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(days, fc.nat()), { selector: ([from]) => from }),
        fc.integer({ min: 99, max: 121 }),
        (rows, asked) => {
          let best = { from: -Infinity, value: 5000 };
          for (const [from, value] of rows) {
            const since = from ?? -1;
            if (since <= asked && since >= best.from) best = { from: since, value };
          }
          expect(
            at(
              rows.map(([from, value]) => override(from, value)),
              asked,
            ),
          ).toEqual([best.value]);
        },
      ),
    );
  });

  it("P2 a parameter that doesn't exist can't be asked for", () => {
    const policy: Policy = new Policy({ fine });
    for (const id of ["none", "__proto__", "toString"]) expect(() => policy.at(id, day)).toThrow(RangeError);
  });
});

describe("P2 values that a parameter takes", () => {
  const yesNo = choiceParameter(
    [
      { value: "yes", meaning: inBoth("要", "It is"), also: YES_ALSO },
      { value: "no", meaning: inBoth("不要", "It isn't"), also: NO_ALSO },
    ],
    text,
  );

  it.each<readonly [string, PolicyParameter, readonly (readonly [string, PolicyValue | undefined])[]]>([
    [
      "amount",
      fine,
      [
        ["50", 5000],
        ["0", 0],
        ["40.5", 4050],
        ["￥1,234.50元", 123_450],
        ["1.2万", 1_200_000],
        ["-1", undefined],
        ["0.005", undefined],
        ["1e2", undefined],
        ["", undefined],
        ["五十", undefined],
      ],
    ],
    [
      "amountOrUnset",
      unsetAmountParameter(text),
      [
        ["2000", 200_000],
        ["off", null],
        ["无", null],
        ["不适用", null],
        ["-5", undefined],
        ["abc", undefined],
      ],
    ],
    [
      "rate",
      rateParameter(100_000, text),
      [
        ["0.1", 100_000],
        ["10%", 100_000],
        ["0", 0],
        ["1", 1_000_000],
        ["1.5", undefined],
        ["-0.1", undefined],
        ["0.0000001", undefined],
        ["", undefined],
      ],
    ],
    [
      "count",
      countParameter(3, { ...text, most: 12 }),
      [
        ["1", 1],
        ["12", 12],
        ["１２", 12],
        ["0", undefined],
        ["13", undefined],
        ["1.5", undefined],
        ["-1", undefined],
        ["", undefined],
      ],
    ],
    [
      "minutes",
      minutesParameter(30, text),
      [
        ["0", 0],
        ["5", 5],
        ["5分钟", 5],
        ["5分", 5],
        ["1440", 1440],
        ["1441", undefined],
        ["-5", undefined],
        ["off", undefined],
        ["", undefined],
      ],
    ],
    [
      "minutesOrOff",
      minutesOrOffParameter({ ...text, alternatives: [] }),
      [
        ["60", 60],
        ["60分钟", 60],
        ["1", 1],
        ["0", undefined],
        ["off", null],
        ["OFF", null],
        ["否", null],
        ["sixty", undefined],
      ],
    ],
    [
      "dateOrUnset",
      unsetDateParameter(text),
      [
        ["2026-03-02", day],
        ["2026/3/2", day],
        ["２０２６年３月２日", day],
        ["20260302", day],
        ["46083", day],
        ["46083.5", day],
        ["", null],
        ["无", null],
        ["off", null],
        ["26-3-2", undefined],
        ["2026-02-29", undefined],
        ["1989-12-31", undefined],
        ["1990-01-01", 32874],
        ["2199-12-31", 109574],
        ["2200-01-01", undefined],
        ["颁布日", undefined],
      ],
    ],
    [
      "timeOfDay",
      timeOfDayParameter(17 * 60 + 30, text),
      [
        ["17:30", 1050],
        ["１７：３０", 1050],
        ["下午5:30", 1050],
        ["0:00", 0],
        ["24:00", 1440],
        ["0.729166666666667", 1050],
        ["0", 0],
        ["1", undefined],
        ["17:30:59", 1050],
        ["24:01", undefined],
        ["17", undefined],
        ["1.5", undefined],
        ["2026-03-02 17:30", undefined],
        ["", undefined],
      ],
    ],
    [
      "choice",
      yesNo,
      [
        ["yes", "yes"],
        ["YES", "yes"],
        [" 是 ", "yes"],
        ["TRUE", "yes"],
        ["要", "yes"],
        ["否", "no"],
        ["不要", "no"],
        ["", undefined],
        ["maybe", undefined],
        ["__proto__", undefined],
      ],
    ],
    [
      "texts",
      textsParameter(["甲"], text),
      [
        ["甲、乙", ["甲", "乙"]],
        ["甲", ["甲"]],
        ["", undefined],
        ["、", undefined],
      ],
    ],
  ])("P2 %s", (kind, parameter, cases) => {
    expect(parameter.kind).toBe(kind);
    expect(cases.map(([written]) => [written, parameter.parse(written)])).toEqual(cases);
  });
});

describe("P1 ids, values and defaults", () => {
  const defaultOf = (id: keyof typeof DUTY_POLICY): PolicyValue => new Policy(DUTY_POLICY).at(id, day);

  it.each([
    ["lateAndEarlyInOneSlot", "each", ["each", "once"]],
    ["emptySlotSparesLeave", "no", ["no", "yes"]],
    ["publish", "无人值班", ["无人值班", "all"]],
    ["emptySlotCountsAsAbsence", "yes", ["yes", "no"]],
  ] as const)("P1 the contract's %s is %s of %j", (id, value, values) => {
    expect(defaultOf(id)).toBe(value);
    const parameter: PolicyParameter = DUTY_POLICY[id];
    expect([value, ...parameter.alternatives.map((alternative) => alternative.value)].sort()).toEqual(
      [...values].sort(),
    );
  });

  it.each([
    ["fineAbsent", 50_00],
    ["fineLate", 30_00],
    ["fineEarly", 30_00],
    ["fineEmptySlot", 50_00],
    ["absencesForCut", 3],
    ["lateOrEarlyForCut", 6],
    ["bonusCutRate", 100_000],
  ] as const)("P1 the contract's %s is %i", (id, value) => {
    expect(defaultOf(id)).toBe(value);
  });

  const all = REGULATIONS.flatMap(({ policy }) => Object.entries(policy));

  it.each(all)("P1 what %s shows is read back, by default and in each alternative", (_, parameter) => {
    const values = [...parameter.values, ...parameter.alternatives].map(({ value }) => value);
    const folded = (value: PolicyValue | undefined): unknown =>
      Array.isArray(value) ? value.map((one: string) => one.normalize("NFKC")) : value;
    for (const value of values) expect(folded(parameter.parse(parameter.show(value)))).toEqual(folded(value));
    expect(new Set(values.map((value) => parameter.show(value))).size).toBe(values.length);
  });

  it.each(all)("P1 the text's own values of %s begin with one that always holds, then by date", (_, { values }) => {
    expect(values[0]?.from).toBeNull();
    const dates = values.slice(1).map(({ from }) => from ?? -1);
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    expect(dates).not.toContain(-1);
  });
});
