import { expect, test } from "vitest";
import { writeMoment } from "./moment";

test("an instant is written in Shanghai's time, wherever the reader is", () => {
  expect(writeMoment(new Date("2026-12-07T18:05:59Z"))).toBe("2026-12-08 02:05");
});
