import { describe, expect, test } from "vitest";
import { applicationStates, isClosed } from "./application";
import { namesToReplace, renameBlockingStates } from "./rename";

describe("the names that a rename replaces", () => {
  test("are all that differ from the new one, however often it was renamed before", () => {
    expect(namesToReplace(["上海甲咨询有限公司", "上海乙咨询有限公司"], "上海丙咨询有限公司")).toEqual([
      "上海甲咨询有限公司",
      "上海乙咨询有限公司",
    ]);
  });

  test("are none where only brackets, spaces or capitals differ", () => {
    expect(namesToReplace(["上海甲（集团）ab有限公司"], "上海甲(集团)AB 有限公司")).toEqual([]);
  });
});

test("whatever an officer may still decide stands against a rename, and nothing that is over or the applicant's alone", () => {
  const free = applicationStates.filter((state) => !renameBlockingStates.some((each) => each === state));
  expect(free.filter((state) => !isClosed(state))).toEqual(["draft", "saved", "returned"]);
});
