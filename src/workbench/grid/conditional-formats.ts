/** Conditional formats, the add-in's marks among them, between host and grid. */
import type { IMutationInfo, IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  DeleteConditionalRuleMutationUndoFactory,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
  setConditionalRuleMutationUndoFactory,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { MemoryConditionalFormat, MemorySheet } from "../../host/memory-sheet";
import type { Bilingual } from "../../kernel/language";
import type { Json, JsonObject } from "../../host/wire";
import type { SheetPartDrawing } from "./grid-drawing";
import type { SheetPartFollowing } from "./grid-following";
import type { GridModel, Step } from "./grid-model";
import { gridRange, hostArea, unitId } from "./workbook-data";

const numberOperators: Readonly<Record<string, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const textOperators: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const presetTexts: Readonly<Record<string, CFTextOperator>> = {
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
};

export class ConditionalFormats implements SheetPartDrawing, SheetPartFollowing {
  readonly mutations: ReadonlySet<string> = new Set([
    AddConditionalRuleMutation.id,
    DeleteConditionalRuleMutation.id,
    SetConditionalRuleMutation.id,
    MoveConditionalRuleMutation.id,
  ]);
  private readonly rules: ConditionalFormattingRuleModel;
  /** What was drawn of each format of the host. */
  private readonly drawn = new Map<string, string>();
  /** Formats that the grid may bring back by undo. */
  private readonly former = new Map<string, MemoryConditionalFormat>();

  constructor(private readonly model: GridModel) {
    this.rules = model.injector.get(ConditionalFormattingRuleModel);
  }

  draw(sheet: MemorySheet, step: Step): void {
    const shown = this.rules.getSubunitRules(unitId, sheet.id) ?? [];
    const wanted = new Map<string, IConditionFormattingRule>();
    for (const format of sheet.conditionalFormats) {
      this.former.set(format.id, format);
      const rule = gridRule(format);
      if (rule !== undefined) wanted.set(format.id, rule);
    }
    const subUnitId = sheet.id;
    for (const { cfId } of [...shown]) {
      // What only the grid knows isn't the add-in's to take away.
      if (wanted.has(cfId) || !this.drawn.has(cfId)) continue;
      const params = { unitId, subUnitId, cfId };
      const undos = DeleteConditionalRuleMutationUndoFactory(this.model.injector, params);
      this.model.mutate(step, DeleteConditionalRuleMutation.id, params, undos);
      this.drawn.delete(cfId);
    }
    // A rule that is added comes before all others.
    for (const [cfId, rule] of [...wanted].reverse()) {
      const text = JSON.stringify(rule);
      const isThere = shown.some((other) => other.cfId === cfId);
      if (isThere && this.drawn.get(cfId) === text) continue;
      this.drawn.set(cfId, text);
      const params = { unitId, subUnitId, cfId, rule };
      if (isThere) {
        const undos = setConditionalRuleMutationUndoFactory(this.model.injector, params);
        this.model.mutate(step, SetConditionalRuleMutation.id, params, undos);
      } else {
        const undos: IMutationInfo[] = [{ id: DeleteConditionalRuleMutation.id, params: { unitId, subUnitId, cfId } }];
        this.model.mutate(step, AddConditionalRuleMutation.id, { unitId, subUnitId, rule }, undos);
      }
    }
  }

  follow(_id: string, _params: object, sheet: MemorySheet): void {
    const shown = this.rules.getSubunitRules(unitId, sheet.id) ?? [];
    const kept = sheet.conditionalFormats.filter(
      ({ id }) => !this.drawn.has(id) || shown.some(({ cfId }) => cfId === id),
    );
    const formats = shown.flatMap((rule) => this.hostFormat(sheet, rule));
    sheet.conditionalFormats = [...formats, ...kept.filter(({ id }) => !formats.some((format) => format.id === id))];
  }

  /** Rules of kinds that only the grid knows. */
  losses(sheet: MemorySheet): Bilingual[] {
    const shown = this.rules.getSubunitRules(unitId, sheet.id) ?? [];
    const count = shown.filter(({ cfId }) => !sheet.conditionalFormats.some(({ id }) => id === cfId)).length;
    if (count === 0) return [];
    return [
      {
        "zh-CN": `工作表“${sheet.name}”里 ${String(count)} 条在这里新加的条件格式（色阶、数据条、图标、日期、平均值）`,
        "en-US": `${String(count)} conditional formats added on sheet "${sheet.name}" (color scales, data bars, icons, dates, averages)`,
      },
    ];
  }

  private hostFormat(sheet: MemorySheet, rule: IConditionFormattingRule): MemoryConditionalFormat[] {
    const areas = rule.ranges.map(hostArea);
    const former = this.former.get(rule.cfId);
    const look = former === undefined ? undefined : gridRule(former);
    if (former !== undefined && look !== undefined && JSON.stringify(look.rule) === JSON.stringify(rule.rule)) {
      former.areas = areas;
      this.drawn.set(rule.cfId, JSON.stringify(gridRule(former)));
      return [former];
    }
    const content = hostRule(rule.rule);
    if (content === undefined) return [];
    const format: MemoryConditionalFormat = {
      id: rule.cfId,
      sheet,
      areas,
      stopIfTrue: rule.stopIfTrue,
      ...content,
    };
    this.former.set(rule.cfId, format);
    this.drawn.set(rule.cfId, JSON.stringify(gridRule(format)));
    return [format];
  }
}

/** Undefined for a kind that the grid can't show; it stays in the file. */
function gridRule(format: MemoryConditionalFormat): IConditionFormattingRule | undefined {
  const rule = gridRuleConfig(format);
  if (rule === undefined) return undefined;
  return { cfId: format.id, ranges: format.areas.map(gridRange), stopIfTrue: format.stopIfTrue, rule };
}

function gridRuleConfig(format: MemoryConditionalFormat): IConditionalFormattingRuleConfig | undefined {
  const style = gridLook(format);
  const base = { type: CFRuleType.highlightCell as const, style };
  switch (format.type) {
    case "Custom":
      return { ...base, subType: CFSubRuleType.formula, value: format.formula };
    case "CellValue": {
      const operator = numberOperators[text(format.rule, "operator")];
      const first = numberOf(format.rule["formula1"]);
      if (operator === undefined || first === undefined) return undefined;
      if (operator !== CFNumberOperator.between && operator !== CFNumberOperator.notBetween) {
        return { ...base, subType: CFSubRuleType.number, operator, value: first };
      }
      const second = numberOf(format.rule["formula2"]);
      return second === undefined
        ? undefined
        : { ...base, subType: CFSubRuleType.number, operator, value: [first, second] };
    }
    case "ContainsText": {
      const operator = textOperators[text(format.rule, "operator")];
      if (operator === undefined) return undefined;
      return { ...base, subType: CFSubRuleType.text, operator, value: text(format.rule, "text") };
    }
    case "PresetCriteria": {
      const criterion = text(format.rule, "criterion");
      if (criterion === "DuplicateValues") return { ...base, subType: CFSubRuleType.duplicateValues };
      if (criterion === "UniqueValues") return { ...base, subType: CFSubRuleType.uniqueValues };
      const operator = presetTexts[criterion];
      return operator === undefined ? undefined : { ...base, subType: CFSubRuleType.text, operator };
    }
    case "TopBottom": {
      const kind = text(format.rule, "type");
      const rank = numberOf(format.rule["rank"]);
      if (rank === undefined) return undefined;
      return {
        ...base,
        subType: CFSubRuleType.rank,
        isBottom: kind.startsWith("Bottom"),
        isPercent: kind.endsWith("Percent"),
        value: rank,
      };
    }
    default:
      return undefined;
  }
}

function gridLook({
  fillColor,
  fontColor,
  bold,
  italic,
  underline,
  strikethrough,
}: MemoryConditionalFormat): IStyleBase {
  const style: IStyleBase = {};
  if (fillColor !== "") style.bg = { rgb: fillColor };
  if (fontColor !== "") style.cl = { rgb: fontColor };
  if (bold !== null) style.bl = bold ? 1 : 0;
  if (italic !== null) style.it = italic ? 1 : 0;
  if (underline !== "None") style.ul = { s: 1 };
  if (strikethrough !== null) style.st = { s: strikethrough ? 1 : 0 };
  return style;
}

type HostContent = Omit<MemoryConditionalFormat, "id" | "sheet" | "areas" | "stopIfTrue" | "stored">;

function hostRule(config: IConditionalFormattingRuleConfig): HostContent | undefined {
  if (config.type !== CFRuleType.highlightCell || !("subType" in config)) return undefined;
  const { style } = config;
  const look = {
    fillColor: style.bg?.rgb ?? "",
    fontColor: style.cl?.rgb ?? "",
    bold: style.bl === undefined ? null : style.bl === 1,
    italic: style.it === undefined ? null : style.it === 1,
    underline: style.ul?.s === 1 ? "Single" : "None",
    strikethrough: style.st === undefined ? null : style.st.s === 1,
    numberFormat: "",
  };
  const content = (type: string, rule: JsonObject, formula = ""): HostContent => ({ ...look, type, rule, formula });
  switch (config.subType) {
    case CFSubRuleType.formula:
      return content("Custom", {}, "value" in config && typeof config.value === "string" ? config.value : "");
    case CFSubRuleType.duplicateValues:
      return content("PresetCriteria", { criterion: "DuplicateValues" });
    case CFSubRuleType.uniqueValues:
      return content("PresetCriteria", { criterion: "UniqueValues" });
    case CFSubRuleType.rank: {
      if (!("isBottom" in config)) return undefined;
      const type = `${config.isBottom ? "Bottom" : "Top"}${config.isPercent ? "Percent" : "Items"}`;
      return content("TopBottom", { rank: config.value, type });
    }
    case CFSubRuleType.number: {
      const operator = "operator" in config ? nameOf(numberOperators, config.operator) : undefined;
      if (operator === undefined || !("value" in config)) return undefined;
      const [first, second] = Array.isArray(config.value) ? config.value : [config.value];
      const formulas = { formula1: String(first ?? 0), ...(second === undefined ? {} : { formula2: String(second) }) };
      return content("CellValue", { operator, ...formulas });
    }
    case CFSubRuleType.text: {
      if (!("operator" in config)) return undefined;
      const operator = nameOf(textOperators, config.operator);
      const wanted = "value" in config && typeof config.value === "string" ? config.value : "";
      if (operator !== undefined) return content("ContainsText", { operator, text: wanted });
      const criterion = nameOf(presetTexts, config.operator);
      return criterion === undefined ? undefined : content("PresetCriteria", { criterion });
    }
    case CFSubRuleType.average:
    case CFSubRuleType.timePeriod:
      return undefined;
  }
}

function nameOf(names: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

function text(rule: JsonObject, name: string): string {
  const value = rule[name];
  return typeof value === "string" ? value : "";
}

/** `10` or `=10`. */
function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  const number = Number(value.replace(/^=/u, ""));
  return value.trim() === "" || Number.isNaN(number) ? undefined : number;
}
