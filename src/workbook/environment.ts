import type { Language } from "../kernel/language";
import { runInExcel } from "./excel-run";
import type { HostEnvironment, HostFeature, HostTheme } from "./workbook-gateway";

/** The requirement set that each of the pane's doings needs, none later than ExcelApi 1.15. */
const NEEDED: Readonly<Record<HostFeature, string>> = {
  read: "1.13",
  write: "1.13",
  marks: "1.9",
  live: "1.14",
  upload: "1.13",
  printLayout: "1.9",
};

const FEATURES = Object.keys(NEEDED).filter((name): name is HostFeature => name in NEEDED);

export async function environment(): Promise<HostEnvironment> {
  const { requirements, displayLanguage } = Office.context;
  const missingFeatures = FEATURES.filter((feature) => !requirements.isSetSupported("ExcelApi", NEEDED[feature]));
  const missingSets = [...new Set(missingFeatures.map((feature) => `ExcelApi ${NEEDED[feature]}`))].sort();
  const { readOnly, structureProtected } = await locks();
  return {
    missingSets,
    missingFeatures,
    language: hostLanguage(displayLanguage),
    theme: hostTheme(),
    readOnly,
    structureProtected,
  };
}

export function hostLanguage(displayLanguage: string | undefined): Language {
  return /^zh\b/iu.test(displayLanguage ?? "zh-CN") ? "zh-CN" : "en-US";
}

async function locks(): Promise<Pick<HostEnvironment, "readOnly" | "structureProtected">> {
  const { document, requirements } = Office.context;
  const readOnly = document.mode === Office.DocumentMode.ReadOnly;
  if (!requirements.isSetSupported("ExcelApi", "1.8")) return { readOnly, structureProtected: false };
  return runInExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly, protection/protected");
    await context.sync();
    return { readOnly: readOnly || workbook.readOnly, structureProtected: workbook.protection.protected };
  });
}

/** Below this brightness (0 to 255) white text reads better. */
const DARK = 128;
/** Excel's black theme; its dark grey one lies far above. */
const BLACK = 48;

export function hostTheme(): HostTheme {
  if (matches("(forced-colors: active)")) return "highContrast";
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const brightness = brightnessOf(background);
  if (brightness !== null) return brightness < BLACK ? "black" : brightness < DARK ? "dark" : "light";
  return matches("(prefers-color-scheme: dark)") ? "dark" : "light";
}

function matches(query: string): boolean {
  return typeof window !== "undefined" && typeof window.matchMedia === "function" && window.matchMedia(query).matches;
}

/** Of `#RRGGBB`, as the eye weighs the colours; null for anything else. */
function brightnessOf(color: string | undefined): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(color ?? "");
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Tells of another theme of Excel or of the system. */
export function followTheme(listener: (theme: HostTheme) => void): () => void {
  let last = hostTheme();
  const look = (): void => {
    const theme = hostTheme();
    if (theme === last) return;
    last = theme;
    listener(theme);
  };
  const queries =
    typeof window !== "undefined" && typeof window.matchMedia === "function"
      ? ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => window.matchMedia(query))
      : [];
  for (const query of queries) query.addEventListener("change", look);
  // Excel has no event for its theme; it changes in a dialog, after which the pane gets the focus back.
  if (typeof window !== "undefined") window.addEventListener("focus", look);
  return () => {
    for (const query of queries) query.removeEventListener("change", look);
    if (typeof window !== "undefined") window.removeEventListener("focus", look);
  };
}
