import { z } from "zod";
import { identityDocumentType } from "@/lib/domain/identity-document";
import { plainDate } from "@/lib/domain/plain-date";

/** A person's sex as accounts and applications hold it. */
export const personSex = z.enum(["male", "female"]);

/** The applicant's identity as pages show it: ID number and mobile masked. */
export const shownIdentity = z.object({
  name: z.string(),
  sex: personSex,
  birthDate: plainDate,
  idType: identityDocumentType,
  idNumber: z.string(),
  mobile: z.string(),
});
