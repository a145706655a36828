import { expect, test } from "vitest";
import { fillDeclaration } from "./fill-declaration";

test("the names stand where they belong, also a name that looks like the place of another", () => {
  expect(
    fillDeclaration("{employer}同意{name}，{employer}", { employer: "{name}公司", name: "王{employer}" }),
  ).toBe("{name}公司同意王{employer}，{name}公司");
});

test("a place without its name stays", () => {
  expect(fillDeclaration("{employer}与{name}", { employer: "某公司" })).toBe("某公司与{name}");
});
