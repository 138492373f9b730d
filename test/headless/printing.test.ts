import { Writable } from "node:stream";
import { jsonText } from "../../src/headless/json-text";
import { print } from "../../src/headless/printing";
import { listedNames, sentence } from "../../src/headless/sentence";
import { padEnd, padStart, textWidth } from "../../src/headless/text-width";
import type { ReviewedFinding } from "../../src/kernel/review";
import { runCommand, temporaryFolder } from "./run-command";
import { main } from "../../src/headless/main";

const folder = temporaryFolder();

class ClosingStream extends Writable {
  writes = 0;

  constructor(private readonly code: string) {
    super();
  }

  override _write(_chunk: Buffer, _encoding: BufferEncoding, done: (error: Error) => void): void {
    this.writes++;
    done(Object.assign(new Error("write failed"), { code: this.code }));
  }
}

describe("H3 standard output", () => {
  test("H3 a reader that goes away ends the output quietly", async () => {
    const stream = new ClosingStream("EPIPE");
    await print(stream, Array<string>(100).fill("x".repeat(10_000)));
    expect(stream.writes).toBe(1);
  });

  test("H3 the status stays where the reader has gone away", async () => {
    const stderr = new ClosingStream("EPIPE");
    expect(await main(["--help"], folder.path, { stdout: new ClosingStream("EPIPE"), stderr })).toBe(0);
    expect(await main(["nothing"], folder.path, { stdout: new ClosingStream("EPIPE"), stderr })).toBe(2);
  });

  test("H3 a full disk is told", async () => {
    await expect(print(new ClosingStream("ENOSPC"), ["x"])).rejects.toThrow("write failed");
  });

  test("H3 it goes out in pieces, none of them gigantic, no faster than it is read", async () => {
    const lengths: number[] = [];
    let open = 0;
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lengths.push(chunk.length);
        expect(++open).toBe(1);
        setImmediate(() => {
          open--;
          done();
        });
      },
    });
    const finding: ReviewedFinding = {
      regulation: "duty",
      rule: "duty/rule",
      clause: "篇5",
      severity: "error",
      sheet: "甲",
      cell: "A1",
      place: null,
      message: "x".repeat(200),
      advice: "",
      data: {},
      settled: false,
    };
    await print(stream, jsonText({ tables: null, findings: Array<ReviewedFinding>(5_000).fill(finding), counts: [] }));
    expect(lengths.length).toBeGreaterThan(15);
    expect(Math.max(...lengths)).toBeLessThan(100_000);
  });
});

describe("H3 the line on standard error", () => {
  test("H3 is at most 300 characters, with control characters as \\xNN", () => {
    expect(sentence("a\u0000\t\r\nb\u007f\u009b\u2028")).toBe("a\\x00\\x09\\x0d\\x0ab\\x7f\\x9b\\u2028");
    expect(sentence("很".repeat(300))).toBe("很".repeat(300));
    expect(sentence("很".repeat(301))).toBe(`${"很".repeat(299)}…`);
    expect(sentence("\u0007".repeat(300))).toHaveLength(297);
    expect(sentence("𠮷".repeat(200))).toBe(`${"𠮷".repeat(149)}…`);
    expect(sentence("a\n")).toBe("a");
  });

  test("H4 a list of names ends where there is no more room", () => {
    expect(listedNames(["甲", "乙"], "、")).toBe("甲、乙");
    expect(listedNames(["甲".repeat(100)], "、")).toBe(`${"甲".repeat(59)}…`);
    expect(listedNames(Array<string>(100).fill("甲乙"), "、", 10)).toBe("甲乙、甲乙、甲乙…");
  });

  test("H3 an unexpected error is one line too", async () => {
    const { status, stdout, stderr } = await runCommand(["functions"], folder.path, "/nowhere\n");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^规表内部出错.*\\x0a[^\n]*\n$/u);
  });
});

describe("H1 text for a terminal", () => {
  test("H1 Chinese characters take two columns", () => {
    expect(textWidth("a值班！")).toBe(7);
    expect(textWidth("e\u0301\u200b")).toBe(1);
    expect(padEnd("值班", 6)).toBe("值班  ");
    expect(padStart("50", 4)).toBe("  50");
    expect(padEnd("值班", 2)).toBe("值班");
  });
});
