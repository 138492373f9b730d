import { createHash } from "node:crypto";
import { LANGUAGES, type Language } from "../kernel/language";
import { HELP_EN_US } from "./help-texts.en-US";
import { HELP_ZH_CN, type HelpTexts } from "./help-texts.zh-CN";
import { Markup, markup, type Piece } from "./help-markup";

export const HELP_TEXTS: Readonly<Record<Language, HelpTexts>> = { "zh-CN": HELP_ZH_CN, "en-US": HELP_EN_US };

export interface HelpPage {
  /** Beside the other pages: `duty.html` */
  readonly file: string;
  readonly content: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** `duty.html`, in English `duty.en-US.html` */
export function pageFile(name: string, language: Language): string {
  return language === "zh-CN" ? `${name}.html` : `${name}.${language}.html`;
}

const STYLE = `
:root { color-scheme: light dark; --text: #242424; --soft: #545454; --ground: #ffffff; --panel: #f5f5f5;
  --line: #c7c7c7; --link: #0f5c36; --mark: #e3f2e8; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f2f2f2; --soft: #c4c4c4; --ground: #1b1b1b; --panel: #262626; --line: #5c5c5c; --link: #7fd3a1;
    --mark: #20402d; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 0.5rem; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere;
  font: 1rem/1.65 "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
header, nav, main { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 0.75rem; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
main { padding-bottom: 4rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 0.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.1rem; line-height: 1.4; margin: 1.75rem 0 0.25rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
p, ul, ol, dl { margin: 0.5rem 0; }
ul, ol { padding-left: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; }
dt { font-weight: 600; margin-top: 0.5rem; }
dd { margin: 0 0 0 1rem; }
.soft, .meta { color: var(--soft); }
.meta { font-size: 0.9rem; font-weight: 400; }
.tag { display: inline-block; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 0.25rem;
  background: var(--mark); font-size: 0.85rem; font-weight: 400; white-space: nowrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; font-size: 0.95rem;
  overflow-wrap: break-word; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
td p { margin: 0.25rem 0 0; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
thead th { background: var(--panel); min-width: 3.75rem; }
.sample { width: auto; user-select: all; }
.sample th, .sample td { white-space: nowrap; }
.number { text-align: right; }
code, pre { font-family: Consolas, "Cascadia Mono", "Noto Sans Mono CJK SC", monospace; font-size: 0.95em; }
code { background: var(--panel); padding: 0 0.2rem; }
pre { margin: 0.25rem 0; padding: 0.5rem; border: 1px solid var(--line); background: var(--panel);
  white-space: pre-wrap; user-select: all; }
@media (max-width: 30rem) { th, td { padding: 0.25rem 0.35rem; } dd { margin-left: 0.5rem; } ul, ol { padding-left: 1.2rem; } }
@media print { nav, .skip { display: none; } h2 { break-after: avoid; } }
`;

/** Nothing is loaded at all; the style is allowed by its checksum alone. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

interface PageContent {
  /** Without its language: `duty`. */
  readonly name: string;
  readonly language: Language;
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
}

export function helpPage({ name, language, title, intro, sections }: PageContent): HelpPage {
  const texts = HELP_TEXTS[language];
  const otherLanguages = LANGUAGES.filter((other) => other !== language).map(
    (other) =>
      markup`<a href="${pageFile(name, other)}" lang="${other}" hreflang="${other}">${HELP_TEXTS[other].languageName}</a>`,
  );
  const { text: content } = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name === "index" ? title : `${title} – ${texts.allHelp}`}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${texts.skip}</a>
<header>
${name === "index" ? markup`<span>${texts.allHelp}</span>` : markup`<a href="${pageFile("index", language)}">${texts.allHelp}</a>`}
${otherLanguages}
</header>
<main id="main">
<h1>${title}</h1>
<p>${intro}</p>
<nav aria-label="${texts.contents}">
<ul>${sections.map((section) => markup`<li><a href="#${section.id}">${section.title}</a></li>`)}</ul>
</nav>
${sections.map(
  (section) => markup`<section aria-labelledby="${section.id}">
<h2 id="${section.id}">${section.title}</h2>
${section.body}
</section>
`,
)}</main>
</body>
</html>
`;
  return { file: pageFile(name, language), content };
}

/** A name that is Chinese in every language. */
export function chinese(text: string, language: Language): Piece {
  return language === "zh-CN" ? text : markup`<span lang="zh-CN">${text}</span>`;
}

/** A table that scrolls by itself where it is too wide, by keyboard too; without `columns` it has no header. */
export function table(
  caption: string,
  columns: readonly Piece[],
  rows: readonly (readonly Piece[])[],
  kind: "text" | "sample" = "text",
  language: Language = "zh-CN",
): Markup {
  const cell = (piece: Piece): Markup =>
    typeof piece === "number" ? markup`<td class="number">${piece}</td>` : markup`<td>${piece}</td>`;
  const row = (pieces: readonly Piece[]): Markup =>
    kind === "sample"
      ? markup`<tr>${pieces.map(cell)}</tr>\n`
      : markup`<tr><th scope="row">${pieces[0] ?? null}</th>${pieces.slice(1).map(cell)}</tr>\n`;
  const spoken = kind === "sample" && language !== "zh-CN" ? markup` lang="zh-CN"` : null;
  const head =
    columns.length === 0
      ? null
      : markup`<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>\n`;
  return markup`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table class="${kind}"${spoken}>
${head}<tbody>
${rows.map(row)}</tbody>
</table></div>
`;
}
