import { parseTree } from "custom-functions-metadata";
import type { Bilingual } from "../kernel/language";
import { inBoth } from "../kernel/message";

export interface DocumentedParameter {
  readonly name: string;
  readonly isOptional: boolean;
  readonly description: Bilingual;
}

/** A custom function as its help describes it. */
export interface DocumentedFunction {
  readonly id: string;
  readonly description: Bilingual;
  readonly parameters: readonly DocumentedParameter[];
}

/** What a room says of its functions in English; the Chinese texts stand in the doc blocks. */
export type FunctionTexts = Readonly<
  Record<string, { readonly description: string; readonly parameters: Readonly<Record<string, string>> }>
>;

/**
 * The custom functions of a room's functions.ts, in its order, by Excel's own reader of doc blocks.
 *
 * @throws Error where a text is missing in one of the languages
 */
export function documentedFunctions(source: string, english: FunctionTexts | undefined): readonly DocumentedFunction[] {
  const { functions, extras } = parseTree(source, "functions.ts");
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(errors.join("; "));
  return functions.map(({ id, description, parameters }) => {
    const texts = english?.[id];
    const both = (chinese: string | undefined, other: string | undefined, of: string): Bilingual => {
      if (!chinese || !other) throw new Error(`${id} lacks a text for ${of}`);
      return inBoth(chinese, other);
    };
    return {
      id,
      description: both(description, texts?.description, "its description"),
      parameters: parameters.map(({ name, optional, description: text }) => ({
        name,
        isOptional: optional === true,
        description: both(text, texts?.parameters[name], name),
      })),
    };
  });
}

/** `GUIBIAO.DUTY.FINE(kind, [date], [policy])` */
export function signatureOf({ id, parameters }: DocumentedFunction): string {
  const names = parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
  return `GUIBIAO.${id}(${names.join(", ")})`;
}
