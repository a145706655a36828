import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

let loaded: Promise<void> | undefined;

function load(): Promise<void> {
  loaded ??= (async () => {
    const file = path.resolve("node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm");
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
    });
    const glue = engine as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return loaded;
}

/** Writes the SQL that makes an empty database as the Prisma schema says, in the engine that Prisma itself uses. */
async function sqlOfSchema(schemaFolder: string, databaseUrl: string): Promise<string> {
  await load();
  const files = readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({
      path: path.join(schemaFolder, name),
      content: readFileSync(path.join(schemaFolder, name), "utf8"),
    }));
  const session = await engine.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl })),
  );
  const result = await session.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? "";
}

// What the Prisma schema can say. Row policies, CHECKs and partial indexes are the migrations' own.
const catalogue = `
SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
              coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')) AS line
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
UNION ALL
SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
WHERE c.relnamespace = 'public'::regnamespace AND i.indpred IS NULL AND i.indexprs IS NULL AND c.relname <> '_prisma_migrations'
UNION ALL
SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND contype = 'f'`;

/**
 * Compares a migrated database with the Prisma schema.
 * Answers one line for each difference, "+" what only the schema says, "-" what only the migrations made.
 */
export async function schemaDrift(superuserUrl: string, schemaFolder: string): Promise<string[]> {
  const scratch = "schema_as_declared";
  const scratchUrl = Object.assign(new URL(superuserUrl), { pathname: `/${scratch}` }).href;
  const sql = await sqlOfSchema(schemaFolder, superuserUrl);
  await query(superuserUrl, `DROP DATABASE IF EXISTS ${scratch}`);
  await query(superuserUrl, `CREATE DATABASE ${scratch} TEMPLATE template0`);
  await query(scratchUrl, sql);
  const declared = new Set(await query(scratchUrl, catalogue));
  const migrated = new Set(await query(superuserUrl, catalogue));
  await query(superuserUrl, `DROP DATABASE ${scratch}`);
  return [
    ...[...declared].filter((line) => !migrated.has(line)).map((line) => `+ ${line}`),
    ...[...migrated].filter((line) => !declared.has(line)).map((line) => `- ${line}`),
  ].sort();
}

async function query(url: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(sql);
    return (rows ?? []).map((row) => row.line);
  } finally {
    await client.end();
  }
}
