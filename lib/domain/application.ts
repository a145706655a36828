import type { Matter } from "@/lib/professions/schema";
import { ok, type Result, refused } from "@/lib/result";

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
  "recommend",
  "grant",
  "refuse",
  "discard",
  "withdraw",
  "confirmWithdrawal",
  "expire",
] as const;
export type ApplicationAction = (typeof applicationActions)[number];

/** Who may take an action; the schedule is the system's own. */
export type ActingParty = "applicant" | "employer" | "officer" | "schedule";

/** What the rules ask about an application. */
export interface ApplicationFacts {
  /** What the matter does to the register when it has its way. */
  effect: Matter["effect"];
  /** How acceptance happens in this registry. */
  acceptance: "automatic" | "window";
  /** Who signs, by the application's route. */
  signers: readonly ("applicant" | "employer")[];
  decision: "officer" | "none";
  correctionUsed: boolean;
  /** Where the application came from when it was sent for correction. */
  stateBeforeCorrection: ApplicationState | null;
  /** The officer who would decide is the one who reviewed. */
  deciderReviewed: boolean;
}

/** What follows from an action; services carry it out in the same transaction or enqueue it. */
export type Effect =
  | "allocateNumber"
  | "voidSignedForm"
  | "acceptNow"
  | "noticeEmployer"
  | "noticeApplicant"
  | "register"
  | "deregister"
  | "dropWorkingCopy";

type Requirement = "correctionOnce" | "otherDecider";

interface Rule {
  by: ActingParty;
  when?: (facts: ApplicationFacts) => boolean;
  requires?: readonly Requirement[];
  to: ApplicationState | ((facts: ApplicationFacts) => ApplicationState);
  effects: readonly Effect[];
}

const requirements: Record<Requirement, (facts: ApplicationFacts) => boolean> = {
  correctionOnce: (facts) => !facts.correctionUsed,
  otherDecider: (facts) => !facts.deciderReviewed,
};

const save: Rule = { by: "applicant", to: "saved", effects: ["allocateNumber"] };
const saveAnew: Rule = { by: "applicant", to: "saved", effects: ["allocateNumber", "voidSignedForm"] };
const withdraw: Rule = {
  by: "applicant",
  to: "withdrawn",
  effects: ["voidSignedForm", "dropWorkingCopy", "noticeEmployer"],
};
const confirmWithdrawal: Rule = {
  by: "officer",
  to: "withdrawn",
  effects: ["noticeApplicant", "noticeEmployer"],
};
const expireSaved: Rule = {
  by: "schedule",
  to: "withdrawn",
  effects: ["voidSignedForm", "dropWorkingCopy", "noticeApplicant"],
};
const requestCorrection: Rule = {
  by: "officer",
  requires: ["correctionOnce"],
  to: "correction",
  effects: ["noticeApplicant"],
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
      { by: "applicant", to: "inDecision", effects: ["acceptNow"] },
    ],
    withdraw: [withdraw],
    expire: [expireSaved],
  },
  applicantSigned: {
    save: [saveAnew],
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
        when: ({ acceptance }) => acceptance === "automatic",
        to: "inReview",
        effects: ["acceptNow", "noticeApplicant", "dropWorkingCopy"],
      },
      { by: "employer", to: "awaitingAcceptance", effects: ["noticeApplicant", "dropWorkingCopy"] },
    ],
    withdraw: [withdraw],
    expire: [expireSaved],
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
    confirmWithdrawal: [confirmWithdrawal],
    expire: [{ by: "schedule", to: "inReview", effects: ["acceptNow", "noticeApplicant"] }], // silence counts as acceptance (行政许可法 32)
  },
  inReview: {
    requestCorrection: [requestCorrection],
    recommend: [{ by: "officer", to: "inDecision", effects: [] }],
    confirmWithdrawal: [confirmWithdrawal],
  },
  correction: {
    save: [saveAnew],
    resume: [{ by: "applicant", to: (facts) => facts.stateBeforeCorrection ?? "inReview", effects: [] }],
    confirmWithdrawal: [confirmWithdrawal],
  },
  inDecision: {
    grant: [
      {
        by: "officer",
        when: ({ effect }) => effect === "deregister",
        requires: ["otherDecider"],
        to: "deregistered",
        effects: ["deregister", "noticeApplicant"],
      },
      {
        by: "officer",
        requires: ["otherDecider"],
        to: "granted",
        effects: ["register", "noticeApplicant", "noticeEmployer"],
      },
    ],
    refuse: [
      {
        by: "officer",
        requires: ["otherDecider"],
        to: "refused",
        effects: ["noticeApplicant", "noticeEmployer"],
      },
    ],
    confirmWithdrawal: [confirmWithdrawal],
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
