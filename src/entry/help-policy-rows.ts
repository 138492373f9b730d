import type { PolicyParameter, PolicyParameters, PolicyValue } from "../kernel/policy";

/** From when the rows shown in the help hold: a day on which new rules usually begin. */
const EXAMPLE_DAY = "2027-01-01";

/** 参数, 值, 生效日期, 条款 of a row of 《制度参数》 that can be copied: another value than the text's own. */
export function samplePolicyRow(parameter: PolicyParameter): readonly string[] {
  const [alternative] = parameter.alternatives;
  const written = alternative === undefined ? otherValue(parameter) : parameter.show(alternative.value);
  return [parameter.name["zh-CN"], written, EXAMPLE_DAY, parameter.clause];
}

/** The first amount and the first choice: what is changed most, and what shows that readings change too. */
export function samplePolicyRows(parameters: PolicyParameters): readonly (readonly string[])[] {
  const all = Object.values(parameters);
  const amount = all.find(({ kind }) => kind === "amount");
  const choice = all.find(({ kind }) => kind === "choice");
  return [amount, choice].filter((parameter) => parameter !== undefined).map(samplePolicyRow);
}

/** As a user would write it, where the text names no alternative. */
function otherValue(parameter: PolicyParameter): string {
  const own = parameter.values.at(-1)?.value ?? null;
  const nearby = valuesNear(parameter.kind, own).map((value) => parameter.show(value));
  return nearby.find((written) => parameter.parse(written) !== undefined) ?? parameter.show(own);
}

/** 2000 yuan, and 2026-01-01. */
const UNSET_EXAMPLES: Partial<Record<PolicyParameter["kind"], readonly PolicyValue[]>> = {
  amountOrUnset: [2000_00],
  dateOrUnset: [46_023],
};

function valuesNear(kind: PolicyParameter["kind"], own: PolicyValue): readonly PolicyValue[] {
  if (typeof own !== "number") return UNSET_EXAMPLES[kind] ?? [];
  switch (kind) {
    case "amount":
    case "amountOrUnset":
      return [own + 10_00];
    case "rate":
      return [own / 2];
    case "dateOrUnset":
      return [own + 1];
    case "minutes":
    case "minutesOrOff":
    case "timeOfDay":
      return [own + 15, own - 15];
    case "count":
      return [own + 1, own - 1];
    case "choice":
    case "texts":
      return [];
  }
}
