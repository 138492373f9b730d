/**
 * The format of a cell, in the words of Office.js. A file's table of formats becomes one of these for each of its
 * entries, so that a million cells of one look hold one object.
 */
export const borderSides = [
  "DiagonalDown",
  "DiagonalUp",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "EdgeTop",
  "InsideHorizontal",
  "InsideVertical",
] as const;

export type BorderSide = (typeof borderSides)[number];

export interface BorderLine {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export interface CellStyle {
  readonly numberFormat: string;
  /** True after a leading apostrophe: the cell holds text whatever it looks like. */
  readonly quotePrefix: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  /** Degrees, -90 to 90; 180 for letters below each other. */
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  readonly fontSize: number;
  readonly fontName: string;
  /** Empty without a fill. */
  readonly fillColor: string;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

/** What a conditional format changes of a cell's look; null or "" for what it leaves. */
export interface DifferentialStyle {
  readonly fillColor: string;
  readonly fontColor: string;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: string;
  readonly strikethrough: boolean | null;
  readonly numberFormat: string;
}
