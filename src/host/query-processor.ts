/** Answers one ProcessQuery request: follows its object paths and carries out its actions, in order. */
import { ExcelError } from "./excel-error";
import { found, MethodArguments, type HostObject } from "./members";
import type { WorkbookSession } from "./workbook-session";
import {
  actionTypes,
  memberName,
  objectPathTypes,
  wireName,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type Json,
  type JsonObject,
  type ObjectPathInfo,
  type QueryError,
  type QueryInfo,
  type QueryRequest,
} from "./wire";

export interface ServiceRoots {
  /** The workbook itself. */
  readonly workbook: HostObject;
  /** `Microsoft.ExcelServices.CustomFunctions` and its like, by name. */
  service(name: string): HostObject | undefined;
}

export interface QueryResponse {
  readonly Results: readonly ActionResult[];
  readonly Error?: QueryError;
}

export function processQuery(request: QueryRequest, roots: ServiceRoots, session: WorkbookSession): QueryResponse {
  const run = new QueryRun(request, roots, session);
  const results: ActionResult[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return {
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: run.location,
          HttpStatusCode: error.httpStatus,
          ActionIndex: index,
        },
      };
    }
  }
  return { Results: results };
}

class QueryRun {
  /** The member that was being read or called, for the error's location. */
  location = "";
  private readonly objects = new Map<number, HostObject | null>();
  private readonly kept = new Map<number, string>();
  private readonly toKeep: ReadonlySet<number>;

  constructor(
    private readonly request: QueryRequest,
    private readonly roots: ServiceRoots,
    private readonly session: WorkbookSession,
  ) {
    this.toKeep = new Set(
      request.Actions.filter((action) => action.Name === "_KeepReference").map((action) => action.ObjectPathId),
    );
  }

  perform(action: ActionInfo): Json {
    switch (action.ActionType) {
      case actionTypes.trace:
      case actionTypes.ensureUnchanged:
        return null;
      case actionTypes.instantiate: {
        const object = this.object(action.ObjectPathId);
        return object === null ? null : this.identity(object, action.ObjectPathId);
      }
      case actionTypes.query:
      case actionTypes.queryAsJson: {
        const object = this.object(action.ObjectPathId);
        if (object === null) return null;
        return { ...this.identity(object, action.ObjectPathId), ...this.load(object, action.QueryInfo ?? {}) };
      }
      case actionTypes.method:
        return this.call(action);
      case actionTypes.setProperty: {
        const object = this.object(action.ObjectPathId);
        if (object === null) return null;
        const name = memberName(action.Name);
        this.location = `${object.typeName}.${name}`;
        object.setProperty(name, this.arguments(action.ArgumentInfo), this.session);
        return null;
      }
      default:
        throw new ExcelError("ApiNotFound", `action type ${action.ActionType}`);
    }
  }

  private call(action: ActionInfo): Json {
    const object = this.object(action.ObjectPathId);
    if (object === null) return null;
    if (action.Name === "_KeepReference") return null;
    const name = memberName(action.Name);
    this.location = `${object.typeName}.${name}`;
    const result = object.call(name, this.arguments(action.ArgumentInfo), this.session);
    if ("value" in result) return result.value;
    return result.object === null ? null : result.object.identity(this.session);
  }

  private identity(object: HostObject, pathId: number): JsonObject {
    const identity = object.identity(this.session);
    const path = this.request.ObjectPaths[pathId];
    if (path?.ObjectPathType === objectPathTypes.referenceId) return { ...identity, _ReferenceId: path.Name };
    if (!object.isReferenced || !this.toKeep.has(pathId)) return identity;
    let reference = this.kept.get(pathId);
    if (reference === undefined) {
      reference = this.session.keep(object);
      this.kept.set(pathId, reference);
    }
    return { ...identity, _ReferenceId: reference };
  }

  /** Each path is followed once in a request: a second look must not add a second sheet. */
  private object(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (path === undefined) throw new ExcelError("InvalidArgument", `object path ${pathId}`);
    const object = this.follow(path);
    this.objects.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case objectPathTypes.globalObject:
        return this.roots.workbook;
      case objectPathTypes.serviceObject: {
        const service = this.roots.service(path.Name);
        if (service === undefined) throw new ExcelError("ApiNotFound", path.Name);
        return service;
      }
      case objectPathTypes.referenceId:
        return found(this.session.kept(path.Name));
      case objectPathTypes.nullObject:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const name = memberName(path.Name);
    switch (path.ObjectPathType) {
      case objectPathTypes.property:
        this.location = `${parent.typeName}.${name}`;
        return parent.link(name, this.session);
      case objectPathTypes.indexer:
        this.location = `${parent.typeName}.getItem`;
        return parent.item(path.ArgumentInfo?.Arguments?.[0] ?? null, this.session);
      case objectPathTypes.method: {
        const args = this.arguments(path.ArgumentInfo);
        this.location = `${parent.typeName}.${name}`;
        const result = parent.call(name, args, this.session);
        if ("value" in result) throw new ExcelError("ApiNotFound", this.location);
        return result.object;
      }
      default:
        throw new ExcelError("InvalidArgument", `object path type ${path.ObjectPathType}`);
    }
  }

  private arguments(info: ArgumentInfo | undefined): MethodArguments {
    const objects = info?.ReferencedObjectPathIds?.map((id) =>
      typeof id === "number" && id > 0 ? this.object(id) : undefined,
    );
    return new MethodArguments(info?.Arguments ?? [], objects);
  }

  private load(object: HostObject, query: QueryInfo): JsonObject {
    const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])];
    return this.read(object, wanted.length === 0 ? ["*"] : wanted, query.Skip ?? 0, query.Top ?? Infinity);
  }

  private read(object: HostObject, wanted: readonly string[], skip = 0, top = Infinity): JsonObject {
    const items = object.items(this.session);
    if (items === undefined) return this.readObject(object, wanted);
    const own = wanted.filter((name) => object.hasProperty(name));
    const ofItems = wanted.filter((name) => !object.hasProperty(name)).map((name) => name.replace(/^items\//, ""));
    const result: JsonObject = {};
    for (const name of own) result[wireName(name)] = object.property(name, this.session);
    if (ofItems.length > 0 || own.length === 0) {
      const names = ofItems.map((name) => (name === "items" ? "*" : name));
      result["_Items"] = items
        .slice(skip, skip + top)
        .map((item) => ({ ...item.identity(this.session), ...this.read(item, names) }));
    }
    return result;
  }

  private readObject(object: HostObject, wanted: readonly string[]): JsonObject {
    const result: JsonObject = {};
    const nested = new Map<string, string[]>();
    for (const path of wanted) {
      const [first = "", ...rest] = path.split("/").map(memberName);
      if (first === "*" || first === "$all") {
        for (const name of object.propertyNames()) result[wireName(name)] = object.property(name, this.session);
      } else if (object.hasLink(first)) {
        const names = nested.get(first) ?? [];
        names.push(rest.length === 0 ? "*" : rest.join("/"));
        nested.set(first, names);
      } else {
        this.location = `${object.typeName}.${first}`;
        result[wireName(first)] = object.property(first, this.session);
      }
    }
    for (const [name, names] of nested) {
      this.location = `${object.typeName}.${name}`;
      const target = object.link(name, this.session);
      result[wireName(name)] =
        target === null ? null : { ...target.identity(this.session), ...this.read(target, names) };
    }
    return result;
  }
}
