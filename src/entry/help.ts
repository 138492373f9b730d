/// <reference types="vite/client" />
import { LANGUAGES } from "../kernel/language";
import { REGULATIONS } from "../regulations";
import { documentedFunctions, type FunctionTexts } from "./help-functions";
import { indexPage } from "./help-index";
import type { HelpPage } from "./help-page";
import { regulationPage } from "./help-regulation";

// Rooms are found by their files, so that a new one needs no line here.
const sources = import.meta.glob<string>("../regulations/*/functions.ts", {
  eager: true,
  query: "?raw",
  import: "default",
});
const english = import.meta.glob<FunctionTexts | undefined>("../regulations/*/messages.en-US.ts", {
  eager: true,
  import: "functionTexts",
});

/** Every page of the help: made from the ledgers that rules, reader and functions work by. */
export function helpPages(): readonly HelpPage[] {
  const documented = REGULATIONS.map((regulation) => {
    const room = `../regulations/${regulation.id}`;
    const source = sources[`${room}/functions.ts`];
    return {
      regulation,
      functions: source === undefined ? [] : documentedFunctions(source, english[`${room}/messages.en-US.ts`]),
    };
  });
  return LANGUAGES.flatMap((language) => [
    indexPage(documented, language),
    ...documented.map(({ regulation, functions }) => regulationPage(regulation, functions, language)),
  ]);
}
