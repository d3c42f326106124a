// Shares a budget among its members by population with DuckDB's node package: in floating point, each amount rounded by itself.
import { createRequire } from "node:module";
import { join } from "node:path";

const [installed, folder, out] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(join(installed, "bench.cjs"))("@duckdb/node-api");
const file = (name) => `read_csv('${join(folder, name)}')`;
const connection = await (await DuckDBInstance.create()).connect();
await connection.run(`copy (
  select b."group", b.line, b.amount, m.member, b.amount * m.population / t.whole as exact,
    round(b.amount * m.population / t.whole) as allocated
  from ${file("budget.csv")} b cross join ${file("members.csv")} m
    cross join (select sum(population) as whole from ${file("members.csv")}) t
) to '${out}'`);
