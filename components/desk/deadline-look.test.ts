import { describe, expect, it } from "vitest";
import { deadlineLook } from "./deadline-look";

describe("deadlineLook", () => {
  it("tells calm, near, due today and late apart", () => {
    expect(deadlineLook({ workingDaysLeft: 12 }, 20)).toEqual({
      tone: "calm",
      left: 0.6,
      words: "left",
      days: 12,
    });
    expect(deadlineLook({ workingDaysLeft: 4 }, 20).tone).toBe("calm");
    expect(deadlineLook({ workingDaysLeft: 3 }, 20).tone).toBe("soon");
    expect(deadlineLook({ workingDaysLeft: 0 }, 20)).toMatchObject({ tone: "soon", words: "today", left: 0 });
    expect(deadlineLook({ workingDaysLeft: -2 }, 20)).toMatchObject({ tone: "late", words: "late", days: 2 });
  });

  it("never draws more than a full ring, nor one of a limit it does not know", () => {
    expect(deadlineLook({ workingDaysLeft: 25 }, 20).left).toBe(1);
    expect(deadlineLook({ workingDaysLeft: 5 }, 0).left).toBe(0);
  });
});
