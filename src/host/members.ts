/**
 * How an object of Excel's object model is described to the protocol: one table of members for each type,
 * written as the add-in sees them (`values`, `getUsedRange`), so that the tables read like Excel's reference.
 */
import { ExcelError } from "./excel-error";
import type { Json, JsonObject } from "./wire";
import type { WorkbookSession } from "./workbook-session";

/** An object of the host which office.js may address. `null` in its place is a null object. */
export interface HostObject {
  readonly typeName: string;
  readonly members: ReadonlySet<string>;
  /** What office.js keeps to address the object again: `Id`, `Name` … */
  identity(session: WorkbookSession): JsonObject;
  hasLink(name: string): boolean;
  link(name: string, session: WorkbookSession): HostObject | null;
  hasProperty(name: string): boolean;
  property(name: string, session: WorkbookSession): Json;
  propertyNames(): readonly string[];
  setProperty(name: string, args: MethodArguments, session: WorkbookSession): void;
  call(name: string, args: MethodArguments, session: WorkbookSession): MethodResult;
  item(key: Json, session: WorkbookSession): HostObject | null;
  /** The items of a collection; undefined for anything else. */
  items(session: WorkbookSession): readonly HostObject[] | undefined;
  /** True where the object is kept by a reference id (ranges). */
  readonly isReferenced: boolean;
}

export type MethodResult = { readonly value: Json } | { readonly object: HostObject | null };

export interface Property<T> {
  readonly get: (target: T, session: WorkbookSession) => Json;
  readonly set?: (target: T, value: Json, session: WorkbookSession) => void;
  /** False where `load()` without names leaves it out, because Excel does or because it is dear. */
  readonly inLoadAll?: false;
}

export interface MemberTable<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Setters that office.js sends by another name than the property's: that name, and the property. */
  readonly setterAliases?: Readonly<Record<string, string>>;
  /** Navigation properties. */
  readonly links?: Readonly<Record<string, (target: T, session: WorkbookSession) => HostObject | null>>;
  /** Methods that give a value or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: MethodArguments, session: WorkbookSession) => Json>>;
  /** Methods that give an object, or null for a null object. */
  readonly objectMethods?: Readonly<
    Record<string, (target: T, args: MethodArguments, session: WorkbookSession) => HostObject | null>
  >;
  /** Events: name as the add-in sees it, the number of the event, the names of its registration methods, and the target. */
  readonly events?: Readonly<Record<string, EventMember<T>>>;
  readonly items?: (target: T, session: WorkbookSession) => readonly HostObject[];
  /** `getItem` and the indexer; `getItemOrNullObject` follows from it. */
  readonly item?: (target: T, key: Json, session: WorkbookSession) => HostObject | null;
  readonly identity?: (target: T, session: WorkbookSession) => JsonObject;
  readonly isReferenced?: true;
}

export interface EventMember<T> {
  readonly type: number;
  /** `DataChanged` for `_RegisterDataChangedEvent` and `_UnregisterDataChangedEvent`. */
  readonly registration: string;
  readonly target: (target: T) => string;
}

export interface ObjectType<T> {
  readonly name: string;
  of(target: T): HostObject;
  /** The target of an object that `of` of this type made. */
  targetOf(object: HostObject | null | undefined): T | undefined;
}

const declared = new Map<string, ReadonlySet<string>>();

/** Every member of the tables that have been loaded, such as `Range.values`. */
export function declaredMembers(): ReadonlySet<string> {
  const all = new Set<string>();
  for (const [type, members] of declared) for (const member of members) all.add(`${type}.${member}`);
  return all;
}

