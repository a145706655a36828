import type { Snapshot } from "./snapshot";
import type { World } from "./world";

/** All that acts on a case leave, as far as it is the winner's alone. */
export interface CaseFacts {
  state: string;
  version: number;
  /** Since the snapshot: what was done, by which kind of actor. */
  events: string[];
  audit: string[];
  /** What officers noted, with what they did. */
  reviews: string[];
  /** What the outbox holds: documents to make, messages to send. */
  jobs: string[];
  /** Of its form: how it stands, who signed it, how many revisions it has. */
  documents: string[];
  registrations: number;
  certificates: number;
}

const sql = `
  SELECT a.state, a.version,
    (SELECT coalesce(json_agg(action || ' by ' || coalesce(name, actor_kind) ORDER BY e.id), '[]') FROM (SELECT * FROM application_event WHERE application_id = a.id ORDER BY id OFFSET $2) e LEFT JOIN account ON account.id = e.actor_id) AS events,
    (SELECT coalesce(json_agg(action || ' by ' || coalesce(name, actor_kind) ORDER BY t.id), '[]') FROM audit_entry t LEFT JOIN account ON account.id = t.actor_id WHERE subject_id = a.id AND action NOT LIKE '%.view') AS audit,
    (SELECT coalesce(json_agg(verdict || ' by ' || name ORDER BY at), '[]') FROM (SELECT * FROM application_review WHERE application_id = a.id ORDER BY at OFFSET $3) v JOIN account ON account.id = v.officer_id) AS reviews,
    (SELECT coalesce(json_agg(concat_ws(' ', t.identifier, j.payload -> 'payload' ->> 'kind', j.payload -> 'payload' ->> 'key')), '[]')
       FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE j.payload::text LIKE '%' || a.id || '%') AS jobs,
    (SELECT coalesce(json_agg(concat_ws(' ', d.status, CASE WHEN applicant_signed_at IS NOT NULL THEN 'person' END, CASE WHEN employer_signed_at IS NOT NULL THEN 'employer' END,
       (SELECT count(*) FROM document_revision r WHERE r.document_id = d.id))), '[]') FROM form_document d WHERE d.application_id = a.id) AS documents,
    (SELECT count(*)::int FROM registration r WHERE r.person_id = a.person_id AND r.standing = 'registered') AS registrations,
    (SELECT count(*)::int FROM certificate c JOIN registration r ON r.id = c.registration_id WHERE r.person_id = a.person_id AND c.created_at >= (SELECT max(at) FROM application_event WHERE application_id = a.id)) AS certificates
  FROM application a WHERE a.id = $1`;

/** Reads all that was left on a case that was copied from a snapshot. */
export async function caseFacts({ db }: World, id: string, { rows, events }: Snapshot): Promise<CaseFacts> {
  const found = await db.query<CaseFacts>(sql, [id, events, rows.application_review.length]);
  const [facts] = found.rows;
  if (!facts) throw new Error("the case is gone");
  return { ...facts, jobs: facts.jobs.sort() };
}
