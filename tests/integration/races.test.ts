import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskRaces } from "../races/desk";
import { formRaces } from "../races/form";
import { runRace } from "../races/race";
import { renameRaces } from "../races/rename";
import { lineOf, submittedLine } from "../races/report";
import { submitMany } from "../races/submissions";
import { makeWorld, type World } from "../races/world";
import { useOwnDatabase } from "../support/own-database";

/** How many rounds of each race, and how many submissions; `npm run bench:races` asks for more. */
const rounds = Number(process.env.ZHICE_RACES ?? 50);
const submissions = rounds * 10;
const patience = 120_000 + rounds * 1_000;

let world: World;
beforeAll(async () => {
  world = await makeWorld((await useOwnDatabase()).superuser);
});
afterAll(() => world.db.end());

describe("at the same moment one wins, all that is found is his, and the other is told who did what when", () => {
  test.each([...deskRaces, ...formRaces, ...renameRaces].map((race) => [race.name, race] as const))(
    "%s",
    async (_, race) => {
      const tally = await runRace(race, world, rounds);
      report(lineOf(tally));
      expect(tally.violations).toEqual([]);
      expect(Object.values(tally.wins).every((count) => count > 0)).toBe(true);
      expect(tally.rounds).toBe(rounds);
    },
    patience,
  );
});

test(
  "submissions at the same moment get numbers of their own, with none left out",
  async () => {
    const submitted = await submitMany(world, submissions);
    report(submittedLine(submitted));
    expect(submitted.violations).toEqual([]);
  },
  patience,
);

/** The bench shows its table; a test run says nothing. */
function report(line: string): void {
  if (process.env.ZHICE_RACES) process.stdout.write(`${line}\n`);
}
