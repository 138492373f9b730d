/** What the person chose for the page itself; kept by the browser, never sent. */
import { LANGUAGES, type Language } from "../kernel/language";

export type Appearance = "light" | "dark";

const keys = { language: "guibiao.workbench.language", appearance: "guibiao.workbench.appearance" } as const;

export function preferredLanguage(): Language {
  const kept = read(keys.language);
  const known = LANGUAGES.find((language) => language === kept);
  return known ?? (/^zh\b/iu.test(navigator.language) ? "zh-CN" : "en-US");
}

export function preferredAppearance(): Appearance {
  const kept = read(keys.appearance);
  if (kept === "light" || kept === "dark") return kept;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function keepLanguage(language: Language): void {
  write(keys.language, language);
}

export function keepAppearance(appearance: Appearance): void {
  write(keys.appearance, appearance);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A browser that keeps nothing asks again the next time; nothing else is lost. */
function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
