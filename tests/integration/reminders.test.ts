import { beforeAll, describe, expect, test } from "vitest";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { registryScopeOfOperator } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { seedDemo } from "@/server/demo/seed";
import { remindOfEnds } from "@/server/registrations/remind";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase({ ZHICE_MODE: "demo" }));
  await query(superuser, "INSERT INTO installation (id, mode) VALUES (1, 'demo') ON CONFLICT DO NOTHING");
  await seedDemo();
});

async function scopeOf(code: string) {
  const [row] = await query<{ id: string }>(superuser, "SELECT id FROM registry WHERE code = $1", [code]);
  return registryScopeOfOperator(row?.id ?? "", "test");
}

const endsIn = (days: number) =>
  query(
    superuser,
    "UPDATE registration SET ends_on = $1 WHERE number LIKE '建[造]%' AND standing = 'registered' AND person_id = (SELECT id FROM person WHERE name = '闻人婕')",
    [addDays(plainDateIn(now()), days)],
  );

describe("the end of a registration", () => {
  test("is told once at each step, also when days were missed, and anew after a renewal", async () => {
    const scope = await scopeOf("shanghai-cost-engineer");
    expect(await remindOfEnds(scope)).toBe(1); // 40 days left: the step of 60
    expect(await remindOfEnds(scope)).toBe(0);
    await endsIn(30);
    expect(await remindOfEnds(scope)).toBe(1);
    await endsIn(5); // ends otherwise now: told of the step of 7
    expect(await remindOfEnds(scope)).toBe(1);
    await endsIn(-1);
    expect(await remindOfEnds(scope)).toBe(0);
    await endsIn(1_500);
    expect(await remindOfEnds(scope)).toBe(0);
  });

  test("of another registry is not this one's to tell", async () => {
    await query(superuser, "UPDATE registration SET reminded_for = NULL");
    const told = await remindOfEnds(await scopeOf("shanghai-structural-engineer"));
    expect(told).toBe(1); // 江叙白, 60 days
  });

  test("is told to many, each once, and those told before a failure are not told again", async () => {
    const scope = await scopeOf("shanghai-cost-engineer");
    await remindOfEnds(scope);
    await query(
      superuser,
      `INSERT INTO registration (registry_id, person_id, employer_id, employer_name, number, specialty, begins_on, ends_on, standing)
       SELECT registry_id, person_id, employer_id, employer_name, 'many' || n, 'many' || n, begins_on, $2, 'registered'
       FROM (SELECT * FROM registration WHERE standing = 'registered' AND registry_id = $1 LIMIT 1) one, generate_series(1, 450) n`,
      [scope.registryId, addDays(plainDateIn(now()), 20)],
    );
    await query(
      superuser,
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$;
       DO $$ BEGIN EXECUTE format('CREATE TRIGGER refuse BEFORE UPDATE ON registration FOR EACH ROW WHEN (NEW.id = %L) EXECUTE FUNCTION refuse()',
         (SELECT id FROM registration WHERE number LIKE 'many%' ORDER BY id DESC LIMIT 1)); END $$`,
    );
    await expect(remindOfEnds(scope)).rejects.toThrow("refused");
    await query(superuser, "DROP TRIGGER refuse ON registration");
    expect(await remindOfEnds(scope)).toBe(50);
    expect(await remindOfEnds(scope)).toBe(0);
  });
});
