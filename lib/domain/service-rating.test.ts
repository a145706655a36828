import { expect, test } from "vitest";
import { applicationStates, isClosed } from "./application";
import { allRatingTags, isRateable, ratingStars, tagsFor } from "./service-rating";

test("what an authority brought to its end can be rated, and nothing that still runs or was given up", () => {
  expect(applicationStates.filter(isRateable)).toEqual(["granted", "refused", "notAccepted", "deregistered"]);
  expect(applicationStates.filter(isRateable).every(isClosed)).toBe(true);
});

test("praise goes with four and five stars, and every tag stands once", () => {
  expect(ratingStars.map((stars) => tagsFor(stars)[0])).toEqual(["slow", "slow", "slow", "fast", "fast"]);
  expect(new Set(allRatingTags).size).toBe(allRatingTags.length);
});
