/** Names of the signature fields of all kinds of documents, by who fills them. */
export const signatureFields = {
  applicant: "sig_applicant",
  employer: "sig_employer",
  registry: "sig_registry",
  timestamp: "doc_timestamp",
} as const;

/** Lists the fields that each kind of document is drawn with, in the order in which they are filled; it has no others. */
export const documentFields = {
  /** An application form. */
  form: ["applicant", "employer", "timestamp"],
  /** An application form that the applicant signs alone. */
  personalForm: ["applicant", "timestamp"],
  /** What the registry issues under its seal. */
  official: ["registry", "timestamp"],
} as const satisfies Record<string, readonly (keyof typeof signatureFields)[]>;
export type DocumentLayout = keyof typeof documentFields;

/** A party that signs a form. */
export type SigningParty = "applicant" | "employer";

/** A party that signs a document of any kind; a registry's signature is its seal. */
export type DocumentParty = SigningParty | "registry";
