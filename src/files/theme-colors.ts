import { forEachElement } from "./package-parts";
import { XmlTokens } from "./xml-tokens";

/** The colours that formats name by their place in the workbook's theme; those of Office where there is none. */
export type ThemeColors = readonly string[];

/** In the order in which formats count them. */
const places = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export const officeTheme: ThemeColors = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** @param theme the theme part as UTF-8 */
export function readThemeColors(theme: Uint8Array, part: string): ThemeColors {
  const colors = [...officeTheme];
  const tokens = XmlTokens.of(theme, part);
  let place = -1;
  forEachElement(tokens, (local, depth) => {
    if (depth === 4) place = places.indexOf(local);
    if (depth !== 5 || place < 0) return;
    const value = tokens.attribute(local === "sysClr" ? "lastClr" : "val") ?? "";
    if (/^[0-9a-f]{6}$/i.test(value)) colors[place] = value.toUpperCase();
  });
  return colors;
}

/** The palette of old files; 64 and 65 are the window's text and background. */
const indexed = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

/** A colour as a format gives it: by value, by its place in the theme or the palette, lighter or darker. */
export interface StoredColor {
  readonly rgb: string | null;
  readonly theme: string | null;
  readonly indexed: string | null;
  readonly tint: string | null;
}

/** `#RRGGBB`, or null where it is left to the program. */
export function shownColor(color: StoredColor, theme: ThemeColors, palette: readonly string[]): string | null {
  const base = baseColor(color, theme, palette);
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return null;
  const tint = Number(color.tint ?? "0");
  return `#${(tint === 0 || Number.isNaN(tint) ? base : tinted(base, tint)).toUpperCase()}`;
}

function baseColor(color: StoredColor, theme: ThemeColors, palette: readonly string[]): string | undefined {
  if (color.rgb !== null) return color.rgb.slice(-6);
  if (color.theme !== null) return theme[Number(color.theme)];
  if (color.indexed === null) return undefined;
  const index = Number(color.indexed);
  return palette[index]?.slice(-6) ?? indexed[index];
}

/** Lighter or darker by its luminance, as Excel does it. */
function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const range = highest - lowest;
  const light = (highest + lowest) / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (range > 0) {
    if (highest === red) hue = ((green - blue) / range + 6) % 6;
    else if (highest === green) hue = (blue - red) / range + 2;
    else hue = (red - green) / range + 4;
  }
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6];
  const floor = next - chroma / 2;
  return parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part + floor)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
