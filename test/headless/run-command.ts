import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { main } from "../../src/headless/main";

export interface CommandRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A stream that remembers what was written to it. */
export class CapturedStream extends Writable {
  readonly pieces: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.pieces.push(chunk);
    done();
  }

  get text(): string {
    return Buffer.concat(this.pieces).toString("utf8");
  }
}

/** Runs the command within this process. */
export async function runCommand(argv: readonly string[], cwd: string, builtFolder?: string): Promise<CommandRun> {
  const stdout = new CapturedStream();
  const stderr = new CapturedStream();
  const streams = { stdout, stderr };
  const status = await main(argv, cwd, builtFolder === undefined ? streams : { ...streams, builtFolder });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** A folder of its own for each test, gone afterwards. */
export function temporaryFolder(): { readonly path: string } {
  const folder = { path: "" };
  beforeEach(() => {
    folder.path = realpathSync(mkdtempSync(join(tmpdir(), "guibiao-headless-")));
  });
  afterEach(() => {
    rmSync(folder.path, { recursive: true, force: true });
  });
  return folder;
}

/** H3: standard output empty, one clear line of at most 300 characters, no stack trace. */
export function expectUnusable({ status, stdout, stderr }: CommandRun, sentence?: RegExp | string): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^[^\p{Cc}]+\n$/u);
  expect(stderr.length).toBeLessThanOrEqual(301);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|\.ts\b|内部出错|went wrong/u);
  if (sentence !== undefined) expect(stderr).toMatch(sentence);
}
