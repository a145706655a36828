import { describe, expect, test } from "vitest";
import {
  type ApplicationAction,
  type ApplicationState,
  applicationStates,
  isClosed,
  life,
} from "./application";
import { carrierOf, passesOn, statesOfTurns, turnOf, turns } from "./turn";

/** Every step that the life of an application knows, with who takes it. */
const steps = (Object.entries(life) as [ApplicationState, (typeof life)[ApplicationState]][]).flatMap(
  ([from, actions]) =>
    (Object.entries(actions) as [ApplicationAction, readonly { by: string; to: unknown }[]][]).flatMap(
      ([, rules]) =>
        rules.flatMap(({ by, to }) =>
          typeof to === "string" ? [{ by, from, to: to as ApplicationState }] : [],
        ),
    ),
);

describe("whose turn it is", () => {
  test("is an officer's in the open states before a registry, and nobody's in any other", () => {
    expect(statesOfTurns(turns)).toEqual(["awaitingAcceptance", "inReview", "inDecision"]);
    expect(statesOfTurns([])).toEqual([]);
    for (const state of applicationStates)
      if (isClosed(state)) expect([turnOf(state), carrierOf(state)], state).toEqual([null, null]);
  });

  test("passes to another by an officer's step or by the clock alone: nobody else may say whose case it is", () => {
    expect(steps.length).toBeGreaterThan(20);
    for (const { by, from, to } of steps)
      if (passesOn(from, to)) expect(["officer", "schedule"], `${from} to ${to}`).toContain(by);
  });

  test("stays with the officer who asked for a correction, and ends with his review", () => {
    expect(passesOn("inReview", "correction")).toBe(false);
    expect(passesOn("correction", "inReview")).toBe(false);
    expect(carrierOf("correction")).toBe("review");
    expect(passesOn("inReview", "inDecision")).toBe(true);
    expect(passesOn("awaitingAcceptance", "inReview")).toBe(true);
    expect(passesOn("inDecision", "granted")).toBe(false);
  });
});
