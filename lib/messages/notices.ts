import type { ApplicationAction, ApplicationState } from "@/lib/domain/application";
import type { Matter } from "@/lib/professions/schema";
import type { MessageKey } from "./kinds";

/** Whom an act on an application concerns beside whoever acts. */
export type NoticeReader = "applicant" | "employer";

/** What is told of an act, or the reason why nothing is; both where the life tells of it from some states only. */
export type Notice = { key: MessageKey; why?: string } | { key?: never; why: string };
/** By the state it leads to; `end`: of an application to end a registration, whatever it leads to. */
type Notices = Notice | Partial<Record<ApplicationState | "end", Notice>>;

const tell = (key: MessageKey, why?: string): Notice => (why ? { key, why } : { key });
const ownAct: Notice = { why: "he did it himself and sees what came of it" };
const onlyAsked: Notice = { why: "nothing has come of it yet" };
const inside: Notice = { why: "a step inside the registry; both parties are told of the decision" };

/**
 * Whom each act on an application is told by which message, where need be by the state it leads to. The table of an application's
 * life says from which states somebody is told (noticeApplicant, noticeEmployer); a test holds both against each other.
 */
export const notices: Record<NoticeReader, Record<ApplicationAction, Notices>> = {
  applicant: {
    save: ownAct,
    sign: {
      applicantSigned: ownAct,
      inDecision: tell("application.acceptedAlone"),
    },
    discard: ownAct,
    withdraw: ownAct,
    resume: ownAct,
    return: tell("application.returned"),
    countersign: {
      inReview: tell("application.accepted"),
      awaitingAcceptance: tell("application.handedIn"),
      deregistered: tell("application.deregistered"),
    },
    accept: tell("application.taken"),
    refuseAcceptance: tell("application.notAccepted"),
    requestCorrection: tell("application.correction"),
    askExplanation: tell("application.explanationAsked"),
    explain: ownAct,
    recommend: inside,
    askExtension: inside,
    extend: tell("application.extended"),
    declineExtension: inside,
    grant: { granted: tell("application.granted"), deregistered: tell("application.ended") },
    refuse: { refused: tell("application.refused"), end: tell("application.notEnded") },
    askWithdrawal: ownAct,
    confirmWithdrawal: tell("application.withdrawn"),
    declineWithdrawal: tell("application.withdrawalDeclined"),
    lapse: tell("application.correctionLapsed"),
    expire: {
      discarded: { why: "a draft that was never saved has no number to be told of" },
      withdrawn: tell("application.lapsed"),
      inReview: tell("application.acceptedByLaw"),
      granted: tell("application.grantedByLaw"),
    },
  },
  employer: {
    save: tell("employer.takenBack", "it waits for the employer again only once it is signed anew"),
    sign: {
      applicantSigned: tell("employer.signatureWaits"),
      inDecision: tell("employer.leftOut"),
    },
    discard: { why: "the employer was never shown it" },
    withdraw: tell("employer.withdrawn", "what is not signed was not shown to the employer"),
    return: ownAct,
    countersign: ownAct,
    accept: tell("employer.accepted"),
    refuseAcceptance: tell("employer.notAccepted"),
    requestCorrection: tell("employer.correction"),
    resume: { why: "what the employer signed stands, and the registry goes on where it was" },
    askExplanation: tell("employer.explanationAsked"),
    explain: { why: "it reads the answer with the application" },
    recommend: inside,
    askExtension: inside,
    extend: tell("employer.extended"),
    declineExtension: inside,
    grant: {
      granted: tell("employer.granted"),
      deregistered: tell("employer.deregistered"),
    },
    refuse: { refused: tell("employer.refused"), end: tell("employer.notDeregistered") },
    askWithdrawal: onlyAsked,
    confirmWithdrawal: tell("employer.withdrawn"),
    declineWithdrawal: onlyAsked,
    lapse: { why: "what the employer signed stands, and the registry goes on where it was" },
    expire: {
      discarded: { why: "the employer was never shown it" },
      withdrawn: tell(
        "employer.lapsed",
        "what is not signed, or was returned, does not wait for the employer",
      ),
      inReview: tell("employer.accepted"),
      granted: tell("employer.granted"),
    },
  },
};

/** Finds what one reader is told of an act that led to a state, by what the matter does to the register. */
export function noticeOf(
  reader: NoticeReader,
  action: ApplicationAction,
  to: ApplicationState,
  effect: Matter["effect"],
): Notice | undefined {
  const found = notices[reader][action];
  if (isNotice(found)) return found;
  return (effect === "deregister" ? found.end : undefined) ?? found[to];
}

function isNotice(found: Notices): found is Notice {
  return "key" in found || "why" in found;
}

/** What happens outside an application's life: the messages that tell of it, or the reason why none does. */
export const otherNotices: Record<string, Notice[]> = {
  "a corrected form signed anew by both": [tell("application.corrected")],
  "a correction near its last day": [tell("application.correctionDue")],
  "an application left lying": [tell("application.untouched"), tell("application.unsigned")],
  "account made": [tell("account.signedUp")],
  "password changed": [tell("account.passwordChanged")],
  "mobile changed by the person": [tell("account.mobileChanged")],
  "mobile changed by an officer": [
    tell("account.mobileResetRequested"),
    tell("account.mobileResetCancelled"),
  ],
  "registration takenOver": [
    {
      why: "an import of a register is no act on one registration; its holder finds it under his certificates",
    },
  ],
  "registration granted": [{ why: "the grant is told as the application's end" }],
  "registration renewed": [{ why: "the grant is told as the application's end" }],
  "registration deregistered": [
    { why: "told as the application's end" },
    tell("registration.deregisteredByAct", "by the registry: with its decision"),
    tell("employer.deregisteredByAct"),
  ],
  "registration rescinded": [tell("registration.rescinded"), tell("employer.rescinded")],
  "registration locked": [tell("registration.locked"), tell("employer.locked")],
  "registration unlocked": [tell("registration.unlocked"), tell("employer.unlocked")],
  "act announced": [tell("registration.hearing"), tell("employer.hearing")],
  "registration renamed": [
    tell("certificate.renamed"),
    tell("registration.renamed"),
    tell("employer.renamed"),
  ],
  "registration exchanged": [{ why: "its holder asks for it himself and is told of the certificate" }],
  "registration revoked": [tell("registration.revoked"), tell("employer.revoked")],
  "registration corrected": [tell("certificate.corrected"), tell("employer.personCorrected")],
  "name or document corrected by officers": [
    tell("account.correctionEntered"),
    tell("account.correctionApproved"),
    tell("account.correctionRejected"),
  ],
  "registration ends": [tell("registration.ends"), tell("employer.registrationEnds")],
  "certificate uncollected": [{ why: "told with what made it: the grant, the rename, or the correction" }],
  "certificate making": [ownAct],
  "certificate issued": [tell("certificate.issued")],
  "certificate superseded": [{ why: "told with what replaced it" }],
  "certificate deregistered": [{ why: "told with the deregistration" }],
};
