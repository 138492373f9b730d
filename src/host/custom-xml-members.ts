/** `Excel.CustomXmlPartCollection`: the parts in which an add-in keeps its own notes in the file. */
import { ExcelError } from "./excel-error";
import { defineMembers, found, type ObjectType } from "./members";
import type { CustomXmlPart, MemoryWorkbook } from "./memory-workbook";

interface PartOfWorkbook {
  readonly workbook: MemoryWorkbook;
  readonly part: CustomXmlPart;
}

interface PartsOfNamespace {
  readonly workbook: MemoryWorkbook;
  readonly namespaceUri: string;
}

/** The namespace of the root element; raises `InvalidArgument` for what plainly isn't XML. */
export function rootNamespace(xml: string): string {
  const bare = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  const root = /^\s*<([^\s/>]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/.exec(bare);
  if (root === null || !isWellFormed(bare)) throw new ExcelError("InvalidArgument");
  const prefix = root[1].includes(":") ? root[1].split(":")[0] : "";
  const attribute = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  for (const match of root[2].matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (match[1] === attribute) return unescaped(match[2] ?? match[3] ?? "");
  }
  return "";
}

function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  const tag = /<(\/?)([^\s/>]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (open.length === 0 && text.trim() !== "") return false;
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) return false;
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(xml);
    if (match === null) return false;
    const [, closing, name = "", , empty] = match;
    if (closing === "/") {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots++;
      if (empty !== "/") open.push(name);
    }
    at = tag.lastIndex;
  }
  return open.length === 0 && roots === 1;
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

export const customXmlPartMembers: ObjectType<PartOfWorkbook> = defineMembers("CustomXmlPart", {
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    id: { get: ({ part }) => part.id },
    namespaceUri: { get: ({ part }) => rootNamespace(part.xml) },
  },
  methods: {
    getXml: ({ part }) => part.xml,
    setXml: ({ part, workbook }, args) => {
      if (workbook.readOnly) throw new ExcelError("AccessDenied");
      const xml = args.text(0);
      rootNamespace(xml);
      part.xml = xml;
      return null;
    },
    delete: ({ part, workbook }) => {
      if (workbook.readOnly) throw new ExcelError("AccessDenied");
      workbook.customXmlParts.splice(workbook.customXmlParts.indexOf(part), 1);
      return null;
    },
  },
});

export const customXmlPartCollectionMembers: ObjectType<MemoryWorkbook> = defineMembers("CustomXmlPartCollection", {
  items: (workbook) => workbook.customXmlParts.map((part) => customXmlPartMembers.of({ workbook, part })),
  item: (workbook, key) => {
    const part = workbook.customXmlParts.find((candidate) => candidate.id === key);
    return part === undefined ? null : customXmlPartMembers.of({ workbook, part });
  },
  objectMethods: {
    add: (workbook, args) => {
      if (workbook.readOnly) throw new ExcelError("AccessDenied");
      const xml = args.text(0);
      rootNamespace(xml);
      const part = { id: `{${workbook.newGuid()}}`, xml };
      workbook.customXmlParts.push(part);
      return customXmlPartMembers.of({ workbook, part });
    },
    getByNamespace: (workbook, args) => scopedMembers.of({ workbook, namespaceUri: args.text(0) }),
  },
});

function partsOf({ workbook, namespaceUri }: PartsOfNamespace): PartOfWorkbook[] {
  return workbook.customXmlParts
    .filter((part) => rootNamespace(part.xml) === namespaceUri)
    .map((part) => ({ workbook, part }));
}

function onlyPart(target: PartsOfNamespace): PartOfWorkbook | undefined {
  const parts = partsOf(target);
  if (parts.length > 1) throw new ExcelError("GeneralException", "more than one part");
  return parts[0];
}

const scopedMembers: ObjectType<PartsOfNamespace> = defineMembers("CustomXmlPartScopedCollection", {
  items: (target) => partsOf(target).map((part) => customXmlPartMembers.of(part)),
  item: (target, key) => {
    const part = partsOf(target).find((candidate) => candidate.part.id === key);
    return part === undefined ? null : customXmlPartMembers.of(part);
  },
  objectMethods: {
    getOnlyItem: (target) => customXmlPartMembers.of(found(onlyPart(target))),
    getOnlyItemOrNullObject: (target) => {
      const part = onlyPart(target);
      return part === undefined ? null : customXmlPartMembers.of(part);
    },
  },
});
