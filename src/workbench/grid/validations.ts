/** Drop-down lists and the other rules for what may be typed, between host and grid. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from "@univerjs/data-validation";
import { SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import type { MemorySheet, MemoryValidation } from "../../host/memory-sheet";
import type { Json, JsonObject } from "../../host/wire";
import type { SheetPartDrawing } from "./grid-drawing";
import type { SheetPartFollowing } from "./grid-following";
import type { GridModel, Step } from "./grid-model";
import { gridRange, hostArea, unitId } from "./workbook-data";

const kinds: Readonly<Record<string, DataValidationType>> = {
  list: DataValidationType.LIST,
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  custom: DataValidationType.CUSTOM,
};

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const alerts: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** Kinds that the grid shows well enough to be asked for there; the others are kept for the file. */
const shownKinds: ReadonlySet<string> = new Set(["list", "wholeNumber", "decimal", "textLength", "custom"]);

export class Validations implements SheetPartDrawing, SheetPartFollowing {
  readonly mutations: ReadonlySet<string> = new Set([
    AddDataValidationMutation.id,
    RemoveDataValidationMutation.id,
    UpdateDataValidationMutation.id,
  ]);
  private readonly rules: SheetDataValidationModel;
  /** By sheet: the id of each rule in the grid, by what the host says of it. */
  private readonly drawn = new Map<string, Map<string, string>>();
  private readonly byId = new Map<string, MemoryValidation>();
  private nextNumber = 1;

  constructor(private readonly model: GridModel) {
    this.rules = model.injector.get(SheetDataValidationModel);
  }

  draw(sheet: MemorySheet, step: Step): void {
    const drawn = this.drawn.get(sheet.id) ?? new Map<string, string>();
    this.drawn.set(sheet.id, drawn);
    const wanted = new Map(
      sheet.validations.filter(isShown).map((validation) => [JSON.stringify(validation), validation]),
    );
    const place = { unitId, subUnitId: sheet.id };
    for (const [key, ruleId] of [...drawn]) {
      if (wanted.has(key)) continue;
      drawn.delete(key);
      const rule = this.rules.getRuleById(unitId, sheet.id, ruleId);
      if (rule === undefined) continue;
      this.model.mutate(step, RemoveDataValidationMutation.id, { ...place, ruleId }, [
        { id: AddDataValidationMutation.id, params: { ...place, rule } },
      ]);
    }
    for (const [key, validation] of wanted) {
      if (drawn.has(key)) continue;
      const ruleId = `validation${String(this.nextNumber++)}`;
      drawn.set(key, ruleId);
      this.byId.set(ruleId, validation);
      this.model.mutate(step, AddDataValidationMutation.id, { ...place, rule: gridRule(validation, ruleId) }, [
        { id: RemoveDataValidationMutation.id, params: { ...place, ruleId } },
      ]);
    }
  }

  follow(_id: string, _params: object, sheet: MemorySheet): void {
    const drawn = new Map<string, string>();
    const shown = this.rules.getRules(unitId, sheet.id).flatMap((rule) => {
      const areas = rule.ranges.map(hostArea);
      const content = this.hostContent(rule);
      if (content === undefined) return [];
      return areas.map((area) => {
        const validation: MemoryValidation = { ...content, area };
        drawn.set(JSON.stringify(validation), rule.uid);
        return validation;
      });
    });
    this.drawn.set(sheet.id, drawn);
    sheet.validations = [...sheet.validations.filter((validation) => !isShown(validation)), ...shown];
  }

  private hostContent(rule: ISheetDataValidationRule): Omit<MemoryValidation, "area"> | undefined {
    const former = this.byId.get(rule.uid);
    if (former !== undefined && sameRule(gridRule(former, rule.uid), rule)) return former;
    const kind = nameOf(kinds, rule.type);
    if (kind === undefined) return undefined;
    return {
      rule: { [kind]: hostDetails(kind, rule) },
      prompt: {
        message: rule.prompt ?? "",
        showPrompt: rule.showInputMessage !== false,
        title: rule.promptTitle ?? "",
      },
      errorAlert: {
        message: rule.error ?? "",
        showAlert: rule.showErrorMessage === true,
        style: nameOf(alerts, rule.errorStyle ?? DataValidationErrorStyle.STOP) ?? "Stop",
        title: rule.errorTitle ?? "",
      },
      ignoreBlanks: rule.allowBlank !== false,
    };
  }
}

function isShown({ rule }: MemoryValidation): boolean {
  return Object.keys(rule).some((kind) => shownKinds.has(kind));
}

function gridRule(
  { area, rule, prompt, errorAlert, ignoreBlanks }: MemoryValidation,
  uid: string,
): ISheetDataValidationRule {
  const [kind = "custom"] = Object.keys(rule);
  const details = objectOf(rule[kind]);
  const { formula1, formula2 } = gridFormulas(kind, details);
  const operator = operators[textOf(details, "operator")];
  const alert = textOf(errorAlert, "style");
  return {
    uid,
    type: kinds[kind] ?? DataValidationType.CUSTOM,
    ranges: [gridRange(area)],
    formula1,
    ...(formula2 === undefined ? {} : { formula2 }),
    ...(operator === undefined ? {} : { operator }),
    allowBlank: ignoreBlanks,
    showDropDown: details["inCellDropDown"] !== false,
    showErrorMessage: errorAlert["showAlert"] !== false,
    error: textOf(errorAlert, "message"),
    errorTitle: textOf(errorAlert, "title"),
    errorStyle: alerts[alert] ?? DataValidationErrorStyle.STOP,
    showInputMessage: prompt["showPrompt"] !== false,
    prompt: textOf(prompt, "message"),
    promptTitle: textOf(prompt, "title"),
  };
}

function gridFormulas(kind: string, details: JsonObject): { formula1: string; formula2?: string } {
  if (kind === "list") return { formula1: textOf(details, "source") };
  if (kind === "custom") return { formula1: textOf(details, "formula") };
  const formula1 = plainText(details["formula1"]);
  return details["formula2"] == null ? { formula1 } : { formula1, formula2: plainText(details["formula2"]) };
}

function hostDetails(kind: string, rule: ISheetDataValidationRule): JsonObject {
  if (kind === "list") return { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? "" };
  if (kind === "custom") return { formula: rule.formula1 ?? "" };
  return {
    operator: nameOf(operators, rule.operator ?? DataValidationOperator.BETWEEN) ?? "Between",
    formula1: rule.formula1 ?? "",
    ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
  };
}

/** The same but for its place. */
function sameRule(a: ISheetDataValidationRule, b: ISheetDataValidationRule): boolean {
  const names = ["type", "formula1", "formula2", "operator", "allowBlank", "error", "errorTitle", "prompt"] as const;
  return names.every((name) => (a[name] ?? "") === (b[name] ?? ""));
}

function nameOf(names: Readonly<Record<string, string | number>>, value: string | number): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

function objectOf(value: Json | undefined): JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

function textOf(value: JsonObject, name: string): string {
  return plainText(value[name]);
}

function plainText(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
