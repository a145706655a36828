import { expect, test } from "vitest";
import { inboxAddress, readBefore } from "./inbox-address";

const id = "0b9f6a4e-7c1d-4f3a-9a52-0d7c3f1e2b4a";

test("a page of an inbox is found again by its address", () => {
  const { searchParams } = new URL(inboxAddress("/messages", id), "https://zhice.test");
  expect(readBefore(Object.fromEntries(searchParams))).toBe(id);
});

test("the newest page has no `before`, and nothing but a message's id is one", () => {
  expect(inboxAddress("/messages", undefined)).toBe("/messages");
  for (const before of [undefined, "", "7", `${id}?`, [id, id]])
    expect(readBefore(before === undefined ? {} : { before })).toBeUndefined();
});
