/** A piece of a page that is markup already; everything else is text and gets escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Piece = string | number | Markup | readonly Piece[] | null;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** A template whose values are escaped, in text and in quoted attributes alike. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((string, index) => string + rendered(pieces[index] ?? null)).join(""));
}

function rendered(piece: Piece): string {
  if (piece === null) return "";
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === "string" || typeof piece === "number") return escaped(String(piece));
  return piece.map(rendered).join("");
}

/** Pieces with a separator between them. */
export function joined(pieces: readonly Piece[], separator: string): Markup {
  return new Markup(pieces.map(rendered).join(escaped(separator)));
}
