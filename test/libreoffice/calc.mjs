/** LibreOffice Calc as a second reader of our files: opens them without a window and says what it sees. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";

const PLACES = [
  process.env.SOFFICE ?? "",
  "soffice",
  "libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
].filter((place) => place !== "");

/** Every sheet as UTF-8 csv: as shown, text in quotes, formulas as their results. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";
const XLSX = "xlsx:Calc MS Excel 2007 XML";
const LIMIT_MS = 180_000;

/**
 * What a cell shows, and whether it is text.
 *
 * @typedef {{ shown: string, isText: boolean }} SeenCell
 */

/** @returns {{ command: string, version: string } | null} null where LibreOffice isn't installed */
export function findLibreOffice() {
  for (const command of PLACES) {
    const { status, stdout } = spawnSync(command, ["--version"], { encoding: "utf8", timeout: LIMIT_MS });
    const version = /LibreOffice[^\n]*/u.exec(stdout ?? "")?.[0];
    if (status === 0 && version !== undefined) return { command, version };
  }
  return null;
}

export class Calc {
  /** @param {string} command @param {string} folder for its profile and what it writes */
  constructor(command, folder) {
    this.command = command;
    this.folder = folder;
  }

  /** @param {string} format @param {string} name @param {readonly string[]} files */
  #convert(format, name, files) {
    const out = join(this.folder, name);
    mkdirSync(out, { recursive: true });
    const { status, stderr, error } = spawnSync(
      this.command,
      [
        `-env:UserInstallation=${pathToFileURL(join(this.folder, "profile")).href}`,
        "--headless",
        "--norestore",
        "--convert-to",
        format,
        "--outdir",
        out,
        ...files,
      ],
      { encoding: "utf8", timeout: LIMIT_MS },
    );
    if (status !== 0) throw new Error(`LibreOffice stopped: ${error?.message ?? stderr}`);
    return out;
  }

  /** Opens each file and saves it again. @param {readonly string[]} files @returns {string} the folder, same file names */
  saveAgain(files) {
    return this.#convert(XLSX, "saved-again", files);
  }

  /**
   * What each file's sheets hold.
   *
   * @param {readonly string[]} files
   * @returns {Map<string, Map<string, SeenCell[][]>>} file -> sheet -> rows
   */
  open(files) {
    const out = this.#convert(CSV, "seen", files);
    const written = readdirSync(out);
    return new Map(
      files.map((file) => {
        const prefix = `${parse(file).name}-`;
        const own = written.filter((name) => name.startsWith(prefix));
        const sheets = own.map(
          (name) =>
            /** @type {const} */ ([
              name.slice(prefix.length, -".csv".length).normalize("NFC"),
              seenRows(readFileSync(join(out, name), "utf8")),
            ]),
        );
        return [file, new Map(sheets)];
      }),
    );
  }
}

/** @param {string} text @returns {SeenCell[][]} */
function seenRows(text) {
  /** @type {SeenCell[][]} */
  const rows = [];
  /** @type {SeenCell[]} */
  let row = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu)) {
    if (end === "" && row.length === 0 && quoted === undefined && plain === "") break;
    row.push({ shown: quoted?.replaceAll('""', '"') ?? plain, isText: quoted !== undefined });
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
