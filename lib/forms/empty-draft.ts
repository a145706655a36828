import type { Draft } from "./draft";

/** The form before anything is typed. */
export const emptyDraft: Draft = {
  employerName: "",
  employerCreditCode: "",
  employerPhone: "",
  photo: "",
  signatureImage: "",
  specialty: "",
  qualificationDate: "",
  isApprovalDate: false,
  educationCompulsory: "",
  educationElective: "",
  educationDate: "",
  educationBody: "",
  agreed: false,
};
