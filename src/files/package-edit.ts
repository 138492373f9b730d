import type { PartContent } from "./deflated-bytes";
import { relationshipsName, type PackageParts } from "./package-parts";
import { attributeOf, childNamed, XmlOutline, type XmlElement } from "./xml-outline";
import { encodePlainText } from "./xml-text";
import { ZipOutput } from "./zip-output";

const contentTypesName = "[Content_Types].xml";
const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Changes to a package, collected and then written as a copy of it. Parts that aren't named here are
 * copied as they lie in the archive, still compressed.
 */
export class PackageEdit {
  private readonly outlines = new Map<string, XmlOutline>();
  private readonly contents = new Map<string, PartContent>();
  private readonly ids = new Map<XmlOutline, Set<string>>();
  private readonly removed = new Set<string>();
  /** Of parts that had none. */
  private readonly newRelationships = new Map<string, string[]>();
  /** Those that are taken out stay taken, so that no new part is mistaken for one of them. */
  private readonly names: Set<string>;

  constructor(private readonly parts: PackageParts) {
    this.names = new Set(parts.archive.entries.map(({ name }) => name.toLowerCase()));
  }

  has(partName: string): boolean {
    return this.names.has(partName.toLowerCase());
  }

  /** A name with the first number that is free, such as `xl/tables/table3.xml` for `xl/tables/table#.xml`. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace("#", String(number));
      if (!this.has(name) && !this.has(relationshipsName(name))) return name;
    }
  }

  /** A part of the package, to be changed in place. */
  async outline(partName: string): Promise<XmlOutline> {
    const { name } = this.parts.entry(partName);
    let outline = this.outlines.get(name);
    if (outline === undefined) {
      outline = new XmlOutline(await this.parts.bytes(name), name);
      this.outlines.set(name, outline);
    }
    return outline;
  }

  /** Puts a part in the place of the one of that name, or adds it. */
  put(partName: string, content: PartContent): void {
    const name = this.parts.archive.find(partName)?.name ?? partName;
    this.contents.set(name, content);
    this.removed.delete(name);
    this.names.add(name.toLowerCase());
  }

  /** Adds a part with its content type. */
  async add(partName: string, contentType: string, content: PartContent): Promise<void> {
    this.put(partName, content);
    await this.declare(partName, contentType);
  }

  /** Takes out a part, its relationships and its content type. Who refers to it must be changed as well. */
  async remove(partName: string): Promise<void> {
    const types = await this.outline(contentTypesName);
    for (const name of [partName, relationshipsName(partName)]) {
      const entry = this.parts.archive.find(name);
      if (entry === undefined) continue;
      this.removed.add(entry.name);
      for (const override of types.root.children) {
        if (attributeOf(override, "PartName")?.toLowerCase() === `/${name.toLowerCase()}`) types.remove(override);
      }
    }
  }

  /** Gives a part another content type. */
  async retype(partName: string, contentType: string): Promise<void> {
    if (this.parts.contentType(partName) === contentType) return;
    const types = await this.outline(contentTypesName);
    for (const override of types.root.children) {
      if (attributeOf(override, "PartName")?.toLowerCase() === `/${partName.toLowerCase()}`) types.remove(override);
    }
    await this.declare(partName, contentType);
  }

  /**
   * Adds a relationship and gives its id.
   * @param target name of the part
   */
  async relate(partName: string, type: string, target: string): Promise<string> {
    const name = relationshipsName(partName);
    const relative = relativeTarget(partName, target);
    const isNew = !this.has(name);
    const added = this.newRelationships.get(name) ?? [];
    if (isNew || added.length > 0) {
      const id = `rId${String(added.length + 1)}`;
      added.push(relationshipXml("", id, type, relative));
      this.newRelationships.set(name, added);
      this.put(name, [
        `${xmlDeclaration}<Relationships xmlns="${relationshipsNamespace}">${added.join("")}</Relationships>`,
      ]);
      if (isNew) await this.declare(name, relationshipsType);
      return id;
    }
    const outline = await this.outline(name);
    const ids = this.relationshipIds(outline);
    let number = ids.size + 1;
    while (ids.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    ids.add(id);
    outline.append(outline.root, relationshipXml(prefixOf(outline.root), id, type, relative));
    return id;
  }

  /** Takes out the relationships of these ids. */
  async unrelate(partName: string, ids: ReadonlySet<string>): Promise<void> {
    const outline = await this.outline(relationshipsName(partName));
    for (const child of outline.root.children) if (ids.has(attributeOf(child, "Id") ?? "")) outline.remove(child);
  }

  async write(): Promise<Uint8Array> {
    const output = new ZipOutput();
    const { entries } = this.parts.archive;
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    for (const entry of entries) {
      const content = this.contents.get(entry.name);
      const outline = this.outlines.get(entry.name);
      if (this.removed.has(entry.name)) continue;
      if (content !== undefined) await output.add(entry.name, content);
      else if (outline?.isChanged === true)
        await output.add(entry.name, [declaredUtf8(decoder.decode(outline.changed()))]);
      else output.copy(entry);
    }
    const before = new Set(entries.map(({ name }) => name));
    for (const [name, content] of this.contents) if (!before.has(name)) await output.add(name, content);
    return output.finish();
  }

  private relationshipIds(outline: XmlOutline): Set<string> {
    let ids = this.ids.get(outline);
    if (ids === undefined) {
      ids = new Set(outline.root.children.map((child) => attributeOf(child, "Id") ?? ""));
      this.ids.set(outline, ids);
    }
    return ids;
  }

  private async declare(partName: string, contentType: string): Promise<void> {
    if (this.parts.contentType(partName) === contentType) return;
    const outline = await this.outline(contentTypesName);
    const name = encodePlainText(`/${partName}`);
    outline.append(
      outline.root,
      `<${prefixOf(outline.root)}Override PartName="${name}" ContentType="${contentType}"/>`,
    );
  }
}

/** The prefix of new elements beside this one, with its colon. */
export function prefixOf(element: XmlElement): string {
  return element.prefix === "" ? "" : `${element.prefix}:`;
}

/**
 * A child of the root in the order that the format asks for: the one that is there, or where to insert it.
 * @param order names of all children in their order
 */
export function placeInOrder(root: XmlElement, local: string, order: readonly string[]) {
  const existing = childNamed(root, local);
  const later = new Set(order.slice(order.indexOf(local) + 1));
  const next = root.children.find((child) => child.prefix === root.prefix && later.has(child.local));
  return { existing, next };
}

function relationshipXml(prefix: string, id: string, type: string, target: string): string {
  return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${encodePlainText(target)}"/>`;
}

/** As Office writes targets: relative to the folder of the part that refers. */
function relativeTarget(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = to.split("/");
  while (folders.length > 0 && steps.length > 1 && folders[0] === steps[0]) {
    folders.shift();
    steps.shift();
  }
  return [...folders.map(() => ".."), ...steps].map((step) => encodeURI(step)).join("/");
}

/** A part that came in another encoding is UTF-8 now. */
function declaredUtf8(xml: string): string {
  return xml.replace(/^(\ufeff?<\?xml[^>]*?\sencoding\s*=\s*["'])utf-16[^"']*/i, "$1UTF-8");
}
