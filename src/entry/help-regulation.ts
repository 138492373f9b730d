import type { Bearer, Clause } from "../kernel/clause";
import { formatDay } from "../kernel/excel-date";
import { SEVERITIES } from "../kernel/finding";
import type { Language } from "../kernel/language";
import { RATE_ONE } from "../kernel/money";
import type { PolicyParameter, PolicyValue } from "../kernel/policy";
import type { Regulation } from "../kernel/regulation";
import { aliasesOf, type ColumnSchema, type SheetSchema } from "../kernel/sheet-schema";
import { FUNCTION_EXAMPLES, type FunctionExample } from "./help-examples";
import { signatureOf, type DocumentedFunction } from "./help-functions";
import { joined, markup, type Markup, type Piece } from "./help-markup";
import { chinese, HELP_TEXTS, helpPage, pageFile, table, type HelpPage } from "./help-page";
import { samplePolicyRow, samplePolicyRows } from "./help-policy-rows";
import { sampleProblems, sampleRange, sampleTables } from "./help-sample";
import type { HelpTexts } from "./help-texts.zh-CN";

const BEARERS: readonly Bearer[] = ["rule", "attest", "person", "none"];

/** One regulation's help in one language. */
export function regulationPage(
  regulation: Regulation,
  functions: readonly DocumentedFunction[],
  language: Language,
): HelpPage {
  const page = new RegulationPage(regulation, functions, language);
  const texts = HELP_TEXTS[language];
  const name = regulation.title[language];
  return helpPage({
    name: regulation.id,
    language,
    title: texts.regulation.title(name, regulation.clause),
    intro: texts.regulation.intro(name),
    sections: [
      { id: "clauses", title: texts.clauses.title, body: page.clauses() },
      { id: "sheets", title: texts.sheets.title, body: page.sheets() },
      { id: "policy", title: texts.policy.title, body: page.policy() },
      { id: "tables", title: texts.tables.title, body: page.tables() },
      { id: "functions", title: texts.functions.title, body: page.functions() },
      { id: "findings", title: texts.findings.title, body: page.findings() },
    ],
  });
}

class RegulationPage {
  private readonly texts: HelpTexts;

  constructor(
    private readonly regulation: Regulation,
    private readonly documented: readonly DocumentedFunction[],
    private readonly language: Language,
  ) {
    this.texts = HELP_TEXTS[language];
  }

  clauses(): Markup {
    const { clauses, bearers, bearerMeanings } = this.texts;
    return markup`<p>${clauses.intro}</p>
<dl>${BEARERS.map((bearer) => markup`<dt>${bearers[bearer]}</dt><dd>${bearerMeanings[bearer]}</dd>`)}</dl>
${table(
  clauses.title,
  clauses.columns,
  this.regulation.clauses.map((clause) => [
    markup`<span id="${clauseAnchor(clause.id)}" lang="zh-CN">${clause.id}</span>`,
    clause.gist[this.language],
    bearers[clause.bearer],
    this.checkedFor(clause),
  ]),
)}`;
  }

  private checkedFor({ checked, attested }: Clause): Piece {
    const { clauses } = this.texts;
    if (checked === undefined && attested === undefined) return clauses.nothing;
    return [
      checked?.[this.language] ?? null,
      attested === undefined ? null : markup`<p>${clauses.attested}${attested[this.language]}</p>`,
    ];
  }

  sheets(): Markup {
    const { sheets } = this.texts;
    return markup`<p>${sheets.intro}</p>
${this.regulation.sheets.map((sheet) => this.sheet(sheet))}`;
  }

  private sheet(sheet: SheetSchema): Markup {
    const { sheets } = this.texts;
    const sampleOf = (column: number): string | number | null =>
      sheet.sample.map((row) => row[column] ?? null).find((value) => value !== null) ?? null;
    return markup`<h3 id="sheet.${sheet.name}">${this.chinese(sheet.name)}</h3>
<p>${sheet.gist[this.language]} <span class="meta">${sheets.clause}${this.clauseLink(sheet.clause)}</span></p>
${table(
  sheet.name,
  sheets.columns,
  sheet.columns.map((column, index) => [
    this.columnName(column),
    this.columnContent(column, sampleOf(index)),
    this.aliases(column),
  ]),
)}${sheet.sample.length === 0 ? null : this.sampleOf(sheets.sample(sheet.name), sampleRange(sheet), sheets.sampleNote)}`;
  }

  private columnName(column: ColumnSchema): Piece {
    const { required, filled } = this.texts.sheets;
    return [
      this.chinese(column.name),
      column.required === true ? markup` <span class="tag">${required}</span>` : null,
      column.filled === true ? markup` <span class="tag">${filled}</span>` : null,
    ];
  }

  private columnContent({ kind, note, choices }: ColumnSchema, sample: string | number | null): Piece {
    const { sheets, kinds, comma, colon, stop } = this.texts;
    // 是 and 否 are said by the kind already.
    const listed = kind === "yesNo" ? undefined : choices;
    return [
      markup`${kinds[kind].name}${colon}${note[this.language]}${stop} `,
      listed === undefined ? null : markup`${sheets.choices}${this.chinese(listed.join(comma))}${stop} `,
      markup`<span class="soft">${sheets.example}${this.chinese(String(sample ?? kinds[kind].example))}</span>`,
    ];
  }

