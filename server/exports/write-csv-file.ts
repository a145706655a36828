import "server-only";
import { csvHead, csvLine } from "@/lib/csv/write-csv";
import type { Cell, Sheet } from "@/lib/export/sheet";

/** Writes a list as comma-separated values, part by part as its rows come. */
export async function* writeCsvFile(
  sheet: Pick<Sheet, "marks"> & { columns: readonly { label: string }[] },
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvHead(sheet));
  for await (const part of rows) yield Buffer.from(part.map(csvLine).join(""));
}
