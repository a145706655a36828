/** Where a message is read: in the product, or on a telephone. */
export const messageChannels = ["inbox", "sms"] as const;
export type MessageChannel = (typeof messageChannels)[number];

interface Group {
  /** Whether its messages go by SMS too: always, unless the reader does not want them, or never. */
  sms: "always" | "offered" | "never";
  /** Who words it: each registry its own, or the platform for all. */
  wordedBy: "registry" | "platform";
  /** It can wait until the morning. */
  mayWait: boolean;
}

/** What readers choose by, and what they cannot choose. */
export const messageGroups = {
  /** 行政许可法 32, 38, 44: what is missing and what was decided must reach the applicant. */
  decisions: { sms: "always", wordedBy: "registry", mayWait: false },
  /** A warning that whoever took over the account could switch off, or a registry reword, would be none. */
  security: { sms: "always", wordedBy: "platform", mayWait: false },
  /** What its reader did himself a moment ago, with a code from his telephone. */
  account: { sms: "never", wordedBy: "platform", mayWait: false },
  progress: { sms: "offered", wordedBy: "registry", mayWait: false },
  certificates: { sms: "offered", wordedBy: "registry", mayWait: false },
  reminders: { sms: "offered", wordedBy: "registry", mayWait: true },
  signatures: { sms: "offered", wordedBy: "registry", mayWait: false },
  results: { sms: "offered", wordedBy: "registry", mayWait: false },
} as const satisfies Record<string, Group>;
export type MessageGroup = keyof typeof messageGroups;

/** The values that texts may ask for by their names. */
export type MessageValue =
  | "number"
  | "matter"
  | "authority"
  | "employer"
  | "name"
  | "formerName"
  | "reason"
  | "profession"
  | "days"
  | "end"
  | "count"
  | "hours"
  | "hotline";

/** One kind of message. */
export interface MessageKind {
  reader: "person" | "employer";
  group: MessageGroup;
  /** What {number} is the number of. */
  about: "application" | "registration" | "account";
  values: readonly MessageValue[];
  /** Without these a text would not say what it is for. */
  required: readonly MessageValue[];
  /** What somebody wrote: it is shown in the product, and never sent over the telephone network. */
  free?: "reason";
}

const ofApplication = { about: "application", required: ["number"] } as const;
const byAuthority = { about: "application", required: ["authority", "number"] } as const;
const ofRegistration = { about: "registration", required: ["number"] } as const;
const byActOn = { about: "registration", required: ["authority", "number"] } as const;
const ofAccount = { reader: "person", about: "account", required: [] } as const;
const applied = ["number", "matter", "authority", "employer"] as const;
const actedOn = ["number", "authority"] as const;
const staffActedOn = [...actedOn, "name"] as const;
const staff = ["number", "matter", "authority", "name"] as const;

