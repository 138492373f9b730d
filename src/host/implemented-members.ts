/** Which members of Office.js work over this host, so that a test can hold the add-in's use against it. */
import { declaredMembers } from "./members";
// The tables declare themselves when they are loaded.
import "./workbook-members";
import "./service-members";

/** Answered by office.js's own client for every object. */
const ofEveryObject = ["context", "isNullObject", "load", "set", "toJSON"];
const ofTrackedObjects = ["track", "untrack"];
const trackedTypes = ["Range", "RangeAreas"];

/** Beyond the tables: office.js's own client, the document's settings, the ribbon, the shared runtime. */
const beyondTables = [
  "run",
  "RequestContext.workbook",
  "RequestContext.application",
  "OfficeExtension.ClientRequestContext.load",
  "OfficeExtension.ClientRequestContext.sync",
  "OfficeExtension.ClientRequestContext.trackedObjects",
  "OfficeExtension.ClientObject.context",
  "OfficeExtension.ClientObject.isNullObject",
  "OfficeExtension.ClientResult.value",
  "OfficeExtension.DebugInfo.code",
  "OfficeExtension.DebugInfo.errorLocation",
  "OfficeExtension.DebugInfo.message",
  "OfficeExtension.DebugInfo.statement",
  "OfficeExtension.DebugInfo.surroundingStatements",
  "OfficeExtension.Error.code",
  "OfficeExtension.Error.debugInfo",
  "OfficeExtension.Error.innerError",
  "OfficeExtension.Error.message",
  "OfficeExtension.Error.name",
  "OfficeExtension.Error.toString",
  "OfficeExtension.Error.traceMessages",
  "OfficeExtension.EventHandlerResult.context",
  "OfficeExtension.EventHandlerResult.remove",
  "OfficeExtension.EventHandlers.add",
  "OfficeExtension.EventHandlers.remove",
  "OfficeExtension.TrackedObjects.add",
  "OfficeExtension.TrackedObjects.remove",
  "OfficeExtension.config",
  "Office.context",
  "Office.onReady",
  "Office.Actions.associate",
  "Office.actions",
  "Office.addin",
  "Office.Addin.getStartupBehavior",
  "Office.Addin.hide",
  "Office.Addin.onVisibilityModeChanged",
  "Office.Addin.setStartupBehavior",
  "Office.Addin.showAsTaskpane",
  "Office.ribbon.requestUpdate",
  "Office.AddinCommands.Event.completed",
  "Office.AddinCommands.Event.source",
  "Office.AddinCommands.Source.id",
  "Office.AsyncResult.error",
  "Office.AsyncResult.status",
  "Office.AsyncResult.value",
  "Office.Context.contentLanguage",
  "Office.Context.displayLanguage",
  "Office.Context.document",
  "Office.Context.host",
  "Office.Context.officeTheme",
  "Office.Context.platform",
  "Office.Context.requirements",
  "Office.Context.ui",
  "Office.Document.mode",
  "Office.Document.settings",
  "Office.Document.url",
  "Office.Error.code",
  "Office.Error.message",
  "Office.Error.name",
  "Office.OfficeTheme.bodyBackgroundColor",
  "Office.OfficeTheme.bodyForegroundColor",
  "Office.OfficeTheme.controlBackgroundColor",
  "Office.OfficeTheme.controlForegroundColor",
  "Office.RequirementSetSupport.isSetSupported",
  "Office.Settings.get",
  "Office.Settings.refreshAsync",
  "Office.Settings.remove",
  "Office.Settings.saveAsync",
  "Office.Settings.set",
  // Only in Excel for Windows and Mac: the library for the web has no such member.
  "Office.UI.openBrowserWindow",
  "CustomFunctions.Error",
  "CustomFunctions.ErrorCode",
  "CustomFunctions.associate",
  "OfficeRuntime.storage",
];

/** `Range.values` for members of the namespace Excel, others with their namespace: `Office.onReady`. */
export function implementedMembers(): ReadonlySet<string> {
  const all = new Set([...declaredMembers(), ...beyondTables]);
  const types = new Set([...declaredMembers()].map((member) => member.slice(0, member.indexOf("."))));
  for (const type of types) for (const member of ofEveryObject) all.add(`${type}.${member}`);
  for (const type of trackedTypes) for (const member of ofTrackedObjects) all.add(`${type}.${member}`);
  return all;
}
