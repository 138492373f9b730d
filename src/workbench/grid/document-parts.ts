/**
 * What the add-in keeps in the workbook beside its cells (which sheets are its own, the marks, the column maps). The grid
 * doesn't show it, but undo takes it back together with the cells it speaks of.
 */
import { CommandType, type IMutation } from "@univerjs/core";
import type { CustomXmlPart } from "../../host/memory-workbook";
import type { GridModel, Step } from "./grid-model";

interface PartsParams {
  readonly parts: readonly { readonly id: string; readonly xml: string }[];
}

export class DocumentParts {
  private readonly seen = new Map<string, CustomXmlPart>();
  private noted: PartsParams;
  private readonly mutation: IMutation<PartsParams>;

  constructor(private readonly model: GridModel) {
    this.noted = this.now();
    this.mutation = {
      id: "guibiao.mutation.set-document-parts",
      type: CommandType.MUTATION,
      handler: (_accessor, params) => this.put(params),
    };
    model.commands.registerCommand(this.mutation);
  }

  /** True where something changed since the last call. */
  draw(step: Step): boolean {
    const before = this.noted;
    const after = this.now();
    if (JSON.stringify(before) === JSON.stringify(after)) return false;
    this.noted = after;
    // Alone it is nothing that a person would want to take back.
    if (step.redos.length > 0)
      this.model.mutate(step, this.mutation.id, after, [{ id: this.mutation.id, params: before }]);
    return true;
  }

  private now(): PartsParams {
    const parts = this.model.workbook.customXmlParts;
    for (const part of parts) this.seen.set(part.id, part);
    return { parts: parts.map(({ id, xml }) => ({ id, xml })) };
  }

  /** The parts stay the same objects, by which saving knows which of the file's each is. */
  private put(params: PartsParams): boolean {
    const { customXmlParts } = this.model.workbook;
    const parts = params.parts.map(({ id, xml }) => {
      const part = this.seen.get(id) ?? { id, xml };
      part.xml = xml;
      return part;
    });
    customXmlParts.splice(0, customXmlParts.length, ...parts);
    this.noted = params;
    return true;
  }
}
