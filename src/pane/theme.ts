import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import type { HostTheme } from "../workbook/workbook-gateway";

/** Shades of the green of Guibiao's mark. */
const GREEN: BrandVariants = {
  10: "#02120e",
  20: "#06231d",
  30: "#083229",
  40: "#0a4034",
  50: "#0b4c3f",
  60: "#0c584a",
  70: "#0e6455",
  80: "#0f6c5c",
  90: "#2a7d6d",
  100: "#438f7f",
  110: "#5ba191",
  120: "#74b3a4",
  130: "#8ec5b7",
  140: "#a9d7cb",
  150: "#c5e9df",
  160: "#e2f6f0",
};

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif";

const LIGHT: Theme = { ...createLightTheme(GREEN), fontFamilyBase: FONTS };
const DARK: Theme = {
  ...createDarkTheme(GREEN),
  fontFamilyBase: FONTS,
  // The shades that Fluent picks for text on dark ground are too dim for ours.
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
  colorBrandForegroundLink: GREEN[120],
  colorBrandForegroundLinkHover: GREEN[130],
  colorBrandForegroundLinkPressed: GREEN[110],
  colorCompoundBrandForeground1: GREEN[120],
  colorCompoundBrandForeground1Hover: GREEN[130],
  colorCompoundBrandForeground1Pressed: GREEN[110],
  colorCompoundBrandStroke: GREEN[120],
};
const BLACK: Theme = {
  ...DARK,
  colorNeutralBackground1: "#0a0a0a",
  colorNeutralBackground2: "#000000",
  colorNeutralBackground3: "#141414",
};

/** In forced colours the browser paints with the system's own, over whatever theme. */
export const THEMES: Readonly<Record<HostTheme, Theme>> = {
  light: LIGHT,
  dark: DARK,
  black: BLACK,
  highContrast: LIGHT,
};