export function defineMembers<T extends object>(typeName: string, table: MemberTable<T>): ObjectType<T> {
  const properties = table.properties ?? {};
  const links = table.links ?? {};
  const methods = { ...table.methods };
  const objectMethods = { ...table.objectMethods };
  const members = new Set<string>();
  const { item, items } = table;
  if (item !== undefined) {
    objectMethods["getItem"] ??= (target, args, session) => found(item(target, args.json(0), session));
    objectMethods["getItemOrNullObject"] ??= (target, args, session) => item(target, args.json(0), session);
  }
  if (items !== undefined) {
    members.add("items");
    methods["getCount"] ??= (target, _args, session) => items(target, session).length;
    objectMethods["getItemAt"] ??= (target, args, session) => {
      const all = items(target, session);
      const index = args.integer(0);
      if (index < 0 || index >= all.length) throw new ExcelError("ItemNotFound");
      return all[index] ?? null;
    };
  }
  for (const record of [properties, links, methods, objectMethods, table.events ?? {}]) {
    for (const name of Object.keys(record)) members.add(name);
  }
  for (const event of Object.values(table.events ?? {})) {
    methods[`_Register${event.registration}Event`] = (target, _args, session) => {
      session.registerEvent(event.type, event.target(target));
      return null;
    };
    methods[`_Unregister${event.registration}Event`] = (target, _args, session) => {
      session.unregisterEvent(event.type, event.target(target));
      return null;
    };
  }
  const propertyNames = Object.keys(properties).filter((name) => properties[name]?.inLoadAll !== false);
  declared.set(typeName, members);

  const targets = new WeakMap<HostObject, T>();
  const objects = new WeakMap<T, HostObject>();

  function missing(name: string): ExcelError {
    return new ExcelError("ApiNotFound", `${typeName}.${name}`);
  }

  function create(target: T): HostObject {
    return {
      typeName,
      members,
      isReferenced: table.isReferenced === true,
      identity: (session) => table.identity?.(target, session) ?? {},
      hasLink: (name) => Object.hasOwn(links, name),
      link(name, session) {
        const read = Object.hasOwn(links, name) ? links[name] : undefined;
        if (read === undefined) throw missing(name);
        return read(target, session);
      },
      hasProperty: (name) => Object.hasOwn(properties, name),
      property(name, session) {
        const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
        if (property === undefined) throw missing(name);
        return property.get(target, session);
      },
      propertyNames: () => propertyNames,
      setProperty(sentName, args, session) {
        const name = table.setterAliases?.[sentName] ?? sentName;
        const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
        if (property?.set === undefined) throw missing(`${name} (set)`);
        property.set(target, args.json(0), session);
      },
      call(name, args, session) {
        if (Object.hasOwn(objectMethods, name)) return { object: objectMethods[name](target, args, session) };
        if (Object.hasOwn(methods, name)) return { value: methods[name](target, args, session) };
        throw missing(name);
      },
      item(key, session) {
        if (item === undefined) throw missing("getItem");
        return found(item(target, key, session));
      },
      items: (session) => items?.(target, session),
    };
  }

  return {
    name: typeName,
    of(target) {
      let object = objects.get(target);
      if (object === undefined) {
        object = create(target);
        objects.set(target, object);
        targets.set(object, target);
      }
      return object;
    },
    targetOf: (object) => (object == null ? undefined : targets.get(object)),
  };
}

export function found<T>(item: T | null | undefined): T {
  if (item == null) throw new ExcelError("ItemNotFound");
  return item;
}

/** The arguments of a call. Each reader raises Excel's `InvalidArgument` for a wrong kind. */
export class MethodArguments {
  constructor(
    private readonly values: readonly Json[],
    private readonly objects: readonly (HostObject | null | undefined)[] = [],
  ) {}

  json(index: number): Json {
    return this.values[index] ?? null;
  }

  /** The object passed as an argument; undefined where the argument is a plain value. */
  object(index: number): HostObject | null | undefined {
    return this.objects[index];
  }

  isMissing(index: number): boolean {
    return this.objects[index] == null && this.values[index] == null;
  }

  text(index: number): string {
    return jsonText(this.json(index));
  }

  textOr(index: number, otherwise: string): string {
    return this.isMissing(index) ? otherwise : this.text(index);
  }

  integer(index: number): number {
    return jsonInteger(this.json(index));
  }

  integerOr(index: number, otherwise: number): number {
    return this.isMissing(index) ? otherwise : this.integer(index);
  }

  flag(index: number): boolean {
    const value = this.json(index);
    if (value !== null && typeof value !== "boolean") throw new ExcelError("InvalidArgument");
    return value === true;
  }
}

export function jsonText(value: Json): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}

export function jsonInteger(value: Json): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function jsonNumber(value: Json): number {
  if (typeof value !== "number") throw new ExcelError("InvalidArgument");
  return value;
}

export function jsonFlag(value: Json): boolean {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}

export function jsonObject(value: Json): JsonObject {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function oneOf<const Choices extends readonly string[]>(value: Json, choices: Choices): Choices[number] {
  const choice = choices.find((name) => name === value);
  if (choice === undefined) throw new ExcelError("InvalidArgument", String(value));
  return choice;
}
