import { UnusableFileError } from "./unusable-file";
import { xmlAsText, xmlAsUtf8 } from "./xml-encoding";
import { token, XmlTokens } from "./xml-tokens";
import type { ZipArchive, ZipEntry } from "./zip-archive";

/** What one part refers to another for. Only targets within the package are listed. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part, such as `xl/worksheets/sheet1.xml`. */
  readonly target: string;
}

const contentTypesName = "[Content_Types].xml";

/**
 * An Office package: parts, their content types and the relationships between them. Content types and
 * every relationship part are opened, and so checked, when the package is.
 * @throws UnusableFileError notAWorkbook if it is some other zip archive
 */
export class PackageParts {
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();
  private readonly relationshipsOf = new Map<string, readonly Relationship[]>();

  private constructor(readonly archive: ZipArchive) {}

  static async open(archive: ZipArchive): Promise<PackageParts> {
    const parts = new PackageParts(archive);
    const contentTypes = archive.find(contentTypesName);
    if (contentTypes === undefined) throw new UnusableFileError("notAWorkbook", null, "no content types");
    await parts.readContentTypes(contentTypes);
    for (const entry of archive.entries) {
      if (/\.rels$/i.test(entry.name)) await parts.readRelationships(entry);
    }
    return parts;
  }

  /** @param partName "" for the package itself */
  relationships(partName: string): readonly Relationship[] {
    return this.relationshipsOf.get(relationshipsName(partName).toLowerCase()) ?? [];
  }

  contentType(partName: string): string | undefined {
    const extension = /\.([^./]*)$/.exec(partName)?.[1]?.toLowerCase() ?? "";
    return this.overrides.get(partName.toLowerCase()) ?? this.defaults.get(extension);
  }

  /** @throws UnusableFileError damaged if there is no such part */
  entry(partName: string): ZipEntry {
    const entry = this.archive.find(partName);
    if (entry === undefined) throw new UnusableFileError("damaged", partName, "missing");
    return entry;
  }

  /** A small part as UTF-8. */
  async bytes(partName: string): Promise<Uint8Array> {
    const entry = this.entry(partName);
    return xmlAsUtf8(await this.archive.bytes(entry), entry.name);
  }

  async text(partName: string): Promise<string> {
    const entry = this.entry(partName);
    return xmlAsText(await this.archive.bytes(entry), entry.name);
  }

  private async readContentTypes(entry: ZipEntry): Promise<void> {
    const tokens = XmlTokens.of(await this.bytes(entry.name), entry.name);
    forEachElement(tokens, (name) => {
      const type = tokens.attribute("ContentType");
      if (type === null) return;
      if (name === "Default") this.defaults.set((tokens.attribute("Extension") ?? "").toLowerCase(), type);
      if (name === "Override") {
        this.overrides.set((tokens.attribute("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
      }
    });
  }

  private async readRelationships(entry: ZipEntry): Promise<void> {
    const found: Relationship[] = [];
    const folder = entry.name.replace(/_rels\/[^/]*$/i, "");
    const tokens = XmlTokens.of(xmlAsUtf8(await this.archive.bytes(entry), entry.name), entry.name);
    forEachElement(tokens, (name) => {
      // What lies outside the package is never looked at.
      if (name !== "Relationship" || tokens.attribute("TargetMode")?.toLowerCase() === "external") return;
      const target = resolveTarget(folder, tokens.attribute("Target") ?? "");
      const type = tokens.attribute("Type") ?? "";
      if (target !== null) found.push({ id: tokens.attribute("Id") ?? "", type, target: this.storedName(target) });
    });
    this.relationshipsOf.set(entry.name.toLowerCase(), found);
  }

  /** Targets may write characters as `%20` that the archive has plainly, and the other way round. */
  private storedName(target: string): string {
    if (this.archive.find(target) !== undefined || !target.includes("%")) return target;
    try {
      const decoded = decodeURIComponent(target);
      return this.archive.find(decoded) === undefined ? target : decoded;
    } catch {
      return target;
    }
  }
}

export function relationshipsName(partName: string): string {
  return partName === "" ? "_rels/.rels" : partName.replace(/([^/]*)$/, "_rels/$1.rels");
}

/** Whether a relationship is of this kind, in the transitional or the strict form of the format. */
export function isOfType(relationship: Relationship, kind: string): boolean {
  const { type } = relationship;
  return (
    type === `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}` ||
    type === `http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}`
  );
}

/** Calls back for every element's start, with its local name and its depth (1 for the root). */
export function forEachElement(tokens: XmlTokens, visit: (local: string, depth: number) => void): void {
  for (let found = tokens.next(); found !== token.done; found = tokens.next()) {
    if (found === token.open) visit(tokens.name.local, tokens.depth);
  }
}

/** The name of the part that a target means; null if it leaves the package or is no part at all. */
function resolveTarget(folder: string, target: string): string | null {
  const path = target.replace(/[?#].*$/s, "");
  if (path === "" || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
