import { ok, type Result, refused } from "@/lib/result";
import { type ApplicationFacts, type Requirement, requirements } from "./application-facts";

/** The states of an application, in the order of its life. */
export const applicationStates = [
  "draft",
  "saved",
  "applicantSigned",
  "returned",
  "awaitingAcceptance",
  "inReview",
  "correction",
  "inDecision",
  "granted",
  "refused",
  "notAccepted",
  "deregistered",
  "withdrawn",
  "discarded",
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What can be done to an application. */
export const applicationActions = [
  "save",
  "sign",
  "countersign",
  "return",
  "accept",
  "refuseAcceptance",
  "requestCorrection",
  "resume",
  "askExplanation",
  "explain",
  "recommend",
  "askExtension",
  "extend",
  "declineExtension",
  "grant",
  "refuse",
  "discard",
  "withdraw",
  "askWithdrawal",
  "confirmWithdrawal",
  "declineWithdrawal",
  "lapse",
  "expire",
] as const;
export type ApplicationAction = (typeof applicationActions)[number];

/** Who may take an action; the schedule is the system's own. */
export type ActingParty = "applicant" | "employer" | "officer" | "schedule";

/** What follows from an action; services carry it out in the same transaction or enqueue it. */
export type Effect =
  | "allocateNumber"
  | "voidSignedForm"
  | "acceptNow"
  /** Accepted by law from the day on which it was received. */
  | "acceptAsReceived"
  /** The period stands still, runs on, is made longer. */
  | "stopClock"
  | "resumeClock"
  | "extendClock"
  | "noticeEmployer"
  | "noticeApplicant"
  | "register"
  | "deregister"
  | "issueDecision"
  | "dropWorkingCopy";

interface Rule {
  by: ActingParty;
  when?: (facts: ApplicationFacts) => boolean;
  requires?: readonly Requirement[];
  to: ApplicationState | ((facts: ApplicationFacts) => ApplicationState);
  effects: readonly Effect[];
}

const save: Rule = { by: "applicant", to: "saved", effects: ["allocateNumber"] };
const saveAnew: Rule = { by: "applicant", to: "saved", effects: ["allocateNumber", "voidSignedForm"] };
/** The employer was asked to sign what is now changed. */
const takeBack: Rule = { ...saveAnew, effects: [...saveAnew.effects, "noticeEmployer"] };
const withdraw: Rule = {
  by: "applicant",
  to: "withdrawn",
  effects: ["voidSignedForm", "dropWorkingCopy", "noticeEmployer"],
};
/** What is not signed was not shown to the employer. */
const withdrawUnsigned: Rule = { ...withdraw, effects: ["voidSignedForm", "dropWorkingCopy"] };
const confirmWithdrawal: Rule = {
  by: "officer",
  requires: ["withdrawalOpen"],
  to: "withdrawn",
  effects: ["dropWorkingCopy", "noticeApplicant", "noticeEmployer"],
};
const expireSaved: Rule = {
  by: "schedule",
  to: "withdrawn",
  effects: ["voidSignedForm", "dropWorkingCopy", "noticeApplicant"],
};
const expireSigned: Rule = { ...expireSaved, effects: [...expireSaved.effects, "noticeEmployer"] };
const requestCorrection: Rule = {
  by: "officer",
  requires: ["correctionOnce", "correctionInTime"],
  to: "correction",
  effects: ["stopClock", "noticeApplicant", "noticeEmployer"],
};
const isCorrecting = ({ stateBeforeCorrection }: ApplicationFacts) => stateBeforeCorrection !== null;
const whereItWas = ({ stateBeforeCorrection }: ApplicationFacts) => stateBeforeCorrection ?? "inReview";

/** What the applicant and the officers may ask of each other while a case stays where it is. */
function asking(to: ApplicationState) {
  return {
    askWithdrawal: [{ by: "applicant", requires: ["oneWithdrawal"], to, effects: [] }],
    confirmWithdrawal: [confirmWithdrawal],
    declineWithdrawal: [{ by: "officer", requires: ["withdrawalOpen"], to, effects: ["noticeApplicant"] }],
  } as const satisfies Partial<Record<ApplicationAction, readonly Rule[]>>;
}

/** What moves nothing while officers examine a case: explanations and more time. */
function examining(to: ApplicationState) {
  return {
    ...asking(to),
    askExplanation: [
      { by: "officer", requires: ["oneExplanation"], to, effects: ["noticeApplicant", "noticeEmployer"] },
    ],
    explain: [{ by: "applicant", requires: ["explanationOpen"], to, effects: [] }],
    askExtension: [{ by: "officer", requires: ["extensionOnce"], to, effects: [] }],
    extend: [
      {
        by: "officer",
        requires: ["extensionOpen", "otherApprover"],
        to,
        effects: ["extendClock", "noticeApplicant", "noticeEmployer"],
      },
    ],
    declineExtension: [{ by: "officer", requires: ["extensionOpen", "otherApprover"], to, effects: [] }],
    expire: [grantByLaw],
  } as const satisfies Partial<Record<ApplicationAction, readonly Rule[]>>;
}

/** A renewal that is not decided in time is granted (行政许可法 50). */
const grantByLaw: Rule = {
  by: "schedule",
  when: ({ effect }) => effect === "renew",
  requires: ["withdrawalAnswered"],
  to: "granted",
  effects: ["register", "issueDecision", "noticeApplicant", "noticeEmployer"],
};

/**
 * The life of an application: state x action -> rules, of which the first whose `when` holds applies.
 * The same table serves the server's check, the buttons, the timeline, the diagram and the tests.
 */
export const life = {
  draft: {
    save: [save],
    discard: [{ by: "applicant", to: "discarded", effects: ["dropWorkingCopy"] }],
    expire: [{ by: "schedule", to: "discarded", effects: ["dropWorkingCopy"] }],
  },
  saved: {
    save: [save],
    sign: [
      {
        by: "applicant",
        when: ({ signers }) => signers.includes("employer"),
        to: "applicantSigned",
        effects: ["noticeEmployer"],
      },
      {
        by: "applicant",
        to: "inDecision",
        effects: ["acceptNow", "noticeApplicant", "noticeEmployer", "dropWorkingCopy"],
      },
    ],
    withdraw: [withdrawUnsigned],
    expire: [expireSaved],
  },
  applicantSigned: {
    save: [takeBack],
    return: [{ by: "employer", to: "returned", effects: ["noticeApplicant"] }],
    countersign: [
      {
        by: "employer",
        when: ({ decision }) => decision === "none",
        to: "deregistered",
        effects: ["acceptNow", "deregister", "noticeApplicant", "dropWorkingCopy"],
      },
      {
        by: "employer",
        when: isCorrecting,
        to: whereItWas,
        effects: ["resumeClock", "noticeApplicant", "dropWorkingCopy"],
      },
      {
        by: "employer",
        when: ({ acceptance }) => acceptance === "automatic",
        to: "inReview",
        effects: ["acceptNow", "noticeApplicant", "dropWorkingCopy"],
      },
      { by: "employer", to: "awaitingAcceptance", effects: ["noticeApplicant", "dropWorkingCopy"] },
    ],
    withdraw: [withdraw],
    expire: [expireSigned],
  },
  returned: {
    save: [saveAnew],
    withdraw: [withdraw],
    expire: [expireSaved],
  },
  awaitingAcceptance: {
    accept: [{ by: "officer", to: "inReview", effects: ["acceptNow", "noticeApplicant", "noticeEmployer"] }],
    refuseAcceptance: [{ by: "officer", to: "notAccepted", effects: ["noticeApplicant", "noticeEmployer"] }],
    requestCorrection: [requestCorrection],
    ...asking("awaitingAcceptance"),
    expire: [
      { by: "schedule", to: "inReview", effects: ["acceptAsReceived", "noticeApplicant", "noticeEmployer"] },
    ], // silence counts as acceptance (行政许可法 32)
  },
  inReview: {
    requestCorrection: [requestCorrection],
    recommend: [{ by: "officer", requires: ["withdrawalAnswered"], to: "inDecision", effects: [] }],
    ...examining("inReview"),
  },
  correction: {
    save: [saveAnew],
    resume: [{ by: "applicant", to: whereItWas, effects: ["resumeClock", "dropWorkingCopy"] }],
    ...asking("correction"),
    lapse: [
      { by: "schedule", to: whereItWas, effects: ["resumeClock", "dropWorkingCopy", "noticeApplicant"] },
    ],
  },
  inDecision: {
    grant: [
      {
        by: "officer",
        when: ({ effect }) => effect === "deregister",
        requires: ["otherDecider", "withdrawalAnswered"],
        to: "deregistered",
        effects: ["deregister", "issueDecision", "noticeApplicant", "noticeEmployer"],
      },
      {
        by: "officer",
        requires: ["otherDecider", "withdrawalAnswered"],
        to: "granted",
        effects: ["register", "issueDecision", "noticeApplicant", "noticeEmployer"],
      },
    ],
    refuse: [
      {
        by: "officer",
        requires: ["otherDecider", "withdrawalAnswered"],
        to: "refused",
        effects: ["issueDecision", "noticeApplicant", "noticeEmployer"],
      },
    ],
    ...examining("inDecision"),
  },
  granted: {},
  refused: {},
  notAccepted: {},
  deregistered: {},
  withdrawn: {},
  discarded: {},
} as const satisfies Record<ApplicationState, Partial<Record<ApplicationAction, readonly Rule[]>>>;

/** Why an action is refused: it is not of this state, not this party's, or a requirement speaks against it. */
export type LifeRefusal = "notInThisState" | "notThisParty" | Requirement;

/** Decides what an action leads to; pure, effects are data. */
export function decide(
  state: ApplicationState,
  action: ApplicationAction,
  party: ActingParty,
  facts: ApplicationFacts,
): Result<{ to: ApplicationState; effects: readonly Effect[] }, LifeRefusal> {
  const rules: readonly Rule[] =
    (life as Record<ApplicationState, Partial<Record<ApplicationAction, readonly Rule[]>>>)[state][action] ??
    [];
  const rule = rules.find((candidate) => candidate.when?.(facts) ?? true);
  if (!rule) return refused("notInThisState");
  if (rule.by !== party) return refused("notThisParty");
  const [missing, ...more] = (rule.requires ?? []).filter((requirement) => !requirements[requirement](facts));
  if (missing) return refused(missing, ...more);
  return ok({ to: typeof rule.to === "function" ? rule.to(facts) : rule.to, effects: rule.effects });
}

/** The states in which nothing more happens; 已办结 is shown for them. */
export function isClosed(state: ApplicationState): boolean {
  return Object.keys(life[state]).length === 0;
}

/** Tells whether the applicant may change what the form says. */
export function mayEdit(state: ApplicationState): boolean {
  return "save" in life[state];
}
