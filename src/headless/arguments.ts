import { LANGUAGES, type Language } from "../kernel/language";
import { inBoth } from "../kernel/message";
import type { Regulation } from "../kernel/regulation";
import { REGULATIONS } from "../regulations";
import { CommandError } from "./command-error";
import { shownName } from "./sentence";

export const COMMANDS = ["template", "check", "compute", "eval", "functions"] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What was typed behind `guibiao`. */
export interface CommandLine {
  /** null where only help is asked for. */
  readonly command: CommandName | null;
  readonly help: boolean;
  readonly language: Language;
  /** The input file as typed, or null. */
  readonly file: string | null;
  /** A further file whose sheets count too, as typed, or null. */
  readonly companion: string | null;
  readonly formula: string | null;
  readonly regulation: Regulation | null;
  /** The file to write as typed, or null. */
  readonly out: string | null;
  readonly json: boolean;
  readonly force: boolean;
  readonly sample: boolean;
}

type FlagName = "--help" | "--json" | "--force" | "--sample";
type SettingName = "--lang" | "--regulation" | "--out" | "--with";
type OptionName = FlagName | SettingName;
type OperandName = "REGULATION" | "FILE" | "FORMULA";

const FLAGS: readonly FlagName[] = ["--help", "--json", "--force", "--sample"];
const SETTINGS: readonly SettingName[] = ["--lang", "--regulation", "--out", "--with"];

interface Usage {
  readonly operands: readonly OperandName[];
  /** Operands behind these may be left out. */
  readonly needed: number;
  readonly options: readonly OptionName[];
}

const USAGE: Readonly<Record<CommandName, Usage>> = {
  template: { operands: ["REGULATION"], needed: 1, options: ["--out", "--sample", "--force"] },
  check: { operands: ["FILE"], needed: 1, options: ["--with", "--regulation", "--json", "--out", "--force"] },
  compute: { operands: ["FILE"], needed: 1, options: ["--with", "--regulation", "--json", "--out", "--force"] },
  eval: { operands: ["FORMULA", "FILE"], needed: 1, options: [] },
  functions: { operands: [], needed: 0, options: ["--json"] },
};

interface Words {
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<FlagName>;
  readonly settings: ReadonlyMap<SettingName, string>;
}

/**
 * The language in which to speak even if the rest of the arguments can't be used: the last usable `--lang`.
 */
export function languageOf(argv: readonly string[]): Language {
  const asked = argv.flatMap((word, index) =>
    word === "--lang" ? [argv[index + 1] ?? ""] : word.startsWith("--lang=") ? [word.slice("--lang=".length)] : [],
  );
  return LANGUAGES.find((language) => language === asked.at(-1)) ?? "zh-CN";
}

/** @throws CommandError for anything that isn't understood to the last word (H4) */
export function parseArguments(argv: readonly string[]): CommandLine {
  const { operands, flags, settings } = sortWords(argv);
  const help = flags.has("--help");
  const [name, ...rest] = operands;
  const command = name === undefined ? null : commandNamed(name);
  if (command === null && !help) {
    throw new CommandError(
      inBoth(
        `没有写命令。可用的命令：${COMMANDS.join("、")}；用法见 --help。`,
        `No command was given. Commands: ${COMMANDS.join(", ")}; see --help.`,
      ),
    );
  }
  const language = languageNamed(settings.get("--lang"));
  const id = settings.get("--regulation");
  const regulation = id === undefined ? null : regulationNamed(id);
  if (command === null) {
    refuseOptions(flags, settings, null, []);
    return { ...NOTHING, help, language };
  }
  const usage = USAGE[command];
  refuseOptions(flags, settings, command, usage.options);
  const given = help ? new Map<OperandName, string>() : namedOperands(command, usage, rest);
  const out = settings.get("--out") ?? null;
  if (command === "template" && out === null && !help) {
    throw new CommandError(
      inBoth(
        "请用 --out 写明要保存的文件，如 --out 模板.xlsx。",
        "Name the file to write, such as --out template.xlsx.",
      ),
    );
  }
  const typed = given.get("REGULATION");
  return {
    command,
    help,
    language,
    file: given.get("FILE") ?? null,
    companion: settings.get("--with") ?? null,
    formula: given.get("FORMULA") ?? null,
    regulation: typed === undefined ? regulation : regulationNamed(typed),
    out,
    json: flags.has("--json"),
    force: flags.has("--force"),
    sample: flags.has("--sample"),
  };
}

const NOTHING: Omit<CommandLine, "help" | "language"> = {
  command: null,
  file: null,
  companion: null,
  formula: null,
  regulation: null,
  out: null,
  json: false,
  force: false,
  sample: false,
};

