import { expect, test } from "vitest";
import { readNextPath, signInAddress } from "./next-path";

test("a path of this site is kept with its question and place", () => {
  expect(readNextPath("/account")).toBe("/account");
  expect(readNextPath("/messages?before=1#top")).toBe("/messages?before=1#top");
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/x/..//evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "account",
  "",
])("%j leads nowhere", (wanted) => {
  expect(readNextPath(wanted)).toBeUndefined();
});

test("nothing and a repeated wish lead nowhere", () => {
  expect(readNextPath(undefined)).toBeUndefined();
  expect(readNextPath(["/a", "/b"])).toBeUndefined();
});

test("the way back survives in the address of the sign-in page", () => {
  const address = signInAddress("/messages?before=1", "person");
  expect(readNextPath(new URL(address, "http://here").searchParams.get("next") ?? "")).toBe(
    "/messages?before=1",
  );
  expect(signInAddress(undefined)).toBe("/sign-in");
});
