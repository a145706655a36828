import "server-only";
import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Cell, Sheet } from "@/lib/export/sheet";
import { packageParts, sheetPath } from "@/lib/xlsx/package-parts";
import { sheetEnd, sheetRow, sheetStart } from "@/lib/xlsx/sheet-xml";

/** Writes a workbook with one sheet, part by part as its rows come: no more than one part of it is ever held. */
export async function* writeXlsx(
  sheet: Sheet,
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const take = () => {
    const taken = Buffer.concat(ready);
    ready = [];
    return taken;
  };
  const open = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = sheet.at;
    zip.add(file);
    return file;
  };
  for (const [path, text] of Object.entries(packageParts(sheet))) open(path).push(strToU8(text), true);
  const file = open(sheetPath);
  file.push(strToU8(sheetStart(sheet)));
  yield take();
  let number = sheet.marks.length + 1;
  for await (const part of rows) {
    let text = "";
    for (const cells of part) text += sheetRow(cells, ++number);
    file.push(strToU8(text));
    yield take();
  }
  file.push(strToU8(sheetEnd(sheet)), true);
  zip.end();
  yield take();
}
