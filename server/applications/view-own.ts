import "server-only";
import { type ApplicationAction, applicationActions, decide, mayEdit } from "@/lib/domain/application";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type ApplicationView, applicationView } from "@/lib/dto/application";
import { draftOfAnswers } from "@/lib/forms/draft-of-answers";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { sameTyping } from "@/lib/forms/same-typing";
import type { PersonScope } from "@/server/auth/scope";
import { readCalendar } from "@/server/calendar/read-calendar";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { listOfficialDocuments } from "@/server/official/list";
import { readRegistry } from "@/server/registries/settings";
import { describeDocument } from "@/server/signing/describe-document";
import { readSignedDocuments } from "@/server/signing/form-documents";
import { readEvents } from "./events";
import { readFormFacts } from "./form-facts";
import { maskedIdentity } from "./masked-identity";
import { deadlineOfCase } from "./period";
import { readCorrection, readQuestions } from "./procedure";
import { readOwnRating } from "./rate";
import { type ApplicationRecord, factsOf, readApplication } from "./record";
import { standingDay } from "./standing-day";
import { readWorkingCopy } from "./working-copy";

/** Reads one of the person's applications with all its owner may see; numbers are masked. */
export function viewOwnApplication(scope: PersonScope, id: string): Promise<ApplicationView> {
  const today = plainDateIn(now());
  return withScope(scope, async (db) => {
    const record = await readApplication(db, id);
    const registry = await readRegistry(db, { id: record.registryId }, today);
    const events = await readEvents(db, id);
    const facts = factsOf(record, registry.settings.acceptance);
    const actions: ApplicationAction[] = applicationActions.filter(
      (action) => decide(record.state, action, "applicant", facts).ok,
    );
    const { row } = record;
    const workingCopy = (await readWorkingCopy(db, id)) ?? unkept(record);
    return applicationView.parse({
      id: record.id,
      version: record.version,
      state: record.state,
      stateSince: row.stateSince,
      registry,
      professionCode: record.profession.code,
      revision: record.profession.revision,
      matter: record.matterCode,
      route: row.route,
      acceptanceNumber: row.acceptanceNumber,
      createdAt: row.createdAt,
      savedAt: row.savedAt,
      identity: maskedIdentity(record),
      answers: record.answers,
      editable: mayEdit(record.state),
      actions,
      events,
      workingCopy,
      deadline: deadlineOfCase(row, today, await readCalendar(db, row.registryId)),
      correction: await readCorrection(db, record),
      questions: await readQuestions(db, record),
      withdrawalAskedAt: row.withdrawalAskedAt,
      officialDocuments: await listOfficialDocuments(db, id),
      documents: (await readSignedDocuments(db, record)).map(describeDocument),
      unsaved:
        workingCopy !== null &&
        !sameTyping(workingCopy.draft, record.answers ? draftOfAnswers(record.answers) : emptyDraft),
      formFacts: await readFormFacts(db, registry, today, {
        registrationsOn: await standingDay(db, record, today),
        answers: record.answers,
      }),
      rating: await readOwnRating(db, id),
    });
  });
}

/** What a form that can be changed again begins with: what was saved. */
function unkept({ state, answers, row }: ApplicationRecord) {
  return mayEdit(state) && answers
    ? { version: 0, draft: draftOfAnswers(answers), updatedAt: row.stateSince }
    : null;
}
