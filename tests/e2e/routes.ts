import { readdirSync } from "node:fs";
import path from "node:path";

/** Lists the address patterns of every page under `app/`, as the framework reads the folder: "/applications/[id]/form". */
export function pageRoutes(folder = "app"): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^page\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(folder, entry.parentPath).split(path.sep))
    .map((parts) => `/${parts.filter((part) => part !== "" && !/^\(.*\)$/.test(part)).join("/")}`)
    .sort();
}
