import { runnerImport } from "vite";
const root = "/work/main";
const { module: m } = await runnerImport(root + "/src/host/workbook-to-file.ts", { root, configFile: false, logLevel: "error" });
const { module: f } = await runnerImport(root + "/src/host/workbook-from-file.ts", { root, configFile: false, logLevel: "error" });
const { module: o } = await runnerImport(root + "/src/files/workbook-file.ts", { root, configFile: false, logLevel: "error" });
const { module: w } = await runnerImport(root + "/src/host/memory-workbook.ts", { root, configFile: false, logLevel: "error" });
for (const rows of [20000, 200000]) {
  const workbook = new w.MemoryWorkbook();
  const sheet = workbook.addSheet("S", Array.from({ length: rows }, (_, r) => ["王" + (r % 500), 45000 + r % 365, r * 1.25, true, "班次" + (r % 7), r, "备注 <" + r + ">", null]));
  sheet.patchStyle({ row: 0, column: 1, rowCount: rows, columnCount: 1 }, { numberFormat: "yyyy-mm-dd" });
  for (let r = 0; r < rows; r++) sheet.setFormula(r, 7, `=F${r + 1}*2`, r * 2);
  const time = async (name, fn) => { const t = performance.now(); const x = await fn(); console.log(rows, name, Math.round(performance.now() - t), "ms"); return x; };
  const saved = await time("save new", () => m.savedWorkbook(workbook));
  console.log("bytes", saved.bytes.length);
  const file = await time("open file", () => o.openWorkbookFile(saved.bytes, "a.xlsx"));
  const again = await time("to memory", () => f.memoryWorkbookOf(file));
  await time("save unchanged", () => m.savedWorkbook(again));
  again.enter(again.sheets[0], 5, 2, 7);
  await time("save one changed", () => m.savedWorkbook(again));
  again.sheets[0].insertCells({ row: 3, column: 0, rowCount: 1, columnCount: 16384 }, "Down");
  await time("save moved", () => m.savedWorkbook(again));
}
