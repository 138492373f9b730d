import type { Bilingual, Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import { REGULATIONS } from "../regulations";
import type { CommandName } from "./arguments";

const RUN = "npm run --silent guibiao --";

const COMMAND_HELP: Readonly<
  Record<CommandName, { readonly usage: string; readonly does: Bilingual; readonly more: Bilingual }>
> = {
  template: {
    usage: "template REGULATION --out FILE.xlsx [--sample] [--force]",
    does: inBoth("写出一份规章要用的空白表格", "writes the empty sheets that a regulation needs"),
    more: inBoth(
      "表头、下拉选项和填写说明都已备好；加 --sample 另附示例行。",
      "With headers, drop-down values and notes; --sample adds sample rows.",
    ),
  },
  check: {
    usage: "check FILE [--with FILE] [--regulation ID] [--json] [--out FILE.xlsx] [--force]",
    does: inBoth("检查一份工作簿或 csv，列出问题", "checks a workbook or csv file and lists what is wrong"),
    more: inBoth(
      "不写 --regulation 就检查文件里认得的全部规章。--out 另存一份，附《问题清单》；原文件不会改动。",
      "Without --regulation, every regulation whose sheets are found. --out writes a copy with 《问题清单》; the file itself is never changed.",
    ),
  },
  compute: {
    usage: "compute FILE [--with FILE] [--regulation ID] [--json] [--out FILE.xlsx] [--force]",
    does: inBoth("按规章计算，得出结果表", "computes the tables of a regulation"),
    more: inBoth(
      "一并列出妨碍计算的问题。--out 另存一份，附结果表和《问题清单》；原文件不会改动。",
      "With every problem that stood in the way. --out writes a copy with the tables and 《问题清单》; the file itself is never changed.",
    ),
  },
  eval: {
    usage: "eval 'FORMULA' [FILE]",
    does: inBoth("计算一个规表函数的公式", "evaluates one formula of Guibiao's functions"),
    more: inBoth(
      "例：eval '=GUIBIAO.DUTY.FINE(\"缺席\")'。参数可以是数字、文本、TRUE/FALSE、{1,2;3,4}、值班到岗记录!A1:H20 或另一个规表函数。",
      "Such as: eval '=GUIBIAO.DUTY.FINE(\"缺席\")'. Arguments: numbers, texts, TRUE/FALSE, {1,2;3,4}, 值班到岗记录!A1:H20, or another function of Guibiao.",
    ),
  },
  functions: {
    usage: "functions [--json]",
    does: inBoth("列出可以在 Excel 公式里用的函数", "lists the functions for Excel formulas"),
    more: inBoth("--json 的格式与 functions.json 相同。", "--json has the shape of functions.json."),
  },
};

const STATUS: Bilingual = inBoth(
  "退出状态：0 没有错误；1 有错误（或公式得出错误值）；2 文件或参数不能用；130 按 Ctrl-C 取消。",
  "Exit status: 0 nothing wrong; 1 errors found (or an error value); 2 the file or the arguments can't be used; 130 cancelled by Ctrl-C.",
);
const LANGUAGE: Bilingual = inBoth(
  "--lang zh-CN|en-US 换提示和说明的语言；表名、列名和条款仍是中文。",
  "--lang zh-CN|en-US changes messages and descriptions; names of tables, columns and articles stay Chinese.",
);
const WITH: Bilingual = inBoth(
  "--with 另给一个文件，取其中的其他表；如流水是 csv，返佣政策在一个工作簿里。",
  "--with names a further file whose sheets count too, such as a workbook with 返佣政策 for trades in a csv file.",
);
const FORCE: Bilingual = inBoth(
  "--force 允许覆盖已有的 --out 文件（输入文件除外）。",
  "--force lets --out replace an existing file (never the input).",
);

/** `--help`, of one command or of all. */
export function helpText(command: CommandName | null, language: Language): string {
  return `${(command === null ? generalHelp(language) : commandHelp(command, language)).join("\n")}\n`;
}

function commandHelp(command: CommandName, language: Language): readonly string[] {
  const { usage, does, more } = COMMAND_HELP[command];
  return [
    `${RUN} ${usage}`,
    "",
    `${does[language]}${language === "zh-CN" ? "。" : "."}`,
    more[language],
    ...(usage.includes("--with") ? [WITH[language]] : []),
    ...(usage.includes("--force") ? [FORCE[language]] : []),
    LANGUAGE[language],
    ...(/REGULATION|--regulation/u.test(usage) ? ["", ...regulationLines(language)] : []),
    "",
    STATUS[language],
  ];
}

function generalHelp(language: Language): readonly string[] {
  const commands = Object.values(COMMAND_HELP);
  return [
    inBoth(
      "规表：按规章检查和计算工作簿。",
      "Guibiao checks workbooks against written regulations and computes from them.",
    )[language],
    "",
    `${RUN} COMMAND …`,
    ...commands.flatMap(({ usage, does }) => [`  ${usage}`, `      ${does[language]}`]),
    "",
    ...regulationLines(language),
    "",
    LANGUAGE[language],
    STATUS[language],
  ];
}

function regulationLines(language: Language): readonly string[] {
  return [
    inBoth("规章（ID）：", "Regulations (ID):")[language],
    ...REGULATIONS.map(({ id, clause, title }) => `  ${id}  ${clause} ${title[language]}`),
  ];
}