/** Tells options from operands; behind `--` everything is an operand. */
function sortWords(argv: readonly string[]): Words {
  const operands: string[] = [];
  const flags = new Set<FlagName>();
  const settings = new Map<SettingName, string>();
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (word === "--") {
      operands.push(...argv.slice(index + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      operands.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = equals < 0 ? word : word.slice(0, equals);
    const flag = FLAGS.find((known) => known === name);
    const setting = SETTINGS.find((known) => known === name);
    if (flag !== undefined && equals < 0) {
      flags.add(flag);
    } else if (flag !== undefined) {
      throw new CommandError(inBoth(`选项 ${flag} 后面不能写值。`, `The option ${flag} takes no value.`));
    } else if (setting !== undefined) {
      if (equals < 0) index++;
      const value = equals < 0 ? argv[index] : word.slice(equals + 1);
      if (value === undefined || value === "" || (equals < 0 && value.startsWith("-"))) {
        throw new CommandError(inBoth(`选项 ${setting} 后面要写值。`, `The option ${setting} needs a value.`));
      }
      if (settings.has(setting)) {
        throw new CommandError(inBoth(`选项 ${setting} 写了两次。`, `The option ${setting} is given twice.`));
      }
      settings.set(setting, value);
    } else {
      throw new CommandError(
        inBoth(`没有选项 ${shownName(word)}；用法见 --help。`, `There is no option ${shownName(word)}; see --help.`),
      );
    }
  }
  return { operands, flags, settings };
}

function refuseOptions(
  flags: ReadonlySet<FlagName>,
  settings: ReadonlyMap<SettingName, string>,
  command: CommandName | null,
  allowed: readonly OptionName[],
): void {
  const everywhere: readonly OptionName[] = ["--help", "--lang"];
  for (const option of [...flags, ...settings.keys()]) {
    if (everywhere.includes(option) || allowed.includes(option)) continue;
    throw new CommandError(
      command === null
        ? inBoth(`选项 ${option} 要和命令一起用；用法见 --help。`, `The option ${option} needs a command; see --help.`)
        : inBoth(
            `命令 ${command} 没有选项 ${option}；用法见 ${command} --help。`,
            `The command ${command} has no option ${option}; see ${command} --help.`,
          ),
    );
  }
}

function commandNamed(name: string): CommandName {
  const command = COMMANDS.find((known) => known === name);
  if (command !== undefined) return command;
  throw new CommandError(
    inBoth(
      `没有命令“${shownName(name)}”。可用的命令：${COMMANDS.join("、")}。`,
      `There is no command “${shownName(name)}”. Commands: ${COMMANDS.join(", ")}.`,
    ),
  );
}

function languageNamed(name: string | undefined): Language {
  if (name === undefined) return "zh-CN";
  const language = LANGUAGES.find((known) => known === name);
  if (language !== undefined) return language;
  throw new CommandError(
    inBoth(
      `没有语言“${shownName(name)}”。可用的语言：${LANGUAGES.join("、")}。`,
      `There is no language “${shownName(name)}”. Languages: ${LANGUAGES.join(", ")}.`,
    ),
  );
}

function regulationNamed(id: string): Regulation {
  const regulation = REGULATIONS.find((known) => known.id === id);
  if (regulation !== undefined) return regulation;
  const ids = REGULATIONS.map((known) => known.id);
  throw new CommandError(
    inBoth(
      `没有规章“${shownName(id)}”。可用的规章：${ids.join("、")}。`,
      `There is no regulation “${shownName(id)}”. Regulations: ${ids.join(", ")}.`,
    ),
  );
}

const OPERAND_NAMES: Readonly<Record<OperandName, { readonly zh: string; readonly en: string }>> = {
  REGULATION: { zh: "规章", en: "a regulation" },
  FILE: { zh: "文件", en: "a file" },
  FORMULA: { zh: "公式", en: "a formula" },
};

function namedOperands(
  command: CommandName,
  { operands, needed }: Usage,
  given: readonly string[],
): ReadonlyMap<OperandName, string> {
  const missing = given.length < needed ? operands[given.length] : undefined;
  if (missing !== undefined) {
    const { zh, en } = OPERAND_NAMES[missing];
    throw new CommandError(
      inBoth(
        `命令 ${command} 后面要写${zh}；用法见 ${command} --help。`,
        `The command ${command} needs ${en}; see ${command} --help.`,
      ),
    );
  }
  const surplus = given[operands.length];
  if (surplus !== undefined) {
    const isSecondFile = operands.at(-1) === "FILE";
    throw new CommandError(
      isSecondFile
        ? inBoth(
            `一次只能处理一个文件，多出了“${shownName(surplus)}”。`,
            `One file at a time: “${shownName(surplus)}” is one too many.`,
          )
        : inBoth(
            `命令 ${command} 不需要“${shownName(surplus)}”；用法见 ${command} --help。`,
            `The command ${command} doesn't take “${shownName(surplus)}”; see ${command} --help.`,
          ),
    );
  }
  return new Map(given.map((word, index) => [operands[index], word]));
}