/** Every kind of message there is, its default texts in messages/<language>/messages.json. */
export const messageKinds = {
  "account.signedUp": { ...ofAccount, group: "account", values: [] },
  "account.passwordChanged": { ...ofAccount, group: "account", values: [] },
  "account.mobileChanged": { ...ofAccount, group: "account", values: [] },
  "account.mobileResetRequested": {
    ...ofAccount,
    group: "security",
    values: ["authority", "hours", "hotline"],
  },
  "account.mobileResetCancelled": { ...ofAccount, group: "account", values: [] },
  "account.correctionEntered": { ...ofAccount, group: "security", values: ["authority", "hotline"] },
  "account.correctionApproved": { ...ofAccount, group: "security", values: ["authority", "hotline"] },
  "account.correctionRejected": {
    ...ofAccount,
    group: "security",
    values: ["authority", "hotline", "reason"],
    free: "reason",
  },
  "application.returned": {
    ...ofApplication,
    reader: "person",
    group: "progress",
    values: [...applied, "reason"],
    free: "reason",
  },
  "application.accepted": { ...byAuthority, reader: "person", group: "progress", values: applied },
  "application.acceptedAlone": { ...byAuthority, reader: "person", group: "progress", values: applied },
  "application.taken": { ...byAuthority, reader: "person", group: "progress", values: applied },
  "application.handedIn": { ...ofApplication, reader: "person", group: "progress", values: applied },
  "application.withdrawn": { ...ofApplication, reader: "person", group: "progress", values: applied },
  "application.lapsed": { ...ofApplication, reader: "person", group: "progress", values: applied },
  "application.correction": {
    ...byAuthority,
    reader: "person",
    group: "decisions",
    values: [...applied, "reason", "end"],
    free: "reason",
  },
  "application.correctionDue": {
    ...byAuthority,
    reader: "person",
    group: "decisions",
    values: [...applied, "end"],
  },
  "application.correctionLapsed": { ...byAuthority, reader: "person", group: "decisions", values: applied },
  "application.corrected": { ...ofApplication, reader: "person", group: "progress", values: applied },
  "application.acceptedByLaw": { ...ofApplication, reader: "person", group: "progress", values: applied },
  "application.explanationAsked": {
    ...byAuthority,
    reader: "person",
    group: "decisions",
    values: [...applied, "reason"],
    free: "reason",
  },
  "application.extended": { ...byAuthority, reader: "person", group: "decisions", values: applied },
  "application.withdrawalDeclined": {
    ...byAuthority,
    reader: "person",
    group: "progress",
    values: [...applied, "reason"],
    free: "reason",
  },
  "application.grantedByLaw": { ...byAuthority, reader: "person", group: "decisions", values: applied },
  "application.untouched": {
    about: "application",
    required: ["matter"],
    reader: "person",
    group: "reminders",
    values: ["matter", "days"],
  },
  "application.unsigned": {
    ...ofApplication,
    reader: "person",
    group: "reminders",
    values: ["number", "matter", "employer", "days"],
  },
  "application.notAccepted": { ...byAuthority, reader: "person", group: "decisions", values: applied },
  "application.granted": { ...byAuthority, reader: "person", group: "decisions", values: applied },
  "application.refused": { ...byAuthority, reader: "person", group: "decisions", values: applied },
  "application.deregistered": { ...ofApplication, reader: "person", group: "decisions", values: applied },
  "application.ended": { ...byAuthority, reader: "person", group: "decisions", values: applied },
  "application.notEnded": { ...byAuthority, reader: "person", group: "decisions", values: applied },
  "employer.signatureWaits": { ...ofApplication, reader: "employer", group: "signatures", values: staff },
  "employer.leftOut": {
    ...byAuthority,
    reader: "employer",
    group: "signatures",
    values: [...staff, "hotline"],
  },
  "employer.takenBack": { ...ofApplication, reader: "employer", group: "signatures", values: staff },
  "employer.withdrawn": { ...ofApplication, reader: "employer", group: "signatures", values: staff },
  "employer.lapsed": { ...ofApplication, reader: "employer", group: "signatures", values: staff },
  "employer.accepted": { ...byAuthority, reader: "employer", group: "results", values: staff },
  "employer.correction": { ...byAuthority, reader: "employer", group: "results", values: staff },
  "employer.explanationAsked": { ...ofApplication, reader: "employer", group: "results", values: staff },
  "employer.extended": { ...ofApplication, reader: "employer", group: "results", values: staff },
  "employer.notAccepted": { ...byAuthority, reader: "employer", group: "results", values: staff },
  "employer.granted": { ...ofApplication, reader: "employer", group: "results", values: staff },
  "employer.refused": { ...ofApplication, reader: "employer", group: "results", values: staff },
  "employer.deregistered": { ...byAuthority, reader: "employer", group: "results", values: staff },
  "employer.notDeregistered": { ...byAuthority, reader: "employer", group: "results", values: staff },
  "employer.renamed": {
    about: "registration",
    required: ["employer"],
    reader: "employer",
    group: "results",
    values: ["employer", "profession", "count"],
  },
  "employer.personCorrected": {
    about: "registration",
    required: ["name"],
    reader: "employer",
    group: "results",
    values: ["name", "formerName", "number"],
  },
  "employer.registrationEnds": {
    about: "registration",
    required: ["number", "end"],
    reader: "employer",
    group: "reminders",
    values: ["number", "days", "end"],
  },
  "certificate.issued": { ...ofRegistration, reader: "person", group: "certificates", values: ["number"] },
  "certificate.renamed": {
    ...ofRegistration,
    reader: "person",
    group: "certificates",
    values: ["number", "employer", "profession"],
  },
  "certificate.corrected": {
    ...ofRegistration,
    reader: "person",
    group: "certificates",
    values: ["number", "profession"],
  },
  "registration.renamed": {
    ...ofRegistration,
    reader: "person",
    group: "certificates",
    values: ["number", "employer", "profession"],
  },
  "registration.hearing": {
    about: "registration",
    required: ["authority", "number", "end"],
    reader: "person",
    group: "decisions",
    values: ["number", "authority", "end"],
  },
  "registration.locked": { ...byActOn, reader: "person", group: "decisions", values: actedOn },
  "registration.unlocked": { ...byActOn, reader: "person", group: "decisions", values: actedOn },
  "registration.deregisteredByAct": { ...byActOn, reader: "person", group: "decisions", values: actedOn },
  "registration.rescinded": { ...byActOn, reader: "person", group: "decisions", values: actedOn },
  "registration.revoked": { ...byActOn, reader: "person", group: "decisions", values: actedOn },
  "employer.hearing": { ...byActOn, reader: "employer", group: "results", values: staffActedOn },
  "employer.locked": { ...byActOn, reader: "employer", group: "results", values: staffActedOn },
  "employer.unlocked": { ...byActOn, reader: "employer", group: "results", values: staffActedOn },
  "employer.deregisteredByAct": { ...byActOn, reader: "employer", group: "results", values: staffActedOn },
  "employer.rescinded": { ...byActOn, reader: "employer", group: "results", values: staffActedOn },
  "employer.revoked": { ...byActOn, reader: "employer", group: "results", values: staffActedOn },
  "registration.ends": {
    about: "registration",
    required: ["number", "end"],
    reader: "person",
    group: "reminders",
    values: ["number", "days", "end"],
  },
} as const satisfies Record<string, MessageKind>;
export type MessageKey = keyof typeof messageKinds;

/** Lists the keys of all kinds. */
export const messageKeys = Object.keys(messageKinds) as [MessageKey, ...MessageKey[]];

/** Tells what kind of message a key stands for. */
export const kindOf = (key: MessageKey): MessageKind => messageKinds[key];

/** Tells whether each registry may word a kind its own way. */
export const isReworded = (key: MessageKey): boolean =>
  messageGroups[kindOf(key).group].wordedBy === "registry";

/** Lists the values that a kind's text may ask for in a channel. */
export function valuesIn(key: MessageKey, channel: MessageChannel): readonly MessageValue[] {
  const { values, free } = kindOf(key);
  return channel === "sms" ? values.filter((name) => name !== free) : values;
}

/** Lists the values without which a kind's text is refused in a channel. */
export function requiredIn(key: MessageKey, channel: MessageChannel): readonly MessageValue[] {
  const { required, free } = kindOf(key);
  return channel === "inbox" && free ? [...required, free] : required;
}
