import { describe, expect, test } from "vitest";
import { closedStates, effectiveFilter, openStates, queueStates, queueViews } from "./views";

describe("what a view shows", () => {
  test("is open cases by deadline, unless it says otherwise", () => {
    expect(effectiveFilter("running", {})).toEqual({ states: [...openStates], order: "deadline" });
    expect(effectiveFilter("closed", { order: "deadline" })).toEqual({
      states: [...closedStates],
      order: "newest",
    });
    expect(effectiveFilter("toReview", { order: "newest" })).toEqual({
      states: ["inReview"],
      order: "newest",
    });
  });

  test("is narrowed by what is asked for, which takes the place of what the view says of the same", () => {
    expect(effectiveFilter("assignedToMe", { assignee: "nobody", matter: undefined })).toEqual({
      assignee: "nobody",
      states: [...openStates],
      order: "deadline",
    });
    expect(effectiveFilter("toReview", { states: ["inDecision", "refused"] })).toMatchObject({
      states: ["inDecision", "refused"],
      order: "newest",
    });
    expect(effectiveFilter("toReview", { states: [] }).states).toEqual(["inReview"]);
  });

  test("has deadlines only where something is open", () => {
    expect(effectiveFilter("overdue", { states: ["inReview", "granted"], order: "newest" })).toEqual({
      due: "overdue",
      states: ["inReview"],
      order: "deadline",
    });
    expect(effectiveFilter("closed", { due: 3 }).states).toEqual([]);
  });

  test("always is of states that reached a registry", () => {
    for (const view of queueViews)
      for (const state of effectiveFilter(view, {}).states) expect(queueStates).toContain(state);
  });
});
