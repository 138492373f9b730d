import type { XmlElement, XmlOutline } from "./xml-outline";
import { decodeXmlText } from "./xml-text";

/** The text of an element that holds nothing else. */
export function elementText(outline: XmlOutline, element: XmlElement, part: string): string {
  if (element.selfClosing) return "";
  const source = outline.source(element);
  const content = /^<(?:[^>"']|"[^"]*"|'[^']*')*>([^]*)<\/[^>]*>$/.exec(source)?.[1] ?? "";
  return content
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : decodeXmlText(piece, part)))
    .join("");
}
