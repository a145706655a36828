import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of one tick in which Linux counts the time of processors. */
const tick = 10;

/**
 * Tells how long this process and those that serve it in a PostgreSQL have held a processor so far, in milliseconds: what another
 * busy program does not lengthen. Undefined where the system does not tell.
 */
export function processorUsed(postmaster: number): number | undefined {
  const { user, system } = process.cpuUsage();
  const serving = usedByChildren(postmaster);
  return serving === undefined ? undefined : (user + system) / 1000 + serving;
}

function usedByChildren(parent: number): number | undefined {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .reduce((sum, pid) => sum + usedBy(pid, parent), 0);
  } catch {
    return undefined;
  }
}

/** Only processes that serve the product's own connections count, not what the server does besides. */
function usedBy(pid: string, parent: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (Number(fields[1]) !== parent) return 0;
    if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("zhice_app")) return 0;
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return 0; // gone meanwhile
  }
}

/** Finds the process that all others of a PostgreSQL come from, by its data folder. */
export function postmasterOf(dataDirectory: string): number {
  return Number(readFileSync(`${dataDirectory}/postmaster.pid`, "utf8").split("\n")[0]);
}
