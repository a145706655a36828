import { anybody, applicant, type Entry, officers, operator } from "../entry";

const form = () => new FormData();
const signature = "MAA=";

/** Every server action, by its file and name; a sample is its arguments, after the registry where one is named. */
export const actions: Record<string, Entry> = {
  "server/actions/certificate.ts applyCertificate": applicant(),
  "server/actions/certificate.ts revokeCertificate": applicant(({ serial }) => [{ serial }], {
    elsewhere: "alike",
  }),
  "server/actions/countersigning.ts prepareCountersigning": operator(
    ({ waiting, waitingDocument, operatorCertificate }) => [
      { applicationId: waiting, documentId: waitingDocument, certificate: operatorCertificate, agreed: true },
    ],
  ),
  "server/actions/countersigning.ts completeCountersigning": operator(
    ({ request }) => [{ requestId: request, signature }],
    { elsewhere: "alike" },
  ),
  "server/actions/employer-list.ts narrowList": operator(() => ["inbox", "cost-engineer", form()], {
    leads: true,
  }),
  "server/actions/employer-people.ts narrowPeople": operator(() => [form()], { leads: true }),
  "server/actions/preferences.ts chooseLocale": anybody(() => ["en"]),
  "server/actions/queue-list.ts narrowQueue": officers("desk.open", () => [form()], { leads: true }),
  "server/actions/register-list.ts narrowRegister": officers("register.read", () => [form()], {
    leads: true,
  }),
  "server/actions/signing.ts prepareForm": applicant(({ application }) => [{ applicationId: application }]),
  "server/actions/signing.ts requestSigningCode": applicant(({ application, document }) => [
    { applicationId: application, documentId: document },
  ]),
  "server/actions/signing.ts signForm": applicant(({ application, document }) => [
    { applicationId: application, documentId: document, code: "000000" },
  ]),
};
