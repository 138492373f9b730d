import type { CellRectangle } from "../kernel/sheet-source";
import { shownFormula, storedFormula } from "./formula-text";
import { storedArea, storedAreas } from "./stored-areas";
import { elementText } from "./xml-content";
import { attributeOf, childNamed, type XmlElement, type XmlOutline } from "./xml-outline";
import { isOn } from "./style-table";
import { encodePlainText, escapeXml } from "./xml-text";

/** A rule of conditional formatting in the words of Office.js. */
export interface StoredRule {
  readonly type: string;
  readonly areas: readonly CellRectangle[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** With its "="; of the kind `Custom` only. */
  readonly formula: string;
  /** Which entry of the table of differential formats it shows; null for none. */
  readonly format: number | null;
  /** The rule as it stands in the file. */
  readonly xml: string;
}

const kinds: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  aboveAverage: "PresetCriteria",
  duplicateValues: "PresetCriteria",
  uniqueValues: "PresetCriteria",
  containsBlanks: "PresetCriteria",
  notContainsBlanks: "PresetCriteria",
  containsErrors: "PresetCriteria",
  notContainsErrors: "PresetCriteria",
  timePeriod: "PresetCriteria",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

/** The elements of the sheet whose rules are known; others stay as they are. */
export function knownRuleElements(root: XmlElement): XmlElement[] {
  return root.children.filter(
    (child) =>
      child.local === "conditionalFormatting" &&
      child.prefix === root.prefix &&
      storedAreas(attributeOf(child, "sqref")) !== null &&
      child.children.every((rule) => rule.local === "cfRule" && kinds[attributeOf(rule, "type") ?? ""] !== undefined),
  );
}

/** In the order of their priorities. */
export function readRules(outline: XmlOutline, part: string): readonly StoredRule[] {
  const rules = knownRuleElements(outline.root).flatMap((element) =>
    element.children.map((rule): StoredRule => {
      const formula = childNamed(rule, "formula");
      const type = kinds[attributeOf(rule, "type") ?? ""];
      const format = attributeOf(rule, "dxfId");
      return {
        type,
        areas: storedAreas(attributeOf(element, "sqref")) ?? [],
        priority: Number(attributeOf(rule, "priority") ?? "0"),
        stopIfTrue: isOn(attributeOf(rule, "stopIfTrue")),
        formula:
          type === "Custom" && formula !== undefined ? `=${shownFormula(elementText(outline, formula, part))}` : "",
        format: format === null ? null : Number(format),
        xml: outline.source(rule),
      };
    }),
  );
  return rules.sort((a, b) => a.priority - b.priority);
}

/** A rule as the file had it, at another place or priority. */
export function movedRuleXml(prefix: string, areas: readonly CellRectangle[], xml: string, priority: number): string {
  const open = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(xml)?.[0] ?? "";
  const numbered = /\spriority\s*=/.test(open)
    ? open.replace(/(\spriority\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${String(priority)}"`)
    : open.replace(/(\/?>)$/, ` priority="${String(priority)}"$1`);
  return around(prefix, areas, numbered + xml.slice(open.length));
}

export function formulaRuleXml(
  prefix: string,
  areas: readonly CellRectangle[],
  rule: { readonly formula: string; readonly stopIfTrue: boolean; readonly format: number; readonly priority: number },
): string {
  const formula = escapeXml(storedFormula(rule.formula.replace(/^=/, "")));
  const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : "";
  return around(
    prefix,
    areas,
    `<${prefix}cfRule type="expression" dxfId="${String(rule.format)}" priority="${String(rule.priority)}"${stop}><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule>`,
  );
}

function around(prefix: string, areas: readonly CellRectangle[], rule: string): string {
  const places = encodePlainText(areas.map(storedArea).join(" "));
  return `<${prefix}conditionalFormatting sqref="${places}">${rule}</${prefix}conditionalFormatting>`;
}
