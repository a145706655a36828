import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { type RatingInput, ratingInput } from "@/lib/dto/rating";
import { rateApplication } from "@/server/applications/rate";
import { viewOwnApplication } from "@/server/applications/view-own";
import { personScopeOfAccount } from "@/server/auth/scope";
import { makeApplicant, makeRegister } from "../factories/application";
import { grantAs, makeCase, makeDeskOfficer, reviewAs } from "../factories/decision";
import { makeOperator } from "../factories/employer";
import { makePerson } from "../factories/person";
import type { TestSigner } from "../factories/signing";
import { query, useOwnDatabase } from "../support/own-database";

let urls: Awaited<ReturnType<typeof useOwnDatabase>>;
let ended: TestSigner;
let running: TestSigner;

const rating: RatingInput = { stars: 4, tags: ["fast", "clear"], comment: "很顺利" };

beforeAll(async () => {
  urls = await useOwnDatabase();
  await makeRegister();
  const operator = await makeOperator();
  ended = await makeCase(operator);
  running = await makeCase(operator);
  await reviewAs(await makeDeskOfficer("reviewer"), ended);
  await grantAs(await makeDeskOfficer("decider"), ended);
});

describe("rating how an application was handled", () => {
  test("is refused while it runs, and for a draft", async () => {
    const refused = { ok: false, reasons: [{ key: "rating.notEnded" }] };
    expect(await rateApplication(running.scope, { id: running.id, ...rating })).toEqual(refused);
    const draft = await makeApplicant();
    expect(await rateApplication(draft.scope, { id: draft.id, ...rating })).toEqual(refused);
  });

  test("is nothing for anybody but its owner", async () => {
    const stranger = personScopeOfAccount((await makePerson()).accountId);
    await expect(rateApplication(stranger, { id: ended.id, ...rating })).rejects.toMatchObject({
      problem: { kind: "NOT_FOUND" },
    });
  });

  test("is done once, whatever is pressed how often, and shown to its author", async () => {
    expect((await viewOwnApplication(ended.scope, ended.id)).rating).toBeNull();
    const answers = await Promise.all(
      [5, 4, 3].map(() => rateApplication(ended.scope, { id: ended.id, ...rating })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reasons: [{ key: "rating.already" }] });
    expect((await viewOwnApplication(ended.scope, ended.id)).rating).toMatchObject(rating);
    const logged = await query<{ detail: unknown }>(
      urls.superuser,
      "SELECT detail FROM audit_entry WHERE action = 'application.rated'",
    );
    expect(logged.map(({ detail }) => detail)).toEqual([{ stars: 4 }]);
  });

  test.each<[string, object]>([
    ["no stars", { ...rating, stars: 0 }],
    ["six stars", { ...rating, stars: 6 }],
    ["half a star", { ...rating, stars: 4.5 }],
    ["praise with one star", { ...rating, stars: 1 }],
    ["a tag twice", { ...rating, tags: ["fast", "fast"] }],
    ["a tag of one's own", { ...rating, tags: ["<b>"] }],
    ["a novel", { ...rating, comment: "长".repeat(501) }],
  ])("with %s is no rating", (_what, input) => {
    expect(ratingInput.safeParse(input).success).toBe(false);
  });
});

describe("the database by itself", () => {
  /** Writes a rating as this person, past the service; answers the database's code. */
  async function insert(personId: string, { id }: TestSigner): Promise<string> {
    const login = new pg.Client({ connectionString: urls.app });
    await login.connect();
    try {
      await login.query("BEGIN");
      await login.query(
        "SELECT set_config('role', 'zhice_person', true), set_config('app.person_id', $1, true)",
        [personId],
      );
      await login.query(
        `INSERT INTO service_rating (registry_id, application_id, person_id, stars, comment, at)
         VALUES ($3, $1, $2, 1, '', now())`,
        [id, personId, await registryOf(id)],
      );
      return "inserted";
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await login.query("ROLLBACK");
      await login.end();
    }
  }
  const registryOf = async (id: string) =>
    (
      await query<{ registry_id: string }>(
        urls.superuser,
        "SELECT registry_id FROM application WHERE id = $1",
        [id],
      )
    )[0]?.registry_id;

  test("takes no rating of somebody else's application, nor of one that runs, nor in another's name", async () => {
    const stranger = (await makePerson()).accountId;
    expect(await insert(stranger, ended)).toBe("42501");
    expect(await insert(running.scope.personId, running)).toBe("42501");
    expect(await insert(stranger, running)).toBe("42501");
    expect(await insert(ended.scope.personId, ended)).toBe("23505"); // his own, but he has rated it
  });

  test("lets nobody change or take back a rating", async () => {
    for (const role of ["zhice_person", "zhice_registry", "zhice_employer", "zhice_platform", "zhice_auth"]) {
      const [row] = await query<{ update: boolean; delete: boolean }>(
        urls.superuser,
        `SELECT has_table_privilege($1, 'service_rating', 'UPDATE') AS update,
                has_table_privilege($1, 'service_rating', 'DELETE') AS delete`,
        [role],
      );
      expect([role, row]).toEqual([role, { update: false, delete: false }]);
    }
  });
});