  private aliases(column: ColumnSchema): Piece {
    const aliases = aliasesOf(column);
    return aliases.length === 0 ? this.texts.sheets.noAliases : this.chinese(aliases.join(this.texts.comma));
  }

  private sampleOf(
    caption: string,
    [header = [], ...rows]: readonly (readonly (string | number | null)[])[],
    note: string | null,
  ): Markup {
    return markup`<p>${caption}${note === null ? null : markup` <span class="soft">${note}</span>`}</p>
${table(caption, header, rows, "sample", this.language)}`;
  }

  policy(): Markup {
    const { policy } = this.texts;
    const { clauses } = this.regulation;
    const parameters = Object.entries(this.regulation.policy);
    const ofClause = clauses.map(({ id }) => [id, parameters.filter(([, { clause }]) => clause === id)] as const);
    const known = new Set(clauses.map(({ id }) => id));
    const stray = parameters.find(([, { clause }]) => !known.has(clause));
    if (stray !== undefined) throw new Error(`${stray[0]} stands under no article`);
    return markup`<p>${policy.intro}</p>
<h3 id="policy.how">${policy.how}</h3>
<ol>${policy.howSteps.map(
      (step, index) =>
        markup`<li>${step}${
          index === 1
            ? table(
                policy.how,
                ["参数", "值", "生效日期", "条款", "说明"],
                this.policyExample(),
                "sample",
                this.language,
              )
            : null
        }</li>`,
    )}</ol>
${ofClause.map(([clause, own]) =>
  own.length === 0
    ? null
    : markup`<h3>${this.clauseLink(clause)}</h3>
${own.map(([id, parameter]) => this.parameter(id, parameter))}`,
)}`;
  }

  private policyExample(): readonly (readonly string[])[] {
    return samplePolicyRows(this.regulation.policy).map((row) => [...row, this.texts.policy.sampleReason]);
  }

  private parameter(id: string, parameter: PolicyParameter): Markup {
    const { policy, policyKinds } = this.texts;
    const meaning = parameter.meaning[this.language];
    const further = policyKinds[parameter.kind];
    return markup`<section>
<h4 id="policy.${id}">${parameter.name[this.language]} <code>${id}</code>${
      this.language === "zh-CN" ? null : markup` ${this.chinese(parameter.name["zh-CN"])}`
    }</h4>
<dl>
<dt>${policy.ownValue}</dt>
${parameter.values.map(
  ({ from, value }) =>
    markup`<dd>${from === null ? null : policy.from(formatDay(from))}${this.value(parameter, value)} <span class="soft">${meaning}</span></dd>`,
)}
<dt>${policy.alternatives}</dt>
${parameter.alternatives.map(
  (alternative) =>
    markup`<dd>${this.value(parameter, alternative.value)} <span class="soft">${alternative.meaning[this.language]}</span></dd>\n`,
)}${further === "" ? null : markup`<dd>${further}</dd>\n`}${
      parameter.kind === "choice" ? markup`<dd class="soft">${policy.chosenByMeaning}</dd>\n` : null
    }<dt>${policy.row}<span class="meta">${policy.rowNote}</span></dt>
<dd>${table(parameter.name[this.language], [], [samplePolicyRow(parameter)], "sample", this.language)}</dd>
</dl>
</section>
`;
  }

  /** A value with its unit, and how it is written where that differs. */
  private value(parameter: PolicyParameter, value: PolicyValue): Markup {
    const shown = parameter.show(value);
    if (value === null)
      return markup`${this.texts.policy.unset}${shown === "" ? null : markup` <code>${shown}</code>`}`;
    if (parameter.kind === "rate" && typeof value === "number") {
      return markup`<code>${shown}</code>${this.parenthesised(`${(value * 100) / RATE_ONE}%`)}`;
    }
    if (parameter.kind === "choice" || parameter.kind === "texts") return markup`<code lang="zh-CN">${shown}</code>`;
    return markup`<code>${shown}</code>${parameter.unit === null ? null : markup` ${parameter.unit[this.language]}`}`;
  }

  private parenthesised(text: string): string {
    return `${this.texts.openParenthesis}${text}${this.texts.closeParenthesis}`;
  }

  tables(): Markup {
    const { tables, valueKinds } = this.texts;
    const computed = new Map(sampleTables(this.regulation).map((one) => [one.name, one]));
    return markup`<p>${tables.intro}</p>
${this.regulation.tallies.map(({ name, clause, columns, print }) => {
  const header = columns.map((column) => column.name);
  return markup`<h3 id="table.${name}">${this.chinese(name)}</h3>
<p>${this.clauseGist(clause)} <span class="meta">${tables.clause}${this.clauseLink(clause)}</span></p>
${print === undefined ? null : markup`<p>${tables.printed}</p>\n`}${table(
    name,
    tables.columns,
    columns.map((column) => [this.chinese(column.name), valueKinds[column.kind]]),
  )}${this.sampleOf(tables.sample(name), [header, ...(computed.get(name)?.rows ?? [])], null)}`;
})}`;
  }

