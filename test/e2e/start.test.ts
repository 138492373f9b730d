import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const SCRIPT = join(__dirname, "../../src/workbench/serve.mjs");

/** `npm start` on a port; resolves with all that it said when it has said `until`, or has ended. */
async function start(port: string, until: RegExp): Promise<{ process: ChildProcess; said: string }> {
  const started = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  await new Promise<void>((resolve) => {
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (until.test(said)) resolve();
      });
    }
    started.on("close", () => resolve());
  });
  return { process: started, said };
}

describe("npm start", () => {
  test("serves the workbench, says where and how to stop it, and says when the port is taken", async () => {
    const first = await start("0", /Ctrl\+C/u);
    try {
      const address = /http:\/\/localhost:\d+\//u.exec(first.said)?.[0] ?? "";
      expect(first.said).toContain("Ctrl+C");
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("规表工作台");
      for (const path of ["taskpane.html", "office/office.js", "functions.json", "help/duty.html"]) {
        expect([path, (await fetch(address + path)).status]).toEqual([path, 200]);
      }
      for (const path of ["nothing.html", "..%2f..%2fpackage.json", "%E0%A4%A"]) {
        expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
      }
      const second = await start(new URL(address).port, /in use/u);
      second.process.kill();
      expect(second.said).toContain("已被占用");
    } finally {
      first.process.kill();
    }
  });

  test("refuses a port that is none", async () => {
    const { process: refused, said } = await start("eins", /whole number/u);
    refused.kill();
    expect(said).toContain("PORT");
  });
});
