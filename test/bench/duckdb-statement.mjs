/**
 * The yardstick of goals 3 and 4: DuckDB's monthly statement per agent (base, slab rate, one rounding per agent and
 * month) straight from the csv file, as JSON on standard output.
 */
import { DuckDBInstance } from "@duckdb/node-api";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const amount = "DECIMAL(14, 2)";
const reader = await connection.runAndReadAll(`
  WITH months AS (
    SELECT strftime("日期", '%Y-%m') AS month, "代理商编号" AS agent, arg_max("代理商名称", "日期") AS name,
      sum("交易额") - sum(coalesce("退款", 0)) AS base
    FROM read_csv('${process.argv[2].replaceAll("'", "''")}', header = true, columns = {
      '日期': 'DATE', '代理商编号': 'VARCHAR', '代理商名称': 'VARCHAR', '交易额': '${amount}', '退款': '${amount}'})
    GROUP BY ALL)
  SELECT month, agent, name, base::DOUBLE,
    round(base * CASE WHEN base >= 1000000 THEN 0.008 WHEN base >= 100000 THEN 0.006 ELSE 0.005 END, 2)::DOUBLE
  FROM months ORDER BY month, agent`);
process.stdout.write(`${JSON.stringify(reader.getRowsJson())}\n`);
