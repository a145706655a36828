import { execFile } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { costNumber, structuralNumber } from "../factories/import-file";
import { employer } from "./applicants";
import { inventPerson, type NewPerson, signUpQuietly } from "./people";

const run = promisify(execFile);

/** Takes a file in, the way an operator of the deployment does. */
export async function takeIn(name: string, lines: string[][], ...flags: string[]): Promise<void> {
  const file = path.join(tmpdir(), `zhice-${randomBytes(6).toString("hex")}.csv`);
  await writeFile(file, `${lines.map((cells) => cells.join(",")).join("\n")}\n`);
  await run(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/import.ts", name, ...flags, file],
    { env: { ...process.env, DATA_DIR: process.env.ZHICE_TEST_DATA_DIR, DATABASE_URL: "" } },
  );
}

/** Has a registry of Shanghai take over the registration on paper that a person has with an employer. */
export async function takeInPaper(
  { name, idNumber }: NewPerson,
  registry: "shanghai-cost-engineer" | "shanghai-structural-engineer",
  { creditCode } = employer,
): Promise<string> {
  const ofCost = registry === "shanghai-cost-engineer";
  const sequence = randomInt(10_000, 90_000);
  const number = ofCost ? costNumber(sequence) : structuralNumber(sequence);
  const year = new Date().getUTCFullYear();
  const validity = [`${year - 2}-11-01`, `${year + 1}-10-31`];
  await takeIn(
    "paper-registrations",
    [
      ["name", "idType", "idNumber", "number", "specialty", "creditCode", "begins", "ends"],
      [name, "residentId", idNumber, number, ofCost ? "civil" : "", creditCode, ...validity],
    ],
    "--registry",
    registry,
  );
  return number;
}

/** Makes a person who is registered, on paper, with the employer of the demonstration. */
export async function makeRegistered(
  registry: Parameters<typeof takeInPaper>[1],
): Promise<NewPerson & { number: string }> {
  const person = inventPerson();
  await signUpQuietly(person);
  return { ...person, number: await takeInPaper(person, registry) };
}
