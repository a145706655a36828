import { randomUUID } from "node:crypto";

/** Names of the things that a side has, by which samples name them; ids but for the two codes. */
const idNames = [
  "application",
  "document",
  "form",
  "photo",
  "proof",
  "registration",
  "act",
  "actProof",
  "certificate",
  "paper",
  "correction",
  "notice",
  "ownDay",
  "officer",
  "colleague",
  "operatorId",
  "blockedOperator",
  "waiting",
  "waitingDocument",
  "request",
  "rename",
  "personMessage",
  "employerMessage",
  "mobileReset",
  "view",
  "leave",
] as const;

/** What a side of the world has, of every kind that an entry may name. */
export type Objects = Record<(typeof idNames)[number], string> & {
  /** The account of whoever asks, on whatever side. */
  self: string;
  /** The registry's code. */
  code: string;
  /** The serial of the applicant's certificate. */
  serial: string;
  /** The operator's certificate, DER in base64. */
  operatorCertificate: string;
};

/** Names everything of a kind that there may be, of which nothing is. */
export const nowhere = (): Objects => ({
  ...(Object.fromEntries(idNames.map((name) => [name, randomUUID()])) as Record<
    (typeof idNames)[number],
    string
  >),
  self: "",
  code: "nowhere-engineer",
  serial: "00ff00ff",
  operatorCertificate: "MAA=",
});
