import { z } from "zod";
import { allRatingTags, longestRatingComment, ratingStars, tagsFor } from "@/lib/domain/service-rating";

const tag = z.enum(allRatingTags);
const stars = z.literal(ratingStars);

/** A rating as it is given: tags that fit the stars, each once; a remark or none. */
export const ratingInput = z
  .object({
    stars,
    tags: z.array(tag).max(8),
    comment: z
      .string()
      .transform((text) => text.trim())
      .pipe(z.string().max(longestRatingComment)),
  })
  .refine(({ stars, tags }) => tags.every((one) => tagsFor(stars).includes(one)))
  .refine(({ tags }) => new Set(tags).size === tags.length);
export type RatingInput = z.output<typeof ratingInput>;

/** A rating as its author sees it again. */
export const ownRating = z.object({
  stars,
  tags: z.array(tag),
  comment: z.string(),
  at: z.date(),
});
export type OwnRating = z.infer<typeof ownRating>;
