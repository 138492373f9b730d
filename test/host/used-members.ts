import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** A member of Office.js that the add-in uses. */
export interface UsedMember {
  /** `Range.values`, or with its namespace outside Excel: `Office.onReady`. */
  readonly name: string;
  /** The requirement set of its documentation, such as `ExcelApi 1.9`; undefined where it names none. */
  readonly apiSet: string | undefined;
  /** One place where it is used: `src/workbook/….ts:12`. */
  readonly at: string;
}

const root = join(__dirname, "../..");
const declarationFiles = /@types[\\/](office-js|custom-functions-runtime)[\\/]/;

/** Members of Office.js's classes and namespaces that the folders' files use, found by the TypeScript checker. */
export function usedMembers(folders: readonly string[]): UsedMember[] {
  const program = programOf(folders.map((folder) => join(root, folder)));
  const checker = program.getTypeChecker();
  const found = new Map<string, UsedMember>();

  function visit(node: ts.Node, file: ts.SourceFile): void {
    for (const symbol of memberSymbols(node, checker)) {
      const declaration = symbol.declarations?.find((candidate) => isOfficeMember(candidate));
      if (declaration === undefined) continue;
      const name = qualifiedName(declaration).replace(/^Excel\./, "");
      if (found.has(name)) continue;
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      const path = file.fileName.slice(root.length + 1).replaceAll("\\", "/");
      found.set(name, { name, apiSet: latestApiSet(symbol), at: `${path}:${line}` });
    }
    ts.forEachChild(node, (child) => visit(child, file));
  }

  for (const file of program.getSourceFiles()) {
    if (folders.some((folder) => file.fileName.startsWith(`${join(root, folder)}/`))) visit(file, file);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function programOf(folders: readonly string[]): ts.Program {
  const path = join(root, "tsconfig.json");
  const { config, error } = ts.readConfigFile(path, (name) => readFileSync(name, "utf8"));
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  const files = folders.flatMap((folder) => ts.sys.readDirectory(folder, [".ts", ".tsx"]));
  return ts.createProgram(files, options);
}

/** `a.b` and `const { b } = a`. */
function memberSymbols(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return symbolsAt(node.name, checker);
  if (ts.isElementAccessExpression(node)) return symbolsAt(node.argumentExpression, checker);
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    const property = ts.isIdentifier(name) ? checker.getTypeAtLocation(node.parent).getProperty(name.text) : undefined;
    return property === undefined ? [] : [property];
  }
  return [];
}

function symbolsAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  const symbol = checker.getSymbolAtLocation(node);
  return symbol === undefined ? [] : [symbol];
}

/** A member of a class, a function or variable of a namespace, or a member of an interface outside Excel's plain data. */
function isOfficeMember(declaration: ts.Declaration): boolean {
  if (!declarationFiles.test(declaration.getSourceFile().fileName)) return false;
  const { parent } = declaration;
  if (ts.isEnumMember(declaration) || ts.isEnumDeclaration(declaration)) return false;
  if (ts.isModuleDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) return false;
  if (ts.isClassDeclaration(declaration)) return false;
  if (ts.isInterfaceDeclaration(parent)) return !isWithinExcel(parent);
  return ts.isClassDeclaration(parent) || ts.isModuleBlock(parent) || ts.isVariableDeclaration(declaration);
}

function isWithinExcel(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.name.text === "Excel") return true;
  }
  return false;
}

/** `Excel.Range.values`. Not the checker's name of the symbol, which a union of two types has none of. */
function qualifiedName(declaration: ts.Declaration): string {
  const names: string[] = [];
  for (let at: ts.Node | undefined = declaration; at !== undefined; at = at.parent) {
    if (isNamed(at) && at.name !== undefined) names.unshift(at.name.getText());
  }
  return names.join(".");
}

function isNamed(node: ts.Node) {
  return (
    ts.isClassElement(node) ||
    ts.isTypeElement(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node)
  );
}

/** `[Api set: ExcelApi 1.9]` of the member, otherwise of its class. */
function latestApiSet(symbol: ts.Symbol): string | undefined {
  for (const declaration of symbol.declarations ?? []) {
    for (const node of [declaration, declaration.parent]) {
      const text = node.getFullText().slice(0, node.getLeadingTriviaWidth());
      const match = /\[Api set: ([A-Za-z]+ (?:BETA|[\d.]+))/.exec(text);
      if (match !== null) return match[1];
    }
  }
  return undefined;
}
