import fc from "fast-check";
import { openCsvStream } from "../../src/files/csv-stream";
import { Lexicon } from "../../src/kernel/lexicon";
import { matchMatrix } from "../../src/kernel/sheet-matching";
import type { SheetSchema } from "../../src/kernel/sheet-schema";
import { inBoth } from "../../src/kernel/message";
import { TableReader, type ReadingProblem } from "../../src/kernel/table-reader";
import { readHead } from "../../src/kernel/workbook-reader";

const note = inBoth("样", "Sample");
const SCHEMA: SheetSchema = {
  name: "样表",
  clause: "测 一",
  gist: note,
  columns: [
    { name: "编号", kind: "code", required: true, filled: true, note },
    { name: "日", kind: "date", required: true, filled: true, note },
    { name: "额", kind: "amount", required: true, filled: true, note },
    { name: "姓名", kind: "name", note },
    { name: "退", kind: "amount", note },
  ],
  sample: [],
};

async function contents(bytes: Uint8Array, byFields: boolean): Promise<unknown> {
  const source = await openCsvStream(
    {
      size: bytes.length,
      read(target, position) {
        const piece = bytes.subarray(position, position + target.length);
        target.set(piece);
        return Promise.resolve(piece.length);
      },
    },
    "样表",
  );
  const found = matchMatrix({ name: "样表", rows: await readHead(source, 20) }, SCHEMA);
  if ("missing" in found) throw new Error("no header");
  const { layout, header } = found.match;
  const lexicon = new Lexicon();
  const problems: ReadingProblem[] = [];
  const reader = new TableReader(SCHEMA, layout, source, header, lexicon, (problem) => problems.push(problem));
  for await (const chunk of source.chunks()) {
    reader.push(byFields ? chunk : { firstRow: chunk.firstRow, rows: chunk.rows });
  }
  const table = reader.finish();
  return {
    rows: Array.from({ length: table.rowCount }, (_, row) => [
      table.sheetRows[row],
      table.leftOut[row],
      table.textAt("编号", row),
      table.days("日")[row],
      table.figures("额")[row],
      table.textAt("姓名", row),
      table.texts("姓名")[row] < 0,
      table.figures("退")[row],
    ]),
    problems: problems.sort(
      (a, b) => a.place.row - b.place.row || a.place.column - b.place.column || (a.message < b.message ? -1 : 1),
    ),
  };
}

const quoted = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.boolean()).map(([plain, isQuoted]) => (isQuoted ? `"${plain.replaceAll('"', '""')}"` : plain));

const code = fc.constantFrom(
  "A1",
  "A1",
  "a1",
  "A0001",
  "ＡＢ",
  "007",
  "",
  " A1",
  "全部",
  "合计",
  "a-very-long-number-0001",
);
const day = fc.constantFrom(
  ...["2026-03-02", "2026-03-02", "2026/3/2", "2026.03.02", "20260302", "2026年3月2日", "2026-02-30", "2026-3-02"],
  ...["2026-03-02 08:00", "", "三月", "２０２６-03-02", "1989-12-31", "2026-03-0a", "46083"],
);
const amount = fc.constantFrom(
  ...["0", "1", "12.5", "12.34", "-12.34", "-0", "007.10", "1.", ".5", "1.234", "1,234.50", "￥5", "12元", "1.2万"],
  ...["9999999999.99", "99999999999.99", "1e5", "--1", "", " ", "1 2", "１２", "#N/A", "12.340"],
);
const name = fc.constantFrom("张三", "张 三", "李四、王五", "", "Ann Lee", "“甲”", "甲\n乙", "x".repeat(40));

describe("columns filled from bytes", () => {
  test("R15 hold what they hold when filled from texts, with the same problems", async () => {
    const line = fc
      .tuple(
        quoted(code),
        quoted(day),
        quoted(amount),
        quoted(name),
        quoted(amount),
        fc.constantFrom("", "", ",", ",x"),
      )
      .map(([first, second, third, fourth, fifth, surplus]) =>
        [first, second, ...[third, fourth, fifth].map((field) => (/^"|^[^,\n]*$/u.test(field) ? field : `"${field}"`))]
          .join(",")
          .concat(surplus),
      );
    const lines = fc.array(
      fc.oneof({ weight: 8, arbitrary: line }, fc.constantFrom("", ",,,,", "编号,日,额,姓名,退", "A1")),
      {
        maxLength: 30,
      },
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom("\n", "\r\n"), async (written, lineEnd) => {
        const bytes = new TextEncoder().encode(["编号,日,额,姓名,退", ...written].join(lineEnd));
        expect(await contents(bytes, true)).toEqual(await contents(bytes, false));
      }),
      { numRuns: 300 },
    );
  });

  test("more different codes than are first made room for", async () => {
    const lines = Array.from({ length: 5000 }, (_, row) => `代理${String(row)},2026-03-02,${String(row)}.05,,`);
    const bytes = new TextEncoder().encode(["编号,日,额,姓名,退", ...lines, ...lines].join("\n"));
    expect(await contents(bytes, true)).toEqual(await contents(bytes, false));
  });
});
