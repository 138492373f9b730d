/** The grid's own words, loaded when they are needed. */
import { mergeLocales, type ILanguagePack } from "@univerjs/core";
import type { Language } from "../../kernel/language";

export function loadLocale(language: Language): Promise<ILanguagePack> {
  return language === "zh-CN" ? chinese() : english();
}

async function chinese(): Promise<ILanguagePack> {
  const packs = await Promise.all([
    import("@univerjs/preset-sheets-core/locales/zh-CN"),
    import("@univerjs/preset-sheets-conditional-formatting/locales/zh-CN"),
    import("@univerjs/preset-sheets-data-validation/locales/zh-CN"),
    import("@univerjs/preset-sheets-filter/locales/zh-CN"),
    import("@univerjs/preset-sheets-note/locales/zh-CN"),
    import("@univerjs/preset-sheets-table/locales/zh-CN"),
  ]);
  return mergeLocales(...packs.map((pack) => pack.default));
}

async function english(): Promise<ILanguagePack> {
  const packs = await Promise.all([
    import("@univerjs/preset-sheets-core/locales/en-US"),
    import("@univerjs/preset-sheets-conditional-formatting/locales/en-US"),
    import("@univerjs/preset-sheets-data-validation/locales/en-US"),
    import("@univerjs/preset-sheets-filter/locales/en-US"),
    import("@univerjs/preset-sheets-note/locales/en-US"),
    import("@univerjs/preset-sheets-table/locales/en-US"),
  ]);
  return mergeLocales(...packs.map((pack) => pack.default));
}
