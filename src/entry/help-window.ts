import type { Language } from "../kernel/language";

/** Opens the help pages that ship with the add-in, in a browser where Excel allows. */
export function openHelp(language: Language, regulation: string): void {
  // Help is plain HTML without scripts: each language has its own page.
  const page = language === "zh-CN" ? regulation : `${regulation}.${language}`;
  const address = new URL(`help/${page}.html`, document.baseURI);
  const { ui } = Office.context;
  // Excel on the web opens windows as any page does; its library has no such member.
  if ("openBrowserWindow" in ui) {
    ui.openBrowserWindow(address.href);
  } else {
    window.open(address.href, "_blank", "noopener");
  }
}
