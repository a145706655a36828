import { describe, expect, it } from "vitest";
import type { DeskCase } from "@/lib/dto/desk";
import { courseOf, recommendedBy } from "./course";

const at = new Date("2026-11-10T02:00:00Z");
const event = (action: string): DeskCase["events"][number] => ({
  at,
  action,
  toState: "inReview",
  actorKind: "officer",
  note: null,
});
const review = (
  step: "review" | "decision",
  verdict: DeskCase["reviews"][number]["verdict"],
  officer: string,
): DeskCase["reviews"][number] => ({ step, verdict, opinion: "", reasons: [], officer, at });

describe("courseOf", () => {
  it("gives each step of an officer its own opinion, also after a correction", () => {
    const course = courseOf(
      ["sign", "countersign", "recommend", "requestCorrection", "resume", "recommend", "refuse"].map(event),
      [
        review("review", "recommend", "甲"),
        review("review", "recommendRefusal", "乙"),
        review("decision", "refuse", "丙"),
      ],
    );
    expect(course.map(({ action, review }) => [action, review?.officer])).toEqual([
      ["refuse", "丙"],
      ["recommend", "乙"],
      ["resume", undefined],
      ["requestCorrection", undefined],
      ["recommend", "甲"],
      ["countersign", undefined],
      ["sign", undefined],
    ]);
  });

  it("does not take a decision's opinion for a review's", () => {
    expect(courseOf([event("recommend")], [review("decision", "grant", "丙")])[0]?.review).toBeUndefined();
  });
});

it("recommendedBy finds what the newest review recommends, never a decision", () => {
  const reviews = [review("review", "recommend", "甲"), review("review", "recommendRefusal", "乙")];
  expect(recommendedBy([...reviews, review("decision", "grant", "丙")])).toBe("recommendRefusal");
  expect(recommendedBy([])).toBeUndefined();
});
