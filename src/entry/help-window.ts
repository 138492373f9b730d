import type { Language } from "../kernel/language";

/** Opens the help pages that ship with the add-in, in a browser where Excel allows. */
export function openHelp(language: Language, regulation: string): void {
  const address = new URL(`help/${regulation}.html`, document.baseURI);
  address.searchParams.set("lang", language);
  const { ui } = Office.context;
  // Excel on the web opens windows as any page does; its library has no such member.
  if ("openBrowserWindow" in ui) {
    ui.openBrowserWindow(address.href);
  } else {
    window.open(address.href, "_blank", "noopener");
  }
}
