/** A parameter as functions.json describes it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  /** `number`, `string`, `boolean` or `any`. */
  readonly type: string;
  readonly isMatrix: boolean;
  readonly isOptional: boolean;
}

export interface FunctionDescription {
  readonly id: string;
  /** As it is typed in Excel, without the namespace. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
}

/**
 * The functions of a functions.json.
 *
 * @throws Error where it isn't the file that the build makes
 */
export function describedFunctions(metadataText: string): readonly FunctionDescription[] {
  const metadata: unknown = JSON.parse(metadataText);
  return entriesOf(fieldOf(metadata, "functions")).map((entry) => ({
    id: textOf(entry, "id"),
    name: textOf(entry, "name"),
    description: textOf(entry, "description"),
    parameters: entriesOf(fieldOf(entry, "parameters")).map((parameter) => ({
      name: textOf(parameter, "name"),
      description: textOf(parameter, "description"),
      type: textOf(parameter, "type") || "any",
      isMatrix: textOf(parameter, "dimensionality") === "matrix",
      isOptional: fieldOf(parameter, "optional") === true,
    })),
  }));
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name);
  return typeof text === "string" ? text : "";
}

function entriesOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("functions.json lacks a list");
  return value;
}
