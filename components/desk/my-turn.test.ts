import { expect, it } from "vitest";
import { isMyTurn } from "./my-turn";

it("gives a reviewer what is reviewed, and a decider what another officer has reviewed", () => {
  const review = { state: "inReview", reviewedByMe: false, asked: null } as const;
  const decide = { state: "inDecision", reviewedByMe: false, asked: null } as const;
  expect(isMyTurn(review, ["case.review"])).toBe(true);
  expect(isMyTurn(review, ["case.decide", "audit.read"])).toBe(false);
  expect(isMyTurn(decide, ["case.review"])).toBe(false);
  expect(isMyTurn(decide, ["case.review", "case.decide"])).toBe(true);
  expect(isMyTurn({ ...decide, reviewedByMe: true }, ["case.review", "case.decide"])).toBe(false);
  expect(isMyTurn({ state: "granted", reviewedByMe: false, asked: null }, ["case.decide"])).toBe(false);
});

it("gives a decider what asks for more time, and whoever may answer it a wish to withdraw", () => {
  const review = { state: "inReview", reviewedByMe: false } as const;
  expect(isMyTurn({ ...review, asked: "extension" }, ["case.decide"])).toBe(true);
  expect(isMyTurn({ ...review, asked: "extension" }, ["case.accept"])).toBe(false);
  expect(isMyTurn({ ...review, asked: "withdrawal" }, ["case.answerWithdrawal"])).toBe(true);
});
