/** The services beside the workbook that office.js asks: custom functions, the shared runtime, the ribbon. */
import { defineMembers, jsonFlag, jsonText, oneOf, type HostObject, type ObjectType } from "./members";
import type { Json } from "./wire";
import type { InvocationResult, WorkbookSession } from "./workbook-session";

interface RibbonControl {
  readonly session: WorkbookSession;
  readonly id: string;
}

const functionMembers: ObjectType<WorkbookSession> = defineMembers("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (session) => {
      session.announceFunctions();
      return null;
    },
    // 1 slices answers that are too large, 2 and 4 shorten the pause between two batches, 3 sends timings.
    _GetEnabledFeatures: () => [1, 2, 4],
    setInvocationArrayResults: (session, args) => {
      const results = args.json(0);
      session.onInvocationResults?.(Array.isArray(results) ? results.map(invocationResult) : []);
      return null;
    },
  },
});

/** `[7, true, [[1]], …]` or `[7, false, "sentence", 7, …]`. */
function invocationResult(entry: Json): InvocationResult {
  const [id, succeeded, value, errorCode] = Array.isArray(entry) ? entry : [];
  return {
    id: typeof id === "number" ? id : -1,
    succeeded: succeeded === true,
    value: value ?? null,
    errorCode: succeeded !== true && typeof errorCode === "number" ? errorCode : undefined,
  };
}

const functionContainerMembers: ObjectType<WorkbookSession> = defineMembers("CustomFunctionsContainer", {
  links: { customFunctions: (session) => functionMembers.of(session) },
});

const states = ["Inactive", "Background", "Visible"] as const;

const runtimeMembers: ObjectType<WorkbookSession> = defineMembers("AppRuntimeService", {
  methods: {
    setAppRuntimeState: (session, args) => {
      session.paneState = oneOf(args.json(0), states);
      return null;
    },
    getAppRuntimeState: (session) => session.paneState,
  },
});

const persistenceMembers: ObjectType<WorkbookSession> = defineMembers("AppRuntimePersistenceService", {
  methods: {
    setAppRuntimeStartState: (session, args) => {
      session.startState = oneOf(args.json(0), states);
      return null;
    },
    getAppRuntimeStartState: (session) => session.startState,
  },
});

const addinMembers: ObjectType<WorkbookSession> = defineMembers("AddinInternalService", {
  methods: { notifyActionHandlerReady: () => null },
});

const buttonMembers: ObjectType<RibbonControl> = defineMembers("RibbonButton", {
  properties: {
    id: { get: ({ id }) => id },
    enabled: {
      get: ({ session, id }) => session.ribbonButtons.get(id) ?? true,
      set: ({ session, id }, value) => {
        session.ribbonButtons.set(id, jsonFlag(value));
      },
    },
  },
  methods: {
    setEnabled: ({ session, id }, args) => {
      session.ribbonButtons.set(id, args.flag(0));
      return null;
    },
  },
});

const tabMembers: ObjectType<RibbonControl> = defineMembers("RibbonTab", {
  properties: { id: { get: ({ id }) => id } },
  methods: {
    setVisibility: ({ session, id }, args) => {
      session.ribbonTabs.set(id, args.flag(0));
      return null;
    },
  },
});

const ribbonMembers: ObjectType<WorkbookSession> = defineMembers("DynamicRibbon", {
  objectMethods: {
    getButton: (session, args) => buttonMembers.of({ session, id: jsonText(args.json(0)) }),
    getTab: (session, args) => tabMembers.of({ session, id: jsonText(args.json(0)) }),
  },
});

export function serviceNamed(name: string, session: WorkbookSession): HostObject | undefined {
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return functionMembers.of(session);
    case "Microsoft.ExcelServices.CustomFunctionsContainer":
      return functionContainerMembers.of(session);
    case "Microsoft.InternalService.AddinInternalService":
      return addinMembers.of(session);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return runtimeMembers.of(session);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return persistenceMembers.of(session);
    case "Microsoft.DynamicRibbon.DynamicRibbon":
      return ribbonMembers.of(session);
    default:
      return undefined;
  }
}
