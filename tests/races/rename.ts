import { valueOrThrow } from "@/lib/result";
import { confirmRename } from "@/server/employers/confirm-rename";
import { completeSigning, sendSigningCode } from "@/server/signing/applicant-ceremony";
import { lastCodeTo } from "@/server/walk/phone-code";
import { employer } from "../factories/application";
import { preview } from "../factories/company";
import type { Race } from "./race";
import { copyOf } from "./snapshot";

const oldName = `${employer.name}旧`;

/**
 * A rename of the employer against an application that its applicant signs at that moment. The application bears the new
 * name already: behind the rename it may follow, before it it stands in its way.
 */
const renameAgainstApply: Race = {
  name: "rename against apply",
  begin: async (world) => {
    const { db, saved, signer, operators } = world;
    const { id: applicationId, documentId, acceptanceNumber } = await copyOf(db, saved);
    await db.query("UPDATE registration SET employer_name = $1 WHERE standing = 'registered'", [oldName]);
    const id = await preview({ ...employer, oldName, newName: employer.name, operator: operators[0] });
    const target = { applicationId, documentId };
    valueOrThrow(await sendSigningCode(signer.scope, target), "the code");
    const code = await lastCodeTo(signer.mobile);
    const signed = { state: "applicantSigned", employer: employer.name };
    const renamed = { ...signed, names: [employer.name], changes: world.staff, rename: "done" };
    return {
      sides: [
        {
          name: "rename",
          run: () => confirmRename(operators[0].scope, { id }),
          leaves: undefined, // a rename never hinders an application under the new name
          tells: [],
        },
        {
          name: "apply",
          run: () => completeSigning(signer.scope, target, code),
          leaves: { ...signed, names: [oldName], changes: 0, rename: "ready" },
          tells: [{ key: "rename.inFlight", values: { numbers: acceptanceNumber } }],
        },
      ],
      both: renamed,
      look: async () => {
        const { rows } = await db.query<Record<string, unknown>>(sql, [applicationId, id]);
        return { ...rows[0] };
      },
    };
  },
};

const sql = `
  SELECT a.state, a.answers -> 'employer' ->> 'name' AS employer,
    (SELECT json_agg(DISTINCT employer_name) FROM registration WHERE standing = 'registered') AS names,
    (SELECT count(*)::int FROM registration_change c JOIN employer_rename_entry n ON n.registration_id = c.registration_id
      WHERE n.rename_id = r.id AND c.kind = 'renamed' AND c.at = r.confirmed_at) AS changes,
    r.state AS rename
  FROM application a, employer_rename r WHERE a.id = $1 AND r.id = $2`;

/** The race of an employer's new name. */
export const renameRaces = [renameAgainstApply];
