import { inBoth } from "../../kernel/message";
import { defineRegulation } from "../../kernel/regulation";
import { DUTY_POLICY } from "./policy";
import { SHEETS } from "./sheets";

export const duty = defineRegulation({
  id: "duty",
  title: inBoth("值班", "Duty"),
  clause: "篇5",
  clauses: [],
  sheets: SHEETS,
  policy: DUTY_POLICY,
  rules: [],
  tallies: [],
  messages: { "zh-CN": {}, "en-US": {} },
  prepare: (sheets) => sheets,
});
