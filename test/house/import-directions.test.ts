import { posix } from "node:path";
import ts from "typescript";
import { filesBelow, isCode, textOf } from "./source-tree";

/** Where a file lives, as the architecture names it. */
function partOf(path: string): string {
  const [, part = "", room, ...rest] = path.split("/");
  if (part !== "regulations") return part;
  const isRegistry = room === undefined || (rest.length === 0 && /^index(\.ts)?$/u.test(room));
  return isRegistry ? "the registry" : `room ${room}`;
}

function mayImport(from: string, to: string): boolean {
  const isRoom = to.startsWith("room ");
  if (from === to) return true;
  if (from === "kernel") return false;
  if (from.startsWith("room ")) return to === "kernel";
  switch (from) {
    case "the registry":
      return to === "kernel" || isRoom;
    case "files":
      return to === "kernel";
    case "host":
      return to === "kernel" || to === "files";
    case "workbook":
      return to === "kernel" || to === "the registry";
    case "pane":
      return ["kernel", "the registry", "workbook", "files"].includes(to);
    case "entry":
      return isRoom || ["kernel", "the registry", "workbook", "files", "pane"].includes(to);
    case "headless":
      return ["kernel", "the registry", "files", "host"].includes(to);
    case "workbench":
      return ["kernel", "the registry", "files", "host", "pane"].includes(to);
    default:
      return false;
  }
}

const sources = filesBelow("src").filter(isCode);

const imports = sources.flatMap((file) =>
  ts
    .preProcessFile(textOf(file), true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => ({ file, target: posix.join(posix.dirname(file), fileName) })),
);

describe("import directions", () => {
  test("the scan sees imports", () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  test("no file imports against the directions of the architecture", () => {
    const wrong = imports.filter(
      ({ file, target }) => !target.startsWith("src/") || !mayImport(partOf(file), partOf(target)),
    );
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test("the kernel and the rooms know neither React nor Office", () => {
    const foreign = sources
      .filter((file) => partOf(file) === "kernel" || partOf(file).startsWith("room "))
      .flatMap((file) => ts.preProcessFile(textOf(file), true, true).importedFiles.map((one) => one.fileName))
      .filter((name) => /^(react|@fluentui|@microsoft)/u.test(name));
    expect(foreign).toEqual([]);
  });
});