  private clauseGist(clause: string): string {
    return this.regulation.clauses.find(({ id }) => id === clause)?.gist[this.language] ?? "";
  }

  functions(): Markup {
    const { functions } = this.texts;
    return markup`<p>${functions.intro}</p>
<p>${functions.errors}</p>
${this.documented.map((one) => this.function(one))}`;
  }

  private function(documented: DocumentedFunction): Markup {
    const { functions } = this.texts;
    const { id, description, parameters } = documented;
    const other = this.language === "zh-CN" ? "en-US" : "zh-CN";
    const examples = FUNCTION_EXAMPLES[id] ?? [];
    return markup`<section>
<h3 id="${id}">${id} <a class="meta" href="${pageFile(this.regulation.id, other)}#${id}" lang="${other}" hreflang="${other}">${HELP_TEXTS[other].languageName}</a></h3>
<pre>${signatureOf(documented)}</pre>
<p>${description[this.language]}</p>
<h4>${functions.parameter}</h4>
<dl>
${parameters.map(
  (parameter) =>
    markup`<dt><code>${parameter.name}</code>${
      parameter.isOptional ? markup` <span class="meta">${functions.optional}</span>` : null
    }</dt><dd>${parameter.description[this.language]}</dd>\n`,
)}</dl>
${examples.length === 0 ? null : markup`<h4>${functions.example}</h4>\n`}${examples.map((example) => this.example(id, example))}</section>
`;
  }

  private example(id: string, { formula, result }: FunctionExample): Markup {
    const { functions } = this.texts;
    const source = markup`<pre>${formula}</pre>\n`;
    if (typeof result !== "object") {
      const shown = typeof result === "boolean" ? String(result).toUpperCase() : result;
      return markup`${source}<p>${functions.gives} <code lang="zh-CN">${shown}</code></p>\n`;
    }
    const [first = [], ...rest] = result;
    if (rest.length === 0) {
      return markup`${source}<p>${functions.gives} ${joined(
        first.map((cell) => markup`<code lang="zh-CN">${cell}</code>`),
        " ",
      )}</p>\n`;
    }
    return markup`${source}<p>${functions.gives}</p>\n${table(`${id} ${functions.example}`, first, rest, "sample", this.language)}`;
  }

  findings(): Markup {
    const { findings, severities } = this.texts;
    return markup`<p>${findings.intro}</p>
<h3 id="findings.severities">${findings.severities}</h3>
<dl>${SEVERITIES.map((severity) => {
      const [name, meaning] = severities[severity];
      return markup`<dt>${name}</dt><dd>${meaning}</dd>`;
    })}</dl>
<h3 id="findings.parts">${findings.parts}</h3>
<dl>${findings.partMeanings.map(
      ([part = "", meaning = ""]) => markup`<dt>${this.chinese(part)}</dt><dd>${meaning}</dd>`,
    )}</dl>
${this.sampleFindings()}<h3 id="findings.catalogue">${findings.catalogue}</h3>
<p>${findings.catalogueNote}</p>
${this.regulation.rules.map((rule) => this.rule(rule.id, rule.clause))}`;
  }

  private sampleFindings(): Markup | null {
    const { findings } = this.texts;
    const problems = sampleProblems(this.regulation, this.language);
    if (problems === null) return null;
    const { sheet, cell, list } = problems;
    return markup`<h3 id="findings.sample">${findings.sample}</h3>
<p>${findings.sampleNote(sheet, cell)}</p>
${table(
  findings.sample,
  list.columns.map(({ name }) => this.chinese(name)),
  list.rows,
)}`;
  }

  private rule(id: string, clause: string): Markup {
    const messages = this.regulation.messages[this.language][id] ?? {};
    return markup`<h4 id="rule.${id}"><code>${id}</code> <span class="meta">${this.clauseLink(clause)}</span></h4>
<ul>${Object.values(messages).map(
      ({ text, advice }) =>
        markup`<li>${withoutValues(text)} <span class="soft">${withoutValues(advice)}</span></li>\n`,
    )}</ul>
`;
  }

  private chinese(text: string): Piece {
    return chinese(text, this.language);
  }

  /** An article, linked to where it is explained. */
  private clauseLink(clause: string): Piece {
    const isKnown = this.regulation.clauses.some(({ id }) => id === clause);
    const name = this.chinese(clause);
    return isKnown ? markup`<a href="#${clauseAnchor(clause)}">${name}</a>` : name;
  }
}

function clauseAnchor(clause: string): string {
  return clause.replaceAll(" ", "-");
}

/** A sentence with … where a value stands, runs of values as one. */
function withoutValues(template: string): string {
  return template.replace(/\{[^}]*\}(?:\s*\{[^}]*\})*/gu, "…");
}
