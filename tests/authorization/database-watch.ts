import pg from "pg";
import { currentSuperuser } from "../support/own-database";

/** What the product sent to the database during one call. */
export interface Watched<T> {
  answer: T;
  /** The statements, without their values. */
  statements: string[];
}

/** Watches the product's statements, and can have every commit become a rollback. */
export interface Watch {
  /** Runs a call; `keep` false: nothing of it stays, so that cells do not depend on one another. */
  during<T>(call: () => Promise<T>, options: { keep: boolean }): Promise<Watched<T>>;
  stop(): void;
}

type Query = (this: pg.Client, ...given: unknown[]) => unknown;

/** Begins to watch every connection of this process. One call at a time: what runs at once cannot be told apart. */
export function watchDatabase(): Watch {
  const client = pg.Client.prototype as unknown as { query: Query };
  const original = client.query;
  const state = { keep: true, statements: [] as string[] };
  client.query = function watched(...[first, ...rest]) {
    const text = typeof first === "string" ? first : (first as { text?: string }).text;
    if (text) state.statements.push(text);
    if (text !== "COMMIT" || state.keep) return original.call(this, first, ...rest);
    const instead = typeof first === "string" ? "ROLLBACK" : { ...(first as object), text: "ROLLBACK" };
    return original.call(this, instead, ...rest);
  };
  return {
    async during(call, { keep }) {
      state.keep = keep;
      state.statements = [];
      try {
        const answer = await call();
        return { answer, statements: state.statements };
      } finally {
        state.keep = true;
      }
    },
    stop() {
      client.query = original;
    },
  };
}

/** Counters of attempts, which count refused attempts too. */
const counters = ["rate_limit"];

/** Takes a digest of every row of every table, by table; two that are equal mean that nothing was changed in between. */
export type DigestOfAll = () => Promise<Record<string, string>>;

/** Prepares to take such digests over one connection, as a superuser. */
export async function openDigests(): Promise<{ take: DigestOfAll; stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: currentSuperuser() });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
  );
  const text = tables.rows
    .filter(({ name }) => !counters.includes(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS digest FROM ${name} t`,
    )
    .join(" UNION ALL ");
  return {
    async take() {
      const { rows } = await client.query<{ name: string; digest: string }>({ name: "digests", text });
      return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
    },
    stop: () => client.end(),
  };
}
