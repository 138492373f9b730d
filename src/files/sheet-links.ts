import type { CellRectangle } from "../kernel/sheet-source";
import { parseRange } from "./cell-reference";
import type { PackageParts } from "./package-parts";
import { isOfType, relationshipsName } from "./package-parts";
import { attributeOf, childNamed, XmlOutline, type XmlElement } from "./xml-outline";
import { elementText } from "./xml-content";
import { decodeCellText } from "./xml-text";

export interface FileHyperlink {
  readonly area: CellRectangle;
  readonly address: string;
  readonly location: string;
  readonly screenTip: string;
}

export interface FileNote {
  readonly area: CellRectangle;
  readonly author: string;
  readonly text: string;
}

export async function readHyperlinks(parts: PackageParts, part: string, root: XmlElement): Promise<FileHyperlink[]> {
  const list = childNamed(root, "hyperlinks")?.children ?? [];
  if (list.length === 0) return [];
  const addresses = await targetsOf(parts, part);
  return list.flatMap((link) => {
    const area = parseRange(attributeOf(link, "ref") ?? "");
    if (area === null) return [];
    const id = link.attributes.find(({ name }) => /:id$/.test(name))?.value ?? "";
    return [
      {
        area,
        address: addresses.get(id) ?? "",
        location: attributeOf(link, "location") ?? "",
        screenTip: attributeOf(link, "tooltip") ?? "",
      },
    ];
  });
}

/** Of all relationships, those that lead out of the file included. */
async function targetsOf(parts: PackageParts, part: string): Promise<ReadonlyMap<string, string>> {
  const name = relationshipsName(part);
  if (parts.archive.find(name) === undefined) return new Map();
  const { root } = new XmlOutline(await parts.bytes(name), name);
  return new Map(root.children.map((each) => [attributeOf(each, "Id") ?? "", attributeOf(each, "Target") ?? ""]));
}

export async function readNotes(parts: PackageParts, part: string): Promise<FileNote[]> {
  const related = parts.relationships(part).find((each) => isOfType(each, "comments"));
  if (related === undefined || parts.archive.find(related.target) === undefined) return [];
  const outline = new XmlOutline(await parts.bytes(related.target), related.target);
  const text = (element: XmlElement): string => elementText(outline, element, related.target);
  const authors = (childNamed(outline.root, "authors")?.children ?? []).map(text);
  return (childNamed(outline.root, "commentList")?.children ?? []).flatMap((comment) => {
    const area = parseRange(attributeOf(comment, "ref") ?? "");
    const content = childNamed(comment, "text");
    if (area === null || content === undefined) return [];
    const runs = content.children.flatMap((child) => (child.local === "r" ? child.children : [child]));
    const lines = runs.filter(({ local }) => local === "t").map(text);
    return [
      { area, author: authors[Number(attributeOf(comment, "authorId"))] ?? "", text: decodeCellText(lines.join("")) },
    ];
  });
}
