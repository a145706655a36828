import { anybody, applicant, type Entry, officers, operator, party, platform } from "../entry";

/**
 * Every method of every route handler, by its address; a sample is the address that is asked, with "{registry}" where an
 * officer names one, or without: then it is added. What is posted is a sound PDF.
 */
export const routes: Record<string, Entry> = {
  "GET /api/auth/[...nextauth] of a token for a form": anybody(() => "/api/auth/csrf"),
  "GET /api/auth/[...nextauth] of next-auth's own page": anybody(() => "/api/auth/signin?callbackUrl=/desk"),
  "GET /api/auth/[...nextauth] of a session": anybody(() => "/api/auth/session", { absent: true }),
  "GET /api/auth/[...nextauth] of the ways in": anybody(() => "/api/auth/providers", { absent: true }),
  "POST /api/auth/[...nextauth] of what nobody asked for": anybody(() => "/api/auth/signout", {
    form: { csrfToken: "none" },
  }),
  "POST /api/auth/[...nextauth] of a session": anybody(() => "/api/auth/session", {
    form: { csrfToken: "none", data: "{}" },
    absent: true,
  }),
  "GET /api/certificates/[id]/[form]": applicant(({ certificate }) => `/api/certificates/${certificate}/pdf`),
  "GET /api/certificates/[id]/[form] of its picture": applicant(
    ({ certificate }) => `/api/certificates/${certificate}/page?width=800`,
  ),
  "GET /api/demo/enterprise-keys/[file]": anybody(() => "/api/demo/enterprise-keys/none.p12", {
    absent: true,
  }), // one that is there is made for seconds
  "GET /api/desk/[registry]/exports/[list]/[format] of the queue": officers(
    "list.export",
    () => "/api/desk/{registry}/exports/queue/csv",
  ),
  "GET /api/desk/[registry]/exports/[list]/[format] of registrations": officers(
    "list.export",
    () => "/api/desk/{registry}/exports/registrations/csv",
  ),
  "GET /api/desk/[registry]/exports/[list]/[format] of the log": officers(
    "audit.read",
    () => "/api/desk/{registry}/exports/audit/csv",
  ),
  "GET /api/desk/[registry]/exports/[list]/[format] of officers": officers(
    "registry.administer",
    () => "/api/desk/{registry}/exports/officers/csv",
  ),
  "GET /api/desk/[registry]/exports/[list]/[format] of statistics": officers(
    "statistics.read",
    () => "/api/desk/{registry}/exports/statistics/csv?table=intake",
  ),
  "GET /api/documents/[id]": party(({ document }) => `/api/documents/${document}`),
  "GET /api/documents/[id] by officers": officers(
    "desk.open",
    ({ document }) => `/api/documents/${document}`,
  ),
  "GET /api/documents/[id]/pages/[page]": party(
    ({ document }) => `/api/documents/${document}/pages/1?width=800`,
  ),
  "GET /api/documents/[id]/pages/[page] by officers": officers(
    "desk.open",
    ({ document }) => `/api/documents/${document}/pages/1?width=800`,
  ),
  "GET /api/employer/people": operator(() => "/api/employer/people"),
  "GET /api/files/[id]": party(({ photo }) => `/api/files/${photo}`),
  "GET /api/files/[id] of a form": party(({ form }) => `/api/files/${form}`),
  "GET /api/files/[id] by officers": officers("desk.open", ({ photo }) => `/api/files/${photo}`),
  "GET /api/files/[id] by officers, of a proof": officers(
    "desk.open",
    ({ actProof }) => `/api/files/${actProof}`,
  ),
  "GET /api/health": anybody(() => "/api/health"),
  "GET /api/manual": anybody(() => "/api/manual"),
  "GET /api/pki/[file]": anybody(() => "/api/pki/root.crt"),
  "GET /api/platform/exports/audit/[format]": platform(() => "/api/platform/exports/audit/csv"),
  "GET /api/register/[registry]/[format]": anybody(({ code }) => `/api/register/${code}/csv`),
  "POST /api/registries/[registry]/notice-preview": officers(
    "registry.administer",
    () => "/api/registries/{registry}/notice-preview",
    { form: { kind: "acceptance" } },
  ),
  "GET /api/signing-requests/[id]/file": operator(({ request }) => `/api/signing-requests/${request}/file`),
  "GET /api/trpc/[trpc]": anybody(() => "/api/trpc/session.current"),
  "POST /api/trpc/[trpc]": anybody(() => "/api/trpc/session.end"),
  "POST /api/uploads/act-proofs": officers(
    "register.propose",
    ({ registration }) => `/api/uploads/act-proofs?registration=${registration}`,
  ),
  "POST /api/uploads/corrections": officers(
    "correction.enter",
    ({ correction }) => `/api/uploads/corrections?id=${correction}`,
  ),
  "POST /api/uploads/images": applicant(() => "/api/uploads/images?purpose=photo"),
  "POST /api/uploads/imports": platform(() => "/api/uploads/imports?table=enterprises&mode=check"),
  "POST /api/uploads/imports by officers": officers(
    "register.import",
    () => "/api/uploads/imports?table=paper-registrations&mode=check",
  ),
  "POST /api/uploads/pdfs": applicant(() => "/api/uploads/pdfs?purpose=explanation"),
  "GET /api/verify/[token]/photo": anybody(() => "/api/verify/no-such-token/photo", { absent: true }),
};
