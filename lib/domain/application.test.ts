import { describe, expect, test } from "vitest";
import {
  type ActingParty,
  type ApplicationAction,
  type ApplicationFacts,
  type ApplicationState,
  applicationActions,
  applicationStates,
  decide,
  isClosed,
  life,
  mayEdit,
} from "./application";

const facts: ApplicationFacts = {
  effect: "register",
  acceptance: "automatic",
  signers: ["applicant", "employer"],
  decision: "officer",
  correctionUsed: false,
  stateBeforeCorrection: null,
  deciderReviewed: false,
};
const parties: ActingParty[] = ["applicant", "employer", "officer", "schedule"];

/** Where each action leads in the ordinary life of an initial registration; everything else is refused. */
const ordinary: Partial<
  Record<ApplicationState, Partial<Record<ApplicationAction, [ActingParty, ApplicationState]>>>
> = {
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
    confirmWithdrawal: ["officer", "withdrawn"],
    expire: ["schedule", "inReview"],
  },
  inReview: {
    requestCorrection: ["officer", "correction"],
    recommend: ["officer", "inDecision"],
    confirmWithdrawal: ["officer", "withdrawn"],
  },
  correction: {
    save: ["applicant", "saved"],
    resume: ["applicant", "inReview"],
    confirmWithdrawal: ["officer", "withdrawn"],
  },
  inDecision: {
    grant: ["officer", "granted"],
    refuse: ["officer", "refused"],
    confirmWithdrawal: ["officer", "withdrawn"],
  },
};

describe("the life of an application", () => {
  const everything = applicationStates.flatMap((state) =>
    applicationActions.flatMap((action) => parties.map((party) => [state, action, party] as const)),
  );

  test.each(everything)("%s, %s by the %s", (state, action, party) => {
    const expected = ordinary[state]?.[action];
    const decided = decide(state, action, party, facts);
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
    expect(decide("saved", "sign", "applicant", assisted)).toMatchObject({ value: { to: "inDecision" } });
    expect(decide("inDecision", "grant", "officer", assisted)).toMatchObject({
      value: { to: "deregistered" },
    });
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

  test("six states are closed, and every other one can still end", () => {
    const closed = applicationStates.filter(isClosed);
    expect(closed).toEqual(["granted", "refused", "notAccepted", "deregistered", "withdrawn", "discarded"]);
    const reach = (state: ApplicationState, seen: Set<ApplicationState>): boolean => {
      if (isClosed(state)) return true;
      if (seen.has(state)) return false;
      seen.add(state);
      return Object.keys(life[state]).some((action) =>
        parties.some((party) => {
          const decided = decide(state, action as ApplicationAction, party, facts);
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
