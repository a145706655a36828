import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays } from "@/lib/domain/plain-date";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import { listOwnCertificates } from "@/server/certificates/own-certificates";
import { signAs } from "@/server/walk/apply";
import { countersignAs, prepareAs } from "@/server/walk/countersign";
import { makeRegister } from "../factories/application";
import {
  applyFor,
  changedForm,
  type Desk,
  makeDesk,
  makeHolder,
  type TestHolder,
  today,
} from "../factories/matter";
import { query, useOwnDatabase } from "../support/own-database";

let superuser: string;
let desk: Desk;

beforeAll(async () => {
  ({ superuser } = await useOwnDatabase());
  await makeRegister();
  desk = await makeDesk();
});

type Target = Awaited<ReturnType<typeof applyFor>>;
const standings = (holder: TestHolder) =>
  query<{ standing: string }>(
    superuser,
    "SELECT standing FROM registration WHERE person_id = $1 ORDER BY number",
    [holder.scope.personId],
  );

describe("a deregistration that is signed while the register changes", () => {
  /** Signs as the employer while another transaction holds the registration, has changed it and then commits. */
  async function countersignAgainst(assignment: string) {
    const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 200) }]);
    const target = await applyFor(holder, "deregistration");
    await signAs(holder, target);
    const other = new pg.Client({ connectionString: superuser });
    await other.connect();
    try {
      await other.query("BEGIN");
      await other.query(`UPDATE registration SET ${assignment} WHERE number = $1`, holder.numbers);
      const signing = countersignAs(desk.operator, target).then(
        () => "signed",
        (error: unknown) => error,
      );
      await waitsForLock(holder, target);
      await other.query("COMMIT");
      return { holder, target, outcome: await signing };
    } finally {
      await other.end();
    }
  }

  /** Answers as soon as somebody waits for the row, so that the other transaction commits in between. */
  async function waitsForLock({ scope }: TestHolder, { applicationId }: Target): Promise<void> {
    for (;;) {
      const waiting = await query(
        superuser,
        "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
      );
      if (waiting.length > 0) return;
      const { state } = await viewOwnApplication(scope, applicationId);
      if (state !== "applicantSigned") throw new Error("nobody waited for the registration");
    }
  }

  test("loses against a revocation, and nothing of it stays", async () => {
    const { holder, target, outcome } = await countersignAgainst("standing = 'revoked', ended_at = now()");
    expect(outcome).toMatchObject({ problem: { kind: "STALE" } });
    expect(await standings(holder)).toMatchObject([{ standing: "revoked" }]);
    const view = await viewOwnApplication(holder.scope, target.applicationId);
    expect(view).toMatchObject({ state: "applicantSigned", officialDocuments: [] });
    expect(view.documents[0]?.employerSignedAt).toBeNull();
    expect(await listOwnCertificates(holder.scope)).toEqual([]);
    expect(await prepareAs(desk.operator, target)).toMatchObject({
      ok: false,
      reasons: [{ key: "countersign.noLongerEligible" }],
    });
  });

  test("loses when the registration is with another employer than the one that signs", async () => {
    await query(
      superuser,
      "INSERT INTO employer (credit_code, name) VALUES ('91310000MA1TE0T06T', '上海另一家工程咨询有限公司')",
    );
    const other = "(SELECT id FROM employer WHERE credit_code = '91310000MA1TE0T06T')";
    const { holder, outcome } = await countersignAgainst(`employer_id = ${other}`);
    expect(outcome).toMatchObject({ problem: { kind: "STALE" } });
    expect(await standings(holder)).toMatchObject([{ standing: "registered" }]);
  });

  test("stands beside a lock, which hinders everything else", async () => {
    const { holder, outcome } = await countersignAgainst("locked_at = now()");
    expect(outcome).toBe("signed");
    expect(await standings(holder)).toMatchObject([{ standing: "deregistered" }]);
  });

  test("of one that was revoked meanwhile is refused before the key is asked for, also beside another", async () => {
    const end = addDays(today(), 200);
    const holder = await makeHolder([
      { specialty: "civil", end },
      { specialty: "installation", end },
    ]);
    const target = await applyFor(holder, "deregistration");
    await signAs(holder, target);
    await query(
      superuser,
      "UPDATE registration SET standing = 'revoked', ended_at = now() WHERE number = $1",
      [holder.numbers[0]],
    );
    expect(await prepareAs(desk.operator, target)).toMatchObject({
      ok: false,
      reasons: [{ key: "countersign.noLongerEligible" }],
    });
  });

  test("is void when the person changes the form after signing", async () => {
    const holder = await makeHolder([{ specialty: "civil", end: addDays(today(), 200) }]);
    const target = await applyFor(holder, "deregistration");
    await signAs(holder, target);
    const form = await changedForm(holder, target.applicationId, { deregistrationReason: "04" });
    expect(await saveApplication(holder.scope, form)).toMatchObject({ ok: true });
    await expect(countersignAs(desk.operator, target)).rejects.toThrow();
    expect(await standings(holder)).toMatchObject([{ standing: "registered" }]);
  });
});
