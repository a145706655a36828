import { type Zippable, zipSync } from "fflate";
import type { OfdFiles } from "./model";

/** The first day a zip can tell, in the zone of this process as zip has it: the same files give the same bytes anywhere. */
const noTime = new Date(1980, 0, 1);

/** Packs the files of an OFD document into its zip; pictures, which are compressed already, are stored. */
export function packOfd(files: OfdFiles): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files)
    entries[name] = [bytes, { level: /\.(jpg|png)$/.test(name) ? 0 : 6, mtime: noTime }];
  return zipSync(entries);
}
