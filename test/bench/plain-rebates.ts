import type { Cell } from "../../src/kernel/sheet-source";

interface Trade {
  readonly date: string;
  readonly agent: string;
  readonly name: string;
  readonly fen: number;
  readonly refundFen: number;
}

interface Tier {
  readonly lower: number;
  readonly upper: number;
  readonly millionths: number;
}

const fold = (cell: Cell | undefined): string =>
  String(cell ?? "")
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s/gu, "");

function dateText(cell: Cell | undefined): string {
  if (typeof cell === "number") return new Date((Math.floor(cell) - 25569) * 86_400_000).toISOString().slice(0, 10);
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(fold(cell));
  if (!match) throw new Error(`no date: ${String(cell)}`);
  return `${match[1]}-${match[2].padStart(2, "0")}-${match[3].padStart(2, "0")}`;
}

function fenOf(cell: Cell | undefined): number {
  const yuan = typeof cell === "number" ? cell : Number(fold(cell) || "0");
  const fen = Math.round(yuan * 100);
  if (!Number.isFinite(yuan) || fen / 100 !== yuan) throw new Error(`no amount: ${String(cell)}`);
  return fen;
}

/**
 * The yardstick of goal 5 for rebates: what anyone would write first, an object per row and Maps by text keys, with the
 * same reading of each cell and the same statement as the product gives for the generator's trades.
 *
 * @returns rows of the statement and findings, counted together, and the sum of all rebates
 */
export function plainRebates(
  matrix: readonly (readonly Cell[])[],
  terms: readonly (readonly Cell[])[],
): { readonly count: number; readonly dueFen: number } {
  const [header, ...body] = matrix;
  const at = new Map(header.map((name, index) => [fold(name), index]));
  const trades: Trade[] = body.map((cells) => {
    const cell = (name: string): Cell | undefined => cells[at.get(name) ?? -1];
    return {
      date: dateText(cell("日期")),
      agent: fold(cell("代理商编号")),
      name: fold(cell("代理商名称")),
      fen: fenOf(cell("交易额")),
      refundFen: fenOf(cell("退款")),
    };
  });
  const tiers: Tier[] = terms.slice(1).map(([, , lower, upper, rate]) => ({
    lower: fenOf(lower),
    upper: upper === "" ? Infinity : fenOf(upper),
    millionths: Math.round(Number(rate) * 1_000_000),
  }));
  let findings = 0;
  const bases = new Map<string, number>();
  const names = new Map<string, { date: string; name: string }>();
  const months = new Set<string>();
  for (const trade of trades) {
    const month = trade.date.slice(0, 7);
    months.add(month);
    const key = `${month}|${trade.agent}`;
    bases.set(key, (bases.get(key) ?? 0) + trade.fen - trade.refundFen);
    const known = names.get(trade.agent);
    if (known === undefined || trade.date >= known.date) {
      if (known !== undefined && known.name !== trade.name) findings++;
      names.set(trade.agent, { date: trade.date, name: trade.name });
    }
    if (trade.fen < 0 || trade.refundFen < 0) findings++;
  }
  const agents = [...names.keys()].sort();
  const balances = new Map<string, number>();
  const rows: unknown[][] = [];
  let dueFen = 0;
  for (const month of [...months].sort()) {
    for (const agent of agents) {
      const base = bases.get(`${month}|${agent}`) ?? 0;
      const tier = tiers.find(({ lower, upper }) => base >= lower && base < upper) ?? tiers[0];
      const due = Math.round((base * tier.millionths) / 1_000_000);
      const opening = balances.get(agent) ?? 0;
      balances.set(agent, opening + due);
      dueFen += due;
      const name = names.get(agent)?.name ?? null;
      rows.push([month, agent, name, base / 100, due / 100, opening / 100, 0, (opening + due) / 100, "篇6 四(一)1"]);
    }
  }
  return { count: rows.length + findings, dueFen };
}
