import { expect, test } from "vitest";
import { licenceItems, matchesKeyword, otherItems } from "./catalogue";

test("#10 a search finds a licence by words of either language, in any order and case", () => {
  const found = (query: string) => licenceItems.filter((item) => matchesKeyword(item.title, query)).length;
  expect(found("")).toBe(4);
  expect(found("造价")).toBe(1);
  expect(found("registration COST")).toBe(1);
  expect(found("执业资格 结构")).toBe(1);
  expect(found("律师")).toBe(0);
});

test("#11 the seven matters of other systems are listed as the authority names them", () => {
  expect(otherItems).toHaveLength(7);
});
