import type { PackageEdit } from "./package-edit";
import { xmlDeclaration } from "./package-edit";
import { forEachElement, type PackageParts } from "./package-parts";
import { encodePlainText } from "./xml-text";
import { XmlTokens } from "./xml-tokens";
import type { XlsxNamespaces } from "./xlsx-namespaces";

/** A document of ours within the workbook, told by the namespace of its root element. */
export interface CustomXmlPart {
  readonly namespace: string;
  readonly xml: string;
}

const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Parts of other programs have ids of their own; ours needs only to differ from them. */
const itemId = "{7B0E6C0A-3D0F-4E57-9B1B-6755694269A1}";

/** The names of the custom XML parts, in the order of their numbers. */
export function customXmlNames(parts: PackageParts): readonly string[] {
  const number = (name: string): number => Number(/(\d+)\.xml$/i.exec(name)?.[1]);
  return parts.archive.entries
    .map(({ name }) => name)
    .filter((name) => /^customXml\/item\d+\.xml$/i.test(name))
    .sort((a, b) => number(a) - number(b));
}

/** Puts our part in the place of the one of its namespace, or adds it. */
export async function putCustomXmlPart(
  edit: PackageEdit,
  parts: PackageParts,
  workbookPart: string,
  namespaces: XlsxNamespaces,
  { namespace, xml }: CustomXmlPart,
): Promise<void> {
  for (const name of customXmlNames(parts)) {
    if (namespaceOf(await parts.bytes(name), name) === namespace) {
      edit.put(name, [xml]);
      return;
    }
  }
  await addItem(edit, workbookPart, namespaces, xml, namespace, itemId);
}

/** @param id in braces; parts of one workbook have different ones */
export async function putNewCustomXml(
  edit: PackageEdit,
  workbookPart: string,
  namespaces: XlsxNamespaces,
  xml: string,
  id: string,
): Promise<void> {
  const namespace = namespaceOf(new TextEncoder().encode(xml), "customXml");
  await addItem(edit, workbookPart, namespaces, xml, namespace ?? "", id);
}

/** Takes out a part of the workbook's custom XML with what describes it. */
export async function removeCustomXml(edit: PackageEdit, parts: PackageParts, name: string): Promise<void> {
  for (const { target } of parts.relationships(name)) await edit.remove(target);
  await edit.remove(name);
  for (const { name: user } of parts.archive.entries) {
    const ids = parts.relationships(user).filter(({ target }) => target.toLowerCase() === name.toLowerCase());
    if (ids.length > 0) await edit.unrelate(user, new Set(ids.map(({ id }) => id)));
  }
}

async function addItem(
  edit: PackageEdit,
  workbookPart: string,
  namespaces: XlsxNamespaces,
  xml: string,
  namespace: string,
  id: string,
): Promise<void> {
  const name = freeItemName(edit);
  const properties = name.replace("item", "itemProps");
  await edit.add(name, "application/xml", [xml]);
  await edit.add(properties, propertiesType, [
    `${xmlDeclaration}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${dataStore}"><ds:schemaRefs><ds:schemaRef ds:uri="${encodePlainText(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  ]);
  await edit.relate(name, `${namespaces.relationships}/customXmlProps`, properties);
  await edit.relate(workbookPart, `${namespaces.relationships}/customXml`, name);
}

function freeItemName(edit: PackageEdit): string {
  for (let number = 1; ; number++) {
    const names = [`customXml/item${String(number)}.xml`, `customXml/itemProps${String(number)}.xml`];
    if (!names.some((name) => edit.has(name))) return names[0];
  }
}

function namespaceOf(bytes: Uint8Array, part: string): string | null {
  const tokens = XmlTokens.of(bytes, part);
  let namespace: string | null = null;
  forEachElement(tokens, (_, depth) => {
    if (depth !== 1) return;
    const { prefix } = tokens.name;
    namespace = prefix === "" ? tokens.attribute("xmlns", "") : tokens.attribute(prefix, "xmlns");
  });
  return namespace;
}
