import { BooleanNumber, LocaleType, type ILanguagePack, type ILocales } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { FunctionDescription, FunctionParameter } from "../../kernel/function-metadata";
import type { Language } from "../../kernel/language";
import { gridName } from "./regulation-function";

/** What functions.json and functions.en-US.json say of our functions, in the same order. */
export type FunctionDescriptions = Readonly<Record<Language, readonly FunctionDescription[]>>;

/** Univer's name for a language of ours. */
export const LOCALES: Readonly<Record<Language, LocaleType>> = {
  "zh-CN": LocaleType.ZH_CN,
  "en-US": LocaleType.EN_US,
};

const CATEGORY: Readonly<Record<Language, string>> = { "zh-CN": "规表", "en-US": "Guibiao" };

/** Texts for Univer's locales; it shows those of the language that it is switched to. */
export function functionLocales(descriptions: FunctionDescriptions): ILocales {
  return {
    [LOCALES["zh-CN"]]: languagePack("zh-CN", descriptions),
    [LOCALES["en-US"]]: languagePack("en-US", descriptions),
  };
}

function languagePack(language: Language, descriptions: FunctionDescriptions): ILanguagePack {
  return {
    // Univer knows no category of ours: the one for an add-in's functions bears our name.
    "sheets-formula-ui": { functionType: { user: CATEGORY[language] } },
    guibiao: Object.fromEntries(
      descriptions[language].map((description) => [
        keyOf(description),
        {
          description: description.description,
          parameters: Object.fromEntries(description.parameters.map(({ name, description: text }) => [name, text])),
        },
      ]),
    ),
  };
}

/** For the list that opens while a formula is typed, and for the list of all functions. */
export function functionInfos(descriptions: FunctionDescriptions): IFunctionInfo[] {
  return descriptions["zh-CN"].map((description) => ({
    functionName: gridName(description),
    functionType: FunctionType.User,
    description: `guibiao.${keyOf(description)}.description`,
    abstract: `guibiao.${keyOf(description)}.description`,
    functionParameter: description.parameters.map((parameter) => ({
      name: parameter.name,
      detail: `guibiao.${keyOf(description)}.parameters.${parameter.name}`,
      example: exampleOf(parameter),
      require: parameter.isOptional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  }));
}

/** A dot would part a key of a locale. */
function keyOf({ id }: FunctionDescription): string {
  return id.replaceAll(".", "_");
}

/** From what the parameter's text names: 《值班人员》 is `值班人员!A:Z`, “如 18:00” is `"18:00"`. */
function exampleOf({ name, description, isMatrix }: FunctionParameter): string {
  const sheet = /《(.+?)》/u.exec(description)?.[1];
  if (isMatrix) return sheet === undefined ? "A1:C9" : `${sheet}!A:Z`;
  const [, sample, listed] = /如 ([^\s，；、]+)|[：:] ?([^\s，；、]+)、/u.exec(description) ?? [];
  const text = sample ?? listed;
  return text === undefined ? name : `"${text}"`;
}
