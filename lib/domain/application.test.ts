import { describe, expect, test } from "vitest";
import { untouchedFacts as facts } from "@/tests/factories/application-facts";
import {
  type ActingParty,
  type ApplicationAction,
  type ApplicationState,
  applicationActions,
  applicationStates,
  decide,
  isClosed,
  life,
  mayEdit,
} from "./application";
import type { ApplicationFacts } from "./application-facts";

/** Facts under which nothing but the state and the party can speak against an action. */
const favourable = (action: ApplicationAction): ApplicationFacts => ({
  ...facts,
  explanationOpen: action === "explain",
  extensionOpen: action === "extend" || action === "declineExtension",
  withdrawalOpen: action === "confirmWithdrawal" || action === "declineWithdrawal",
});
type Table = Partial<Record<ApplicationAction, [ActingParty, ApplicationState]>>;
const withdrawal = (state: ApplicationState): Table => ({
  askWithdrawal: ["applicant", state],
  confirmWithdrawal: ["officer", "withdrawn"],
  declineWithdrawal: ["officer", state],
});
const examined = (state: ApplicationState): Table => ({
  ...withdrawal(state),
  askExplanation: ["officer", state],
  explain: ["applicant", state],
  askExtension: ["officer", state],
  extend: ["officer", state],
  declineExtension: ["officer", state],
});
const parties: ActingParty[] = ["applicant", "employer", "officer", "schedule"];

/** Where each action leads in the ordinary life of an initial registration; everything else is refused. */
const ordinary: Partial<Record<ApplicationState, Table>> = {
  draft: {
    save: ["applicant", "saved"],
    discard: ["applicant", "discarded"],
    expire: ["schedule", "discarded"],
  },
  saved: {
    save: ["applicant", "saved"],
    sign: ["applicant", "applicantSigned"],
    withdraw: ["applicant", "withdrawn"],
    expire: ["schedule", "withdrawn"],
  },
  applicantSigned: {
    save: ["applicant", "saved"],
    return: ["employer", "returned"],
    countersign: ["employer", "inReview"],
    withdraw: ["applicant", "withdrawn"],
    expire: ["schedule", "withdrawn"],
  },
  returned: {
    save: ["applicant", "saved"],
    withdraw: ["applicant", "withdrawn"],
    expire: ["schedule", "withdrawn"],
  },
  awaitingAcceptance: {
    accept: ["officer", "inReview"],
    refuseAcceptance: ["officer", "notAccepted"],
    requestCorrection: ["officer", "correction"],
    ...withdrawal("awaitingAcceptance"),
    expire: ["schedule", "inReview"],
  },
  inReview: {
    requestCorrection: ["officer", "correction"],
    recommend: ["officer", "inDecision"],
    ...examined("inReview"),
  },
  correction: {
    save: ["applicant", "saved"],
    resume: ["applicant", "inReview"],
    ...withdrawal("correction"),
    lapse: ["schedule", "inReview"],
  },
  inDecision: {
    grant: ["officer", "granted"],
    refuse: ["officer", "refused"],
    ...examined("inDecision"),
  },
};

