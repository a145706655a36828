import pg from "pg";
import { scopeRoles } from "@/server/db/roles";
import type { Mode } from "@/server/env";
import { StartProblem } from "./start-problem";

/**
 * Marks a new database with the mode it serves from now on, and refuses one that was made for the other mode:
 * fictitious data never reach a real register, and a demonstration never opens a real one.
 * Answers whether the demonstration's data are still missing.
 */
export async function claimInstallation(appUrl: string, mode: Mode): Promise<{ needsDemoData: boolean }> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    await client.query(`SET ROLE ${scopeRoles.platform}`);
    await client.query("INSERT INTO installation (mode) VALUES ($1) ON CONFLICT (id) DO NOTHING", [mode]);
    const { rows } = await client.query<{ mode: Mode; demo_seeded_at: Date | null }>(
      "SELECT mode, demo_seeded_at FROM installation",
    );
    const found = rows[0];
    if (found?.mode !== mode) {
      throw new StartProblem(
        `This database was made for mode "${found?.mode}", but this start asks for "${mode}".`,
        `Start with ZHICE_MODE=${found?.mode}, or use another database.`,
      );
    }
    return { needsDemoData: mode === "demo" && found.demo_seeded_at === null };
  } finally {
    await client.end();
  }
}
