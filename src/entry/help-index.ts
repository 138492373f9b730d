import type { Language } from "../kernel/language";
import { POLICY_SHEET } from "../kernel/policy-sheet";
import type { Regulation } from "../kernel/regulation";
import { SETTLEMENT_SHEET } from "../kernel/settlement";
import type { ColumnKind } from "../kernel/sheet-schema";
import { PROBLEM_SHEET } from "../kernel/workbook-reader";
import type { DocumentedFunction } from "./help-functions";
import { joined, markup, type Markup } from "./help-markup";
import { chinese, HELP_TEXTS, helpPage, pageFile, table, type HelpPage } from "./help-page";

export interface DocumentedRegulation {
  readonly regulation: Regulation;
  readonly functions: readonly DocumentedFunction[];
}

/** Where help begins: what serves every regulation, and the way to each. */
export function indexPage(regulations: readonly DocumentedRegulation[], language: Language): HelpPage {
  const { index } = HELP_TEXTS[language];
  const list = (items: readonly string[]): Markup =>
    markup`<ul>${items.map((item) => markup`<li>${item}</li>\n`)}</ul>`;
  return helpPage({
    name: "index",
    language,
    title: index.title,
    intro: index.intro,
    sections: [
      {
        id: "regulations",
        title: index.regulations,
        body: markup`<ul>${regulations.map((one) => regulationItem(one, language))}</ul>`,
      },
      {
        id: "start",
        title: index.start,
        body: markup`<ol>${index.steps.map((step) => markup`<li>${step}</li>\n`)}</ol>`,
      },
      { id: "reading", title: index.reading, body: list(index.readingRules) },
      { id: "kinds", title: index.kinds, body: kinds(language) },
      { id: "sheets", title: index.ownSheets, body: ownSheets(language) },
      {
        id: "functions",
        title: index.functions,
        body: markup`<p>${index.functionsIntro}</p>
<ul>${regulations.map((one) => functionItem(one, language))}</ul>`,
      },
      { id: "privacy", title: index.privacy, body: markup`<p>${index.privacyText}</p>` },
    ],
  });
}

function regulationItem({ regulation, functions }: DocumentedRegulation, language: Language): Markup {
  const { index } = HELP_TEXTS[language];
  const { id, title, clause, clauses, sheets, policy } = regulation;
  return markup`<li><a href="${pageFile(id, language)}">${index.regulation(title[language], clause)}</a> <span class="soft">${index.regulationHolds(
    clauses.length,
    sheets.length,
    Object.keys(policy).length,
    functions.length,
  )}</span></li>
`;
}

function functionItem({ regulation, functions }: DocumentedRegulation, language: Language): Markup | null {
  if (functions.length === 0) return null;
  const links = functions.map(({ id }) => markup`<a href="${pageFile(regulation.id, language)}#${id}">${id}</a>`);
  return markup`<li>${joined(links, HELP_TEXTS[language].comma)}</li>\n`;
}

function kinds(language: Language): Markup {
  const { index, kinds: texts } = HELP_TEXTS[language];
  const order: readonly ColumnKind[] = [
    "date",
    "month",
    "time",
    "period",
    "name",
    "people",
    "code",
    "text",
    "yesNo",
    "amount",
    "rate",
  ];
  return table(
    index.kinds,
    index.kindColumns,
    order.map((kind) => [texts[kind].name, chinese(texts[kind].example, language), texts[kind].also]),
  );
}

function ownSheets(language: Language): Markup {
  const { index } = HELP_TEXTS[language];
  const columnsOf = (sheet: typeof POLICY_SHEET): string => sheet.columns.map(({ name }) => name).join("、");
  const sheets: readonly (readonly [string, string, string | null])[] = [
    [POLICY_SHEET.name, index.policySheet, columnsOf(POLICY_SHEET)],
    [PROBLEM_SHEET, index.problemSheet, null],
    [SETTLEMENT_SHEET.name, index.settlementSheet, columnsOf(SETTLEMENT_SHEET)],
  ];
  return markup`<dl>${sheets.map(
    ([name, purpose, columns]) =>
      markup`<dt>${chinese(name, language)}</dt><dd>${purpose}${
        columns === null ? null : markup` <span class="soft">${chinese(columns, language)}</span>`
      }</dd>\n`,
  )}</dl>
<p>${index.ownSheetsNote}</p>`;
}
