import { describe, expect, it } from "vitest";
import { settle } from "./settle";

describe("settle", () => {
  it("hands on what was answered, with the number of an unexpected error", async () => {
    expect(await settle(Promise.resolve({ ok: true, value: 7 }))).toEqual({ ok: true, value: 7 });
    const refusal = { ok: false as const, reasons: [{ key: "other" }], reference: "4711" };
    expect(await settle(Promise.resolve(refusal))).toEqual(refusal);
  });

  it("tells a lost connection of an action from an answer that cannot be read", async () => {
    expect(await settle(Promise.reject(new TypeError("Failed to fetch")))).toEqual({
      ok: false,
      reasons: [{ key: "network" }],
    });
    expect(await settle(Promise.reject(new Error("An unexpected response was received")))).toEqual({
      ok: false,
      reasons: [{ key: "other" }],
    });
  });
});
