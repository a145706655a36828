import { scopeOfOperator } from "@/server/auth/scope";
import { directories, importFile } from "@/server/directories/import-file";

const usage = `Usage: npm run import -- enterprises FILE.csv   columns: creditCode,name,status
       npm run import -- real-names FILE.csv    columns: name,idType,idNumber,mobile

UTF-8, the first line names the columns. A file is taken in whole or not at all; existing entries are brought up to date.
Run it with the same DATA_DIR (or DATABASE_URL) as the product, while the product runs.`;

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

const [name, file] = process.argv.slice(2);
const directory = directories.find((known) => known === name);
if (!directory || !file) stop(usage);
const { imported, problems } = await importFile(
  scopeOfOperator(`import of ${directory}`),
  directory,
  file,
).catch((error: unknown) =>
  stop(
    `Nothing was changed: ${error instanceof Error ? error.message : String(error)}\nIs the product running?`,
  ),
);
if (problems.length > 0) {
  const shown = problems
    .slice(0, 50)
    .map(({ line, column, reason }) => `  line ${line}${column ? `, ${column}` : ""}: ${reason}`);
  stop(`Nothing was changed; ${problems.length} problems:\n${shown.join("\n")}`);
}
console.log(`${imported} entries taken in.`);
process.exit(0);
