import { describe, expect, test } from "vitest";
import { boundedRequest } from "./bounded-request";

const post = (body: string, path = "account.signUp") =>
  boundedRequest(new Request(`http://localhost/api/trpc/${path}`, { method: "POST", body }));

describe("a call's body", () => {
  test("passes whole up to the bound", async () => {
    const taken = await post("x".repeat(64 * 1024));
    expect(taken instanceof Request && (await taken.text()).length).toBe(65_536);
  });

  test("beyond the bound is refused before anything parses it", async () => {
    expect(await post("9".repeat(64 * 1024 + 1))).toMatchObject({ status: 413 });
  });

  test("with more than ten calls at once is refused", async () => {
    expect(await post("{}", Array(11).fill("portal.rows").join(","))).toMatchObject({ status: 413 });
    expect(await post("{}", Array(10).fill("portal.rows").join(","))).toBeInstanceOf(Request);
  });
});
