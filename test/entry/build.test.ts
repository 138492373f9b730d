/** @jest-environment jsdom */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPT = join(__dirname, "../../src/entry/build.mjs");

describe("npm run build", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "guibiao-build-"));
    execFileSync(process.execPath, [SCRIPT, "--out", folder], {
      env: { ...process.env, BASE_URL: "https://addin.test/guibiao/" },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const text = (name: string): string => readFileSync(join(folder, name), "utf8");

  test("makes what a web server serves to Excel", () => {
    const names = readdirSync(folder);
    for (const name of ["taskpane.html", "functions.json", "functions.en-US.json", "manifest.xml", "assets", "help"]) {
      expect(names).toContain(name);
    }
  });

  test("fills the address into the manifest", () => {
    expect(text("manifest.xml")).toContain("https://addin.test/guibiao/taskpane.html");
    expect(text("manifest.xml")).not.toContain("localhost");
  });

  test("lets the page reach no foreign address but office.js's own", () => {
    const page = new DOMParser().parseFromString(text("taskpane.html"), "text/html");
    const policy = page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
    expect(policy).toMatch(/^default-src 'none';/u);
    expect(new Set(policy.match(/https?:[^\s;]*/gu))).toEqual(new Set(["https://appsforoffice.microsoft.com"]));
    expect(policy).not.toMatch(/\*|unsafe-eval|script-src[^;]*unsafe-inline/u);
    const foreign = [...page.querySelectorAll("[src], [href]")]
      .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "")
      .filter((address) => !address.startsWith("./"));
    expect(foreign).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
    expect(page.querySelectorAll("script:not([src])")).toHaveLength(0);
  });

  test("refuses an address that Excel would refuse, and a folder that holds other things", () => {
    const insecure = spawnSync(process.execPath, [SCRIPT, "--out", folder], {
      env: { ...process.env, BASE_URL: "http://addin.test/" },
      encoding: "utf8",
    });
    expect(insecure.status).not.toBe(0);
    expect(insecure.stderr).toContain("https address that ends with a slash");

    const foreign = mkdtempSync(join(tmpdir(), "guibiao-foreign-"));
    writeFileSync(join(foreign, "mine.txt"), "");
    const refused = spawnSync(process.execPath, [SCRIPT, "--out", foreign], { encoding: "utf8" });
    expect(refused.status).not.toBe(0);
    expect(readdirSync(foreign)).toEqual(["mine.txt"]);
    rmSync(foreign, { recursive: true });
  });
});
