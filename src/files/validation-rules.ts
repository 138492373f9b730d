import type { CellRectangle } from "../kernel/sheet-source";
import { shownFormula, storedFormula } from "./formula-text";
import { storedArea, storedAreas } from "./stored-areas";
import { isOn } from "./style-table";
import { elementText } from "./xml-content";
import { attributeOf, childNamed, type XmlElement, type XmlOutline } from "./xml-outline";
import { decodeCellText, encodeCellText, escapeXml } from "./xml-text";

type Value = string | number | boolean | null;
type Details = Readonly<Record<string, Value>>;

/** A data validation in the words of Office.js. */
export interface StoredValidation {
  /** Such as `{ list: { inCellDropDown: true, source: "a,b" } }`; empty where any value may be entered. */
  readonly rule: Readonly<Record<string, Details>>;
  readonly prompt: Details;
  readonly errorAlert: Details;
  readonly ignoreBlanks: boolean;
}

const kinds: readonly (readonly [stored: string, name: string])[] = [
  ["list", "list"],
  ["whole", "wholeNumber"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["time", "time"],
  ["textLength", "textLength"],
  ["custom", "custom"],
];
const operators: readonly (readonly [stored: string, name: string])[] = [
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqualTo"],
  ["lessThanOrEqual", "LessThanOrEqualTo"],
];
const alertStyles: readonly (readonly [stored: string, name: string])[] = [
  ["stop", "Stop"],
  ["warning", "Warning"],
  ["information", "Information"],
];

export interface PlacedValidation {
  readonly element: XmlElement;
  readonly areas: readonly CellRectangle[];
  readonly validation: StoredValidation;
}

export function readValidations(outline: XmlOutline, part: string): readonly PlacedValidation[] {
  const list = childNamed(outline.root, "dataValidations")?.children ?? [];
  return list.flatMap((element) => {
    const areas = storedAreas(attributeOf(element, "sqref"));
    if (areas === null || element.local !== "dataValidation") return [];
    return [{ element, areas, validation: readValidation(outline, element, part) }];
  });
}

function readValidation(outline: XmlOutline, element: XmlElement, part: string): StoredValidation {
  const value = (name: string): string => decodeCellText(attributeOf(element, name) ?? "");
  const formula = (name: string): string | undefined => {
    const child = childNamed(element, name);
    return child === undefined ? undefined : shownFormula(elementText(outline, child, part));
  };
  const type = attributeOf(element, "type") ?? "none";
  const kind = kinds.find(([stored]) => stored === type)?.[1];
  const first = formula("formula1") ?? "";
  const second = formula("formula2");
  return {
    rule: kind === undefined ? {} : { [kind]: details(kind, element, first, second) },
    prompt: {
      message: value("prompt"),
      showPrompt: isOn(attributeOf(element, "showInputMessage")),
      title: value("promptTitle"),
    },
    errorAlert: {
      message: value("error"),
      showAlert: isOn(attributeOf(element, "showErrorMessage")),
      style: alertStyles.find(([stored]) => stored === attributeOf(element, "errorStyle"))?.[1] ?? "Stop",
      title: value("errorTitle"),
    },
    ignoreBlanks: isOn(attributeOf(element, "allowBlank")),
  };
}

function details(kind: string, element: XmlElement, first: string, second: string | undefined): Details {
  if (kind === "custom") return { formula: `=${first}` };
  if (kind === "list") {
    const literal = /^"([^]*)"$/.exec(first)?.[1]?.replaceAll('""', '"');
    return { inCellDropDown: !isOn(attributeOf(element, "showDropDown")), source: literal ?? `=${first}` };
  }
  const operator = operators.find(([stored]) => stored === attributeOf(element, "operator"))?.[1] ?? "Between";
  return {
    formula1: operand(first),
    ...(second === undefined ? {} : { formula2: operand(second) }),
    operator,
  };
}

function operand(formula: string): Value {
  return /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(formula) ? Number(formula) : `=${formula}`;
}

/** Anything that a host may hold as a validation, to be written. */
export interface ValidationToWrite {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

export function validationXml(prefix: string, areas: readonly CellRectangle[], validation: ValidationToWrite): string {
  const { rule, prompt, errorAlert, ignoreBlanks } = validation;
  const [[name, content] = ["", {}]] = Object.entries(rule);
  const kind = kinds.find(([, each]) => each === name)?.[0];
  const given = entriesOf(content);
  const attributes: string[] = [];
  const flag = (attribute: string, on: boolean): void => {
    if (on) attributes.push(`${attribute}="1"`);
  };
  const text = (attribute: string, value: unknown): void => {
    if (typeof value === "string" && value !== "") attributes.push(`${attribute}="${encodeCellText(value)}"`);
  };
  if (kind !== undefined) attributes.push(`type="${kind}"`);
  const alert = alertStyles.find(([, each]) => each === errorAlert["style"])?.[0] ?? "stop";
  if (alert !== "stop") attributes.push(`errorStyle="${alert}"`);
  const operator = operators.find(([, each]) => each === given["operator"])?.[0] ?? "between";
  if (operator !== "between") attributes.push(`operator="${operator}"`);
  flag("allowBlank", ignoreBlanks);
  flag("showDropDown", name === "list" && given["inCellDropDown"] === false);
  flag("showInputMessage", prompt["showPrompt"] !== false);
  flag("showErrorMessage", errorAlert["showAlert"] !== false);
  text("errorTitle", errorAlert["title"]);
  text("error", errorAlert["message"]);
  text("promptTitle", prompt["title"]);
  text("prompt", prompt["message"]);
  const formulas = [formulaOf(name, given), name === "list" || name === "custom" ? "" : operandText(given["formula2"])]
    .map((formula, index) => (formula === "" ? "" : inElement(prefix, `formula${String(index + 1)}`, formula)))
    .join("");
  const head = [...attributes, `sqref="${areas.map(storedArea).join(" ")}"`].join(" ");
  return `<${prefix}dataValidation ${head}>${formulas}</${prefix}dataValidation>`;
}

function entriesOf(content: unknown): Readonly<Record<string, unknown>> {
  return typeof content === "object" && content !== null ? Object.fromEntries(Object.entries(content)) : {};
}

function formulaOf(name: string, given: Readonly<Record<string, unknown>>): string {
  if (name === "custom") return operandText(given["formula"]);
  if (name !== "list") return operandText(given["formula1"]);
  const { source } = given;
  if (typeof source !== "string") return "";
  return source.startsWith("=") ? storedFormula(source.slice(1)) : `"${source.replaceAll('"', '""')}"`;
}

function operandText(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  return value.startsWith("=") ? storedFormula(value.slice(1)) : value;
}

function inElement(prefix: string, name: string, text: string): string {
  return `<${prefix}${name}>${escapeXml(text)}</${prefix}${name}>`;
}
