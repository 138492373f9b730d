/**
 * Scales that others have published with worked results. Sources: HMRC's rates of stamp duty land tax before and after
 * 4 December 2014, with the worked examples of Ellis Jones (260,000) and Landstar Accountancy (550,000); Epicor Eclipse,
 * "Tiered Commission Plan Details"; IRS, 2024 Tax Rate Schedule X; OpenFisca-Core's tests of MarginalRateTaxScale;
 * 个人所得税税率表一 (综合所得) with its quick deductions.
 */
import { rebateDue } from "../../../src/regulations/customer-service/functions";

type Band = readonly [lower: number, rate: number];

/** The bands as a clerk writes them: each ends where the next begins. */
const scaleOf = (bands: readonly Band[]): unknown[][] => [
  ["下限", "上限", "比例"],
  ...bands.map(([lower, rate], index) => [lower, bands[index + 1]?.[0] ?? "", rate]),
];
const upperEdge = [
  ["参数", "值"],
  ["tierEdge", "upper"],
];

describe("篇6 四(一)1 全额阶梯 as published elsewhere", () => {
  const houses = scaleOf([
    [0, 0],
    [125_000, 0.01],
    [250_000, 0.03],
    [500_000, 0.04],
    [1_000_000, 0.05],
    [2_000_000, 0.07],
  ]);

  test.each([
    [125_000, 0],
    [250_000, 2_500],
    [250_001, 7_500.03],
    [260_000, 7_800],
    [500_000, 15_000],
    [550_000, 22_000],
    [1_000_000, 40_000],
    [2_000_000, 100_000],
  ])("stamp duty before 4 December 2014 on %d, where a limit belongs to the band below", (price, duty) => {
    expect(rebateDue(price, houses, "全额阶梯", upperEdge)).toBe(duty);
  });

  test("a commission of 5.5 percent on the whole 1,200", () => {
    expect(rebateDue(1200, commission, "全额阶梯")).toBe(66);
  });
});

describe("篇6 四(一)1 超额累进 as published elsewhere", () => {
  test("a commission plan that pays each range at its own rate", () => {
    expect(rebateDue(1200, commission, "超额累进")).toBe(44);
  });

  test.each([
    [260_000, 3_000],
    [550_000, 17_500],
    [937_500, 37_500],
  ])("stamp duty from 4 December 2014 on %d", (price, duty) => {
    const houses = scaleOf([
      [0, 0],
      [125_000, 0.02],
      [250_000, 0.05],
      [925_000, 0.1],
      [1_500_000, 0.12],
    ]);
    expect(rebateDue(price, houses, "超额累进")).toBe(duty);
  });

  test.each([
    [11_600, 1_160],
    [47_150, 5_426],
    [100_525, 17_168.5],
    [191_950, 39_110.5],
    [243_725, 55_678.5],
    [609_350, 183_647.25],
  ])("the sum below each bracket of the federal schedule of 2024: %d", (income, tax) => {
    const brackets = scaleOf([
      [0, 0.1],
      [11_600, 0.12],
      [47_150, 0.22],
      [100_525, 0.24],
      [191_950, 0.32],
      [243_725, 0.35],
      [609_350, 0.37],
    ]);
    expect(rebateDue(income, brackets, "超额累进")).toBe(tax);
  });

  test.each([
    [100, 0],
    [150, 5],
    [200, 10],
    [250, 20],
    [300, 30],
    [400, 30],
  ])("a scale that begins at a limit and ends with a rate of nothing: %d", (base, sum) => {
    const scale = scaleOf([
      [0, 0],
      [100, 0.1],
      [200, 0.2],
      [300, 0],
    ]);
    expect(rebateDue(base, scale, "超额累进")).toBe(sum);
  });

  test.each([
    [36_000, 1_080],
    [100_000, 100_000 * 0.1 - 2_520],
    [144_000, 11_880],
    [300_000, 43_080],
    [420_000, 73_080],
    [660_000, 145_080],
    [960_000, 250_080],
    [1_000_000, 268_080],
  ])("个人所得税 on %d a year", (income, tax) => {
    const brackets = scaleOf([
      [0, 0.03],
      [36_000, 0.1],
      [144_000, 0.2],
      [300_000, 0.25],
      [420_000, 0.3],
      [660_000, 0.35],
      [960_000, 0.45],
    ]);
    expect(rebateDue(income, brackets, "超额累进")).toBe(tax);
  });
});

const commission = scaleOf([
  [0, 0.02],
  [200, 0.03],
  [500, 0.04],
  [1000, 0.055],
]);
