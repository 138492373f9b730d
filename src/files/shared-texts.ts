import { UnusableFileError } from "./unusable-file";
import { decodeCellText, trimXmlSpace } from "./xml-text";
import { token, XmlTokens } from "./xml-tokens";

const mostTexts = 20_000_000;
const longestText = 1_000_000;
const vocabulary = ["sst", "si", "t", "r"];
const element = { sst: 0, si: 1, t: 2, r: 3 } as const;

/**
 * The workbook's shared texts in order: runs of rich text joined, hints of pronunciation left out.
 * @param pieces UTF-8
 * @throws UnusableFileError damaged, doctype, tooLarge
 */
export async function readSharedTexts(pieces: AsyncIterable<Uint8Array>, part: string): Promise<readonly string[]> {
  const tokens = new XmlTokens(part, vocabulary);
  const texts: string[] = [];
  let item = "";
  let collected: string | null = null;
  let keepsSpace = false;
  let runIsOpen = false;
  let itemIsOpen = false;

  const drain = (): void => {
    for (;;) {
      const found = tokens.next();
      const { code } = tokens.name;
      const { depth } = tokens;
      if (found === token.open) {
        if (depth === 1 && code !== element.sst) throw new UnusableFileError("damaged", part, "no shared texts");
        if (depth === 2) {
          itemIsOpen = code === element.si;
          item = "";
        } else if (depth === 3) runIsOpen = code === element.r;
        if (itemIsOpen && code === element.t && (depth === 3 || (depth === 4 && runIsOpen))) {
          collected = "";
          keepsSpace = tokens.attribute("space", "xml") === "preserve";
        }
      } else if (found === token.close) {
        if (collected !== null && code === element.t) {
          item += keepsSpace ? collected : trimXmlSpace(collected);
          collected = null;
        } else if (depth === 2 && itemIsOpen) {
          if (texts.length === mostTexts) throw new UnusableFileError("tooLarge", part, "shared texts");
          texts.push(decodeCellText(item));
          itemIsOpen = false;
        }
      } else if (found === token.text) {
        if (collected === null) continue;
        collected += tokens.text();
        if (collected.length + item.length > longestText)
          throw new UnusableFileError("damaged", part, "text of a cell");
      } else return;
    }
  };

  for await (const piece of pieces) {
    tokens.push(piece);
    drain();
  }
  tokens.end();
  drain();
  return texts;
}
