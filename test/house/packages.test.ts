import { textOf } from "./source-tree";

interface LockedPackage {
  readonly resolved?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(textOf("package.json"));
const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(textOf("package-lock.json"));
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

describe("packages", () => {
  test("are pinned exactly", () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version));
    expect(loose).toEqual([]);
  });

  test("are locked in the version that package.json names", () => {
    const other = Object.entries(wanted).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
  });

  test("the lockfile holds no download addresses", () => {
    const located = Object.entries(lock.packages).filter(([, one]) => one.resolved !== undefined || one.link === true);
    expect(located.map(([name]) => name)).toEqual([]);
    const foreign = Object.entries(lock.packages).filter(([, one]) => !/^\d+\.\d+\.\d+/u.test(one.version ?? ""));
    expect(foreign.map(([name]) => name)).toEqual([]);
  });

  test("are locked for every platform, not only for the one on which the lockfile was made", () => {
    const names = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//u, "")));
    const absent = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) => !names.has(name)),
    );
    expect(absent).toEqual([]);
  });

  test("each locked package has its checksum", () => {
    const unchecked = Object.entries(lock.packages).filter(([name, one]) => name !== "" && one.integrity === undefined);
    expect(unchecked.map(([name]) => name)).toEqual([]);
  });

  test("none of the packages that compile or download on installation is there", () => {
    expect(
      Object.keys(lock.packages).filter((name) => /\/(keytar|node-gyp|puppeteer|playwright)$/u.test(name)),
    ).toEqual([]);
  });

  test("package.json has the documented commands", () => {
    expect(Object.keys(manifest.scripts).sort()).toEqual(
      [
        "bench",
        "build",
        "check:libreoffice",
        "excel",
        "format",
        "guibiao",
        "lint",
        "start",
        "test",
        "typecheck",
      ].sort(),
    );
  });
});
