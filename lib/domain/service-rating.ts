import type { ApplicationState } from "./application";

/** What is said most of how an application was handled; shown as it fits the stars. */
const ratingTags = {
  good: ["fast", "clear", "helpful", "convenient"],
  poor: ["slow", "unclear", "unhelpful", "difficult"],
} as const;
/** Lists every tag. */
export const allRatingTags = [...ratingTags.good, ...ratingTags.poor] as const;
export type RatingTag = (typeof allRatingTags)[number];

/** From 非常不满意 to 非常满意. */
export const ratingStars = [1, 2, 3, 4, 5] as const;
export type RatingStars = (typeof ratingStars)[number];

/** How many characters a remark may have. */
export const longestRatingComment = 500;

/** Ends that an authority brought about; what the person gave up himself has nothing to be rated. */
const rateableStates = [
  "granted",
  "refused",
  "notAccepted",
  "deregistered",
] as const satisfies readonly ApplicationState[];

/** Tells whether an application in this state can be rated (一次一评). */
export function isRateable(state: ApplicationState): boolean {
  return rateableStates.some((one) => one === state);
}

/** Lists the tags that fit so many stars: four and five are praise. */
export function tagsFor(stars: RatingStars): readonly RatingTag[] {
  return stars >= 4 ? ratingTags.good : ratingTags.poor;
}
