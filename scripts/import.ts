import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type ImportName, importNames, importTables } from "@/lib/imports/tables";
import { type PlatformScope, type RegistryScope, scopeOfOperator } from "@/server/auth/scope";
import { importFile } from "@/server/directories/import-file";
import { messagesOf } from "@/server/i18n/messages";
import { operatorScopeOf } from "@/server/registries/operator-scope";

const columns = importNames.map(
  (name) => `  ${name.padEnd(20)} ${importTables[name].columns.map(({ key }) => key).join(",")}`,
);
const usage = `Usage: npm run import -- enterprises|real-names FILE.csv
       npm run import -- qualifications|paper-registrations --registry CODE FILE.csv

${columns.join("\n")}

UTF-8, the first line names the columns, by these keys or as the pages' templates do. A file is taken in whole or not at all;
entries that are there already are brought up to date, registrations stay as they are. Run it with the same DATA_DIR (or
DATABASE_URL) as the product, while the product runs.`;

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

async function scopeFor(name: ImportName, code: string | undefined): Promise<PlatformScope | RegistryScope> {
  const reason = `import of ${name}`;
  if (importTables[name].owner === "platform") return scopeOfOperator(reason);
  return code ? operatorScopeOf(code, reason) : stop(usage);
}

const { values, positionals } = parseArgs({
  options: { registry: { type: "string" } },
  allowPositionals: true,
});
const [asked, file] = positionals;
const name = importNames.find((known) => known === asked);
if (!name || !file) stop(usage);
const report = await scopeFor(name, values.registry)
  .then(async (scope) => importFile(scope, name, await readFile(file), "write"))
  .catch((error: unknown) =>
    stop(
      `Nothing was changed: ${error instanceof Error ? error.message : String(error)}\nIs the product running?`,
    ),
  );
if (!report.written) {
  const words = messagesOf("en").imports.problem; // the translator of the pages does not load beside react-server
  const told = report.problems.map(({ line, column, reason, other = 0 }) => {
    const where = column ? `line ${line}, ${column}` : `line ${line}`;
    return `  ${where}: ${words[reason].replace("{other}", String(other))}`;
  });
  stop(`Nothing was changed; ${report.problemCount} problems:\n${told.join("\n")}`);
}
const { rows, added, known, claimed } = report;
console.log(
  `${rows} rows taken in: ${added} new, ${known} there already; ${claimed} found their holder's account.`,
);
process.exit(0);
