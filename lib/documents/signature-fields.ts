/** Names of the three signature fields that every form is drawn with, in the order in which they are filled. */
export const signatureFields = {
  applicant: "sig_applicant",
  employer: "sig_employer",
  timestamp: "doc_timestamp",
} as const;

/** A party that signs a form. */
export type SigningParty = "applicant" | "employer";
