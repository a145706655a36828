import { z } from "zod";
import { identityDocumentTypes } from "@/lib/domain/identity-document";
import { plainDate } from "@/lib/domain/plain-date-schema";

/** A person's sex as accounts and applications hold it. */
export const personSex = z.enum(["male", "female"]);

/** Checks the code of an identity document at the border. */
export const identityDocumentType = z.enum(identityDocumentTypes);

/** The applicant's identity as pages show it: ID number and mobile masked. */
export const shownIdentity = z.object({
  name: z.string(),
  sex: personSex,
  birthDate: plainDate,
  idType: identityDocumentType,
  idNumber: z.string(),
  mobile: z.string(),
});
