/** Names of cells and formulas between host and grid, so that formulas with names go on calculating. */
import type { IMutationInfo } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { DefinedName } from "../../host/memory-workbook";
import type { GridModel, Step } from "./grid-model";
import { unitId } from "./workbook-data";

interface GridName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly comment: string;
  readonly localSheetId: string;
  readonly hidden: boolean;
}

export class DefinedNames {
  readonly mutations: ReadonlySet<string> = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);
  private readonly names: IDefinedNamesService;
  private readonly ids = new Map<DefinedName, string>();
  private nextNumber = 1;

  constructor(private readonly model: GridModel) {
    this.names = model.injector.get(IDefinedNamesService);
  }

  draw(step: Step): void {
    const { names } = this.model.workbook;
    for (const [item, id] of [...this.ids]) {
      if (names.includes(item)) continue;
      this.ids.delete(item);
      const shown = this.names.getValueById(unitId, id);
      if (shown != null) this.change(step, RemoveDefinedNameMutation.id, shown, [SetDefinedNameMutation.id, shown]);
    }
    for (const item of names) {
      const id = this.ids.get(item) ?? `name${String(this.nextNumber++)}`;
      this.ids.set(item, id);
      const wanted = gridName(item, id);
      const shown = this.names.getValueById(unitId, id);
      if (shown == null) this.change(step, SetDefinedNameMutation.id, wanted, [RemoveDefinedNameMutation.id, wanted]);
      else if (shown.name !== wanted.name || shown.formulaOrRefString !== wanted.formulaOrRefString) {
        this.change(step, SetDefinedNameMutation.id, wanted, [SetDefinedNameMutation.id, shown]);
      }
    }
  }

  /** The person changed a name, or cells that a name stands for moved. */
  follow(): void {
    const { names } = this.model.workbook;
    const shown = this.names.getDefinedNameMap(unitId) ?? {};
    for (const [item, id] of [...this.ids]) {
      if (shown[id] !== undefined) continue;
      this.ids.delete(item);
      const index = names.indexOf(item);
      if (index >= 0) names.splice(index, 1);
    }
    for (const { id, name, formulaOrRefString, comment = "", localSheetId, hidden } of Object.values(shown)) {
      const formula = formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`;
      const known = [...this.ids].find(([, own]) => own === id)?.[0];
      if (known?.name === name) {
        known.formula = formula;
        known.comment = comment;
        continue;
      }
      if (known !== undefined) {
        this.ids.delete(known);
        names.splice(names.indexOf(known), 1);
      }
      const sheet = this.model.workbook.sheets.find((one) => one.id === localSheetId);
      const item: DefinedName = {
        name,
        formula,
        comment,
        visible: hidden !== true,
        ...(sheet === undefined ? {} : { sheet }),
      };
      this.ids.set(item, id);
      names.push(item);
    }
  }

  private change(step: Step, id: string, params: object, [undo, back]: readonly [string, object]): void {
    const undos: IMutationInfo[] = [{ id: undo, params: { unitId, ...back } }];
    this.model.mutate(step, id, { unitId, ...params }, undos);
  }
}

function gridName({ name, formula, comment, visible, sheet }: DefinedName, id: string): GridName {
  const isReference = /^=(?:'(?:[^']|'')+'|[^'!()"+*/^&<>=,\s-]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/u.test(formula);
  return {
    id,
    name,
    formulaOrRefString: isReference ? formula.slice(1) : formula,
    comment,
    localSheetId: sheet?.id ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    hidden: !visible,
  };
}