describe("the life of an application", () => {
  const everything = applicationStates.flatMap((state) =>
    applicationActions.flatMap((action) => parties.map((party) => [state, action, party] as const)),
  );

  test.each(everything)("%s, %s by the %s", (state, action, party) => {
    const expected = ordinary[state]?.[action];
    const decided = decide(state, action, party, favourable(action));
    if (!expected) expect(decided).toEqual({ ok: false, reasons: ["notInThisState"] });
    else if (expected[0] !== party) expect(decided).toEqual({ ok: false, reasons: ["notThisParty"] });
    else expect(decided).toMatchObject({ ok: true, value: { to: expected[1] } });
  });

  test("saving over a signature voids the signed form, and only then", () => {
    const voids = applicationStates.filter((state) => {
      const decided = decide(state, "save", "applicant", facts);
      return decided.ok && decided.value.effects.includes("voidSignedForm");
    });
    expect(voids).toEqual(["applicantSigned", "returned", "correction"]);
  });

  test("in window mode the employer's signature waits for acceptance", () => {
    expect(
      decide("applicantSigned", "countersign", "employer", { ...facts, acceptance: "window" }),
    ).toMatchObject({ value: { to: "awaitingAcceptance" } });
  });

  test("a deregistration takes effect with the employer's signature", () => {
    const decided = decide("applicantSigned", "countersign", "employer", {
      ...facts,
      effect: "deregister",
      decision: "none",
    });
    expect(decided).toMatchObject({
      value: { to: "deregistered", effects: expect.arrayContaining(["deregister", "acceptNow"]) },
    });
  });

  test("an assisted deregistration goes to an officer without the employer, who decides on deregistration", () => {
    const assisted = { ...facts, effect: "deregister", signers: ["applicant"] } as const;
    expect(decide("saved", "sign", "applicant", assisted)).toEqual({
      ok: true,
      value: {
        to: "inDecision",
        effects: ["acceptNow", "noticeApplicant", "noticeEmployer", "dropWorkingCopy"],
      },
    });
    expect(decide("inDecision", "grant", "officer", assisted)).toMatchObject({
      value: {
        to: "deregistered",
        effects: expect.arrayContaining(["deregister", "issueDecision", "noticeEmployer"]),
      },
    });
    for (const action of applicationActions)
      expect(decide("inDecision", action, "employer", assisted)).toMatchObject({ ok: false });
  });

  test("every decision of an officer has its document, and nothing else has", () => {
    for (const effect of ["register", "renew", "deregister"] as const) {
      const issuing = applicationStates.flatMap((state) =>
        applicationActions.filter((action) => {
          const decided = decide(state, action, "officer", { ...facts, effect });
          return decided.ok && decided.value.effects.includes("issueDecision");
        }),
      );
      expect(issuing).toEqual(["grant", "refuse"]);
    }
  });

  test("whoever reviewed does not decide", () => {
    for (const action of ["grant", "refuse"] as const) {
      expect(decide("inDecision", action, "officer", { ...facts, deciderReviewed: true })).toEqual({
        ok: false,
        reasons: ["otherDecider"],
      });
    }
  });

  test("correction is asked for once, and afterwards leads back where it came from", () => {
    expect(decide("inReview", "requestCorrection", "officer", { ...facts, correctionUsed: true })).toEqual({
      ok: false,
      reasons: ["correctionOnce"],
    });
    expect(
      decide("correction", "resume", "applicant", { ...facts, stateBeforeCorrection: "awaitingAcceptance" }),
    ).toMatchObject({ value: { to: "awaitingAcceptance" } });
  });

  test("is not asked for when its days are over", () => {
    expect(decide("inReview", "requestCorrection", "officer", { ...facts, correctionInTime: false })).toEqual(
      {
        ok: false,
        reasons: ["correctionInTime"],
      },
    );
  });

  test("a corrected form goes back where it was with the second signature, and is not accepted a second time", () => {
    for (const stateBeforeCorrection of ["awaitingAcceptance", "inReview"] as const)
      for (const acceptance of ["automatic", "window"] as const) {
        const decided = decide("applicantSigned", "countersign", "employer", {
          ...facts,
          acceptance,
          stateBeforeCorrection,
        });
        expect(decided).toMatchObject({ ok: true, value: { to: stateBeforeCorrection } });
        expect(decided.ok && decided.value.effects).toContain("resumeClock");
        expect(decided.ok && decided.value.effects).not.toContain("acceptNow");
      }
  });

  test.each([
    ["askExplanation", { explanationOpen: true }, "oneExplanation"],
    ["explain", {}, "explanationOpen"],
    ["askExtension", { extended: true }, "extensionOnce"],
    ["askExtension", { extensionOpen: true }, "extensionOnce"],
    ["extend", {}, "extensionOpen"],
    ["extend", { extensionOpen: true, askedExtension: true }, "otherApprover"],
    ["declineExtension", { extensionOpen: true, askedExtension: true }, "otherApprover"],
    ["askWithdrawal", { withdrawalOpen: true }, "oneWithdrawal"],
    ["confirmWithdrawal", {}, "withdrawalOpen"],
    ["declineWithdrawal", {}, "withdrawalOpen"],
    ["grant", { withdrawalOpen: true }, "withdrawalAnswered"],
    ["refuse", { withdrawalOpen: true }, "withdrawalAnswered"],
  ] as const)("%s with %o is refused: %s", (action, given, reason) => {
    const party = action === "explain" || action === "askWithdrawal" ? "applicant" : "officer";
    expect(decide("inDecision", action, party, { ...facts, ...given })).toEqual({
      ok: false,
      reasons: [reason],
    });
  });

  test("a renewal that nobody decides is granted by law, and nothing else is", () => {
    for (const state of ["inReview", "inDecision"] as const) {
      const renewal = { ...facts, effect: "renew" } as const;
      expect(decide(state, "expire", "schedule", renewal)).toMatchObject({ value: { to: "granted" } });
      expect(decide(state, "expire", "schedule", facts).ok).toBe(false);
      expect(decide(state, "expire", "schedule", { ...renewal, withdrawalOpen: true }).ok).toBe(false);
    }
  });

  test("six states are closed, and every other one can still end", () => {
    const closed = applicationStates.filter(isClosed);
    expect(closed).toEqual(["granted", "refused", "notAccepted", "deregistered", "withdrawn", "discarded"]);
    const reach = (state: ApplicationState, seen: Set<ApplicationState>): boolean => {
      if (isClosed(state)) return true;
      if (seen.has(state)) return false;
      seen.add(state);
      return Object.keys(life[state]).some((action) =>
        parties.some((party) => {
          const of = action as ApplicationAction;
          const decided = decide(state, of, party, favourable(of));
          return decided.ok && reach(decided.value.to, seen);
        }),
      );
    };
    for (const state of applicationStates) expect(reach(state, new Set()), state).toBe(true);
  });

  test("the form may be changed exactly where the manual allows it", () => {
    expect(applicationStates.filter(mayEdit)).toEqual([
      "draft",
      "saved",
      "applicantSigned",
      "returned",
      "correction",
    ]);
  });
});
