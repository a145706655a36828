import { closeSync, openSync, readSync, statSync } from "node:fs";
import pg from "pg";
import { postmasterOf } from "./processor";

/** Tables that grow with the register: none of them is read through for a page. */
const large = [
  "application",
  "application_review",
  "registration",
  "certificate",
  "person",
  "file",
  "case_claim",
  "account",
];
/** The most rows that one step of a plan may read and throw away, and that it may read at all. */
export interface Bound {
  removed: number;
  read: number;
}
const wide: Bound = { removed: 2_000, read: 5_000 };

/** A step of a plan, as PostgreSQL writes it. */
interface Step {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Step[];
}

/** What a statement did, as it was carried out. */
interface Statement {
  "Query Text": string;
  Plan: Step;
}

/** Where a server writes the plans of the statements it carries out. */
export interface PlanLog {
  /** The server's first process. */
  postmaster: number;
  /** Carries out a question and answers the plans of the very statements that it sent. */
  during(ask: () => Promise<unknown>): Promise<Statement[]>;
}

/**
 * Has a database's server write down how it carries out statements. To be called before the process that asks connects; nothing
 * is written, and nothing slowed down, but while a question's plans are wanted.
 */
export async function openPlanLog(superuserUrl: string): Promise<PlanLog> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string; name: string }>(
      "SELECT current_setting('data_directory') AS folder, current_database() AS name",
    );
    const [place] = rows;
    await client.query("LOAD 'auto_explain'");
    for (const [setting, value] of Object.entries({
      session_preload_libraries: "auto_explain",
      "auto_explain.log_format": "json",
      "auto_explain.log_analyze": "on",
      "auto_explain.log_timing": "off",
      "auto_explain.log_nested_statements": "on",
    }))
      await client.query(`ALTER DATABASE ${place?.name} SET ${setting} = '${value}'`);
    return planLog(superuserUrl, place?.folder ?? "");
  } finally {
    await client.end();
  }
}

function planLog(superuserUrl: string, folder: string): PlanLog {
  const file = `${folder}.log`;
  const note = (wanted: boolean) => noteStatements(superuserUrl, wanted);
  return {
    postmaster: postmasterOf(folder),
    async during(ask) {
      await note(true);
      try {
        for (;;) {
          const from = statSync(file).size;
          await ask();
          const plans = readPlans(textFrom(file, from));
          if (plans.length > 0) return plans; // else the connection has not heard of it yet
        }
      } finally {
        await note(false);
      }
    },
  };
}

async function noteStatements(superuserUrl: string, wanted: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query("LOAD 'auto_explain'");
    await client.query(`ALTER SYSTEM SET auto_explain.log_min_duration = ${wanted ? 0 : -1}`);
    await client.query("SELECT pg_reload_conf()");
  } finally {
    await client.end();
  }
}

function textFrom(file: string, from: number): string {
  const buffer = Buffer.alloc(statSync(file).size - from);
  const handle = openSync(file, "r");
  try {
    readSync(handle, buffer, 0, buffer.length, from);
    return buffer.toString("utf8");
  } finally {
    closeSync(handle);
  }
}

/** Reads the plans out of a server's log: a line that announces one, and what follows it indented. */
export function readPlans(log: string): Statement[] {
  return [...log.matchAll(/ {2}plan:\n((?:\t.*\n?)+)/g)].map(
    ([, text = ""]) => JSON.parse(text.replaceAll(/^\t/gm, "")) as Statement,
  );
}

/** Says what in a plan grows with the register: a table read through, or rows read to be thrown away. */
export function findFaults({ Plan }: Pick<Statement, "Plan">, most = wide): string[] {
  return stepsOf(Plan).flatMap((step) => {
    const { "Node Type": node, "Relation Name": table, "Actual Loops": loops = 1 } = step;
    const removed =
      ((step["Rows Removed by Filter"] ?? 0) + (step["Rows Removed by Index Recheck"] ?? 0)) * loops;
    const read = (step["Actual Rows"] ?? 0) * loops + removed;
    if (!table || !large.includes(table)) return [];
    return [
      ...(node === "Seq Scan" ? [`${table} is read through`] : []),
      ...(removed > most.removed ? [`${Math.round(removed)} rows of ${table} are read and thrown away`] : []),
      ...(read > most.read ? [`${Math.round(read)} rows of ${table} are read`] : []),
    ];
  });
}

/** Names the indexes that plans enter, the large tables' alone. */
export function indexesOf(statements: readonly Statement[]): string[] {
  const entered = statements.flatMap(({ Plan }) =>
    stepsOf(Plan).flatMap(({ "Index Name": index }) => (index ? [index] : [])),
  );
  return [...new Set(entered)].sort();
}

function stepsOf(step: Step): Step[] {
  return [step, ...(step.Plans ?? []).flatMap(stepsOf)];
}
