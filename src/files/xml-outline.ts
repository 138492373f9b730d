import { joinedBytes } from "./deflated-bytes";
import { UnusableFileError } from "./unusable-file";
import { encodePlainText } from "./xml-text";
import { token, XmlTokens } from "./xml-tokens";

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
  /** Where the value lies, without its quotes. */
  readonly start: number;
  readonly end: number;
}

/** An element and where it lies in its document. */
export interface XmlElement {
  readonly qualified: string;
  readonly prefix: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  readonly selfClosing: boolean;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

interface GrowingElement extends XmlElement {
  readonly children: GrowingElement[];
  closeStart: number;
  end: number;
}

const mostElements = 1_000_000;

/**
 * A small document with the places of its elements, so that it can be changed by inserting text:
 * whatever it holds that isn't known here stays byte for byte.
 */
export class XmlOutline {
  readonly root: XmlElement;
  private readonly edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  private readonly appended = new Map<XmlElement, string>();

  /** @param bytes UTF-8 */
  constructor(
    private readonly bytes: Uint8Array,
    part: string,
  ) {
    this.root = readTree(bytes, part);
  }

  get isChanged(): boolean {
    return this.edits.length > 0 || this.appended.size > 0;
  }

  /** The element's text in the document. */
  source(element: XmlElement): string {
    return new TextDecoder().decode(this.bytes.subarray(element.start, element.end));
  }

  append(parent: XmlElement, xml: string): void {
    this.appended.set(parent, (this.appended.get(parent) ?? "") + xml);
  }

  insertBefore(element: XmlElement, xml: string): void {
    this.edits.push({ start: element.start, end: element.start, text: xml });
  }

  insertAfter(element: XmlElement, xml: string): void {
    this.edits.push({ start: element.end, end: element.end, text: xml });
  }

  remove(element: XmlElement): void {
    this.edits.push({ start: element.start, end: element.end, text: "" });
  }

  /** @param name of an attribute without a prefix */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const attribute = element.attributes.find((each) => each.name === name);
    const text = encodePlainText(value).replaceAll("'", "&apos;");
    if (attribute !== undefined) this.edits.push({ start: attribute.start, end: attribute.end, text });
    else {
      const place = element.start + 1 + new TextEncoder().encode(element.qualified).length;
      this.edits.push({ start: place, end: place, text: ` ${name}="${text}"` });
    }
  }

  /** The document with all changes, as UTF-8. */
  changed(): Uint8Array {
    const edits = [...this.edits];
    for (const [parent, xml] of this.appended) {
      if (!parent.selfClosing) edits.push({ start: parent.closeStart, end: parent.closeStart, text: xml });
      else edits.push({ start: parent.openEnd - 2, end: parent.openEnd, text: `>${xml}</${parent.qualified}>` });
    }
    const encoder = new TextEncoder();
    const pieces: Uint8Array[] = [];
    let at = 0;
    for (const { start, end, text } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
      pieces.push(this.bytes.subarray(at, start), encoder.encode(text));
      at = end;
    }
    pieces.push(this.bytes.subarray(at));
    return joinedBytes(pieces);
  }
}

export function childNamed(parent: XmlElement, local: string): XmlElement | undefined {
  return parent.children.find((child) => child.local === local && child.prefix === parent.prefix);
}

export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The namespace of the root element, or null if it declares none. */
export function rootNamespace(root: XmlElement): string | null {
  return attributeOf(root, root.prefix === "" ? "xmlns" : `xmlns:${root.prefix}`);
}

function readTree(bytes: Uint8Array, part: string): XmlElement {
  const tokens = XmlTokens.of(bytes, part);
  const open: GrowingElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  for (let found = tokens.next(); found !== token.done; found = tokens.next()) {
    if (found === token.open) {
      if (++count > mostElements) throw new UnusableFileError("tooLarge", part, "elements");
      const { qualified, prefix, local } = tokens.name;
      const element: GrowingElement = {
        qualified,
        prefix,
        local,
        attributes: attributesOf(tokens),
        children: [],
        selfClosing: tokens.selfClosing,
        start: tokens.tokenStart,
        openEnd: tokens.tokenEnd,
        closeStart: tokens.tokenEnd,
        end: tokens.tokenEnd,
      };
      open[open.length - 1]?.children.push(element);
      root ??= element;
      open.push(element);
    } else if (found === token.close) {
      const element = open.pop();
      if (element === undefined || element.selfClosing) continue;
      element.closeStart = tokens.tokenStart;
      element.end = tokens.tokenEnd;
    }
  }
  if (root === null) throw new UnusableFileError("damaged", part, "no element");
  return root;
}

function attributesOf(tokens: XmlTokens): XmlAttribute[] {
  return Array.from({ length: tokens.attributeCount }, (_, index) => ({
    name: tokens.attributeName(index),
    value: tokens.attributeValue(index),
    start: tokens.attributeStart(index),
    end: tokens.attributeEnd(index),
  }));
}
