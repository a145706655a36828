import type { DeskCase } from "@/lib/dto/desk";

type Event = DeskCase["events"][number];
type Review = DeskCase["reviews"][number];

/** One entry of a case's course: what happened, with the officer's opinion where it was his step. */
export interface CourseEntry extends Event {
  review?: Review;
}

/** Joins events with the opinions that belong to them, in their order; the newest first. */
export function courseOf(events: readonly Event[], reviews: readonly Review[]): CourseEntry[] {
  const left = [...reviews];
  return events
    .map((event): CourseEntry => {
      const at = left.findIndex(({ step, verdict }) =>
        event.action === "recommend" ? step === "review" : verdict === event.action,
      );
      const [review] = at < 0 ? [] : left.splice(at, 1);
      return review ? { ...event, review } : event;
    })
    .reverse();
}

/** Finds what the reviewer recommended last; undefined before the first review. */
export function recommendedBy(reviews: readonly Review[]): "recommend" | "recommendRefusal" | undefined {
  const last = reviews.findLast(({ step }) => step === "review")?.verdict;
  return last === "recommend" || last === "recommendRefusal" ? last : undefined;
}
