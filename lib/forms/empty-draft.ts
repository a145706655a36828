import type { Draft, TypedEducation } from "./draft";

/** The form before anything is typed. */
export const emptyDraft: Draft = {
  employerName: "",
  employerCreditCode: "",
  employerPhone: "",
  photo: "",
  signatureImage: "",
  specialty: "",
  qualificationOrigin: "",
  qualificationProvince: "",
  qualificationNumber: "",
  qualificationDate: "",
  isApprovalDate: false,
  qualificationScan: "",
  education: {},
  educationProof: "",
  registrations: [],
  deregistrationReason: "",
  route: "",
  absenceGround: "",
  absenceText: "",
  absenceProof: "",
  agreed: false,
};

/** Hours before any are typed. */
export const emptyEducation: TypedEducation = { compulsory: "", elective: "", date: "", body: "" };
