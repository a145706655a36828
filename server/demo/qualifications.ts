import "server-only";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { now } from "@/server/clock";
import { importFile } from "@/server/directories/import-file";
import { operatorScopeOf } from "@/server/registries/operator-scope";
import { demoPeople } from "./people";

const registry = "shanghai-structural-engineer";

/** Who has a qualification in the register; days count from the day on which the data are written. */
const stories = [{ name: "秦望津", number: "JG31202506128", issuedDaysAgo: 70 }];

/** Imports the qualifications that the stories tell of, as a registry would; run again, it brings them up to date. */
export async function seedQualifications(): Promise<void> {
  const rows = stories.map(({ name, number, issuedDaysAgo }) => {
    const person = demoPeople.find((each) => each.name === name);
    const date = addDays(plainDateIn(now()), -issuedDaysAgo);
    return [name, person?.idType, person?.idNumber, number, date, "issue"].join(",");
  });
  const file = Buffer.from(["name,idType,idNumber,number,date,dateKind", ...rows].join("\n"));
  const report = await importFile(
    await operatorScopeOf(registry, "demonstration data"),
    "qualifications",
    file,
    "write",
  );
  if (!report.written)
    throw new Error(`the demonstration's qualifications: ${JSON.stringify(report.problems)}`);
}
