import { formatNumber } from "@/lib/domain/registration-number";
import { type ImportName, importTables } from "@/lib/imports/tables";
import { professionOf } from "@/lib/professions";
import { residentId } from "./identity";

let sequence = 100;

/** Gives a running number that no other row of this test file has. */
export const nextSequence = (): number => ++sequence;

/** Writes a file to be imported, as a spreadsheet would: mark, Chinese headings, line ends of Windows. */
export function importCsv(table: ImportName, ...rows: Record<string, string>[]): Buffer {
  const { columns } = importTables[table];
  const lines = rows.map((row) => columns.map(({ key }) => row[key] ?? "").join(","));
  return Buffer.from(`\uFEFF${[columns.map(({ zh }) => zh).join(","), ...lines].join("\r\n")}\r\n`);
}

/** Writes a structural engineer's registration number of Shanghai. */
export function structuralNumber(sequence: number): string {
  return formatNumber(professionOf("structural-engineer").number, { year: 2023, province: "31", sequence });
}

/** Writes a cost engineer's registration number of Shanghai, for civil and building works. */
export function costNumber(sequence: number): string {
  const { number } = professionOf("cost-engineer");
  return formatNumber(number, { year: 2023, province: "31", sequence, specialtyDigit: 1 });
}

/** A row of the paper register, right in everything but its employer; `given` names that, and spoils or fixes a part. */
export function paperRow(given: Record<string, string>) {
  const year = new Date().getUTCFullYear();
  return {
    name: "测试员",
    idType: "居民身份证",
    idNumber: residentId(),
    number: given.number ?? structuralNumber(nextSequence()),
    begins: "2024/1/5",
    ends: `${year + 1}-06-30`,
    ...given,
  };
}

/** A row of the qualifications, right in everything; `given` spoils or fixes a part. */
export function qualificationRow(given: Record<string, string> = {}) {
  return {
    name: "测试员",
    idType: "residentId",
    idNumber: residentId(),
    number: `ZG${nextSequence()}`,
    date: "2022年6月1日",
    dateKind: "签发日期",
    ...given,
  };
}
