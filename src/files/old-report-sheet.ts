import type { ZipArchive, ZipEntry } from "./zip-archive";
import { piecesAsUtf8 } from "./xml-encoding";
import { encodePlainText } from "./xml-text";
import { token, XmlTokens } from "./xml-tokens";

/** What a sheet of ours that is written anew has gathered since. */
export interface OldReportSheet {
  /** References to pictures, charts and comments that a user put on it, as XML with the prefix `r`. */
  readonly kept: string;
  readonly hasFormulas: boolean;
}

const vocabulary = ["f", "drawing", "legacyDrawing"];

export async function readOldReportSheet(archive: ZipArchive, entry: ZipEntry): Promise<OldReportSheet> {
  const tokens = new XmlTokens(entry.name, vocabulary);
  let kept = "";
  let hasFormulas = false;
  const drain = (): void => {
    for (let found = tokens.next(); found !== token.more && found !== token.done; found = tokens.next()) {
      if (found !== token.open || tokens.name.code < 0) continue;
      if (tokens.name.code === 0) hasFormulas = true;
      else if (tokens.depth === 2) {
        const id = tokens.attribute("id") ?? "";
        kept += `<${tokens.name.local} r:id="${encodePlainText(id)}"/>`;
      }
    }
  };
  for await (const piece of piecesAsUtf8(archive.pieces(entry), entry.name)) {
    tokens.push(piece);
    drain();
  }
  tokens.end();
  drain();
  return { kept, hasFormulas };
}
