import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import type { Appearance } from "./preferences";

/** Shades of the green of Guibiao's mark, as in its pane. */
const green: BrandVariants = {
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

const fonts =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif";

export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: { ...createLightTheme(green), fontFamilyBase: fonts },
  dark: { ...createDarkTheme(green), fontFamilyBase: fonts },
};
