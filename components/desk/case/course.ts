import type { DeskCase } from "@/lib/dto/desk";

type Event = DeskCase["events"][number];
type Review = DeskCase["reviews"][number];

const stepOf: Record<string, Review["step"]> = { recommend: "review", grant: "decision", refuse: "decision" };

/** One entry of a case's course: what happened, with the officer's opinion where it was his step. */
export interface CourseEntry extends Event {
  review?: Review;
}

/** Joins events with the opinions that belong to them, in their order; the newest first. */
export function courseOf(events: readonly Event[], reviews: readonly Review[]): CourseEntry[] {
  const left = [...reviews];
  return events
    .map((event): CourseEntry => {
      const at = left.findIndex(({ step }) => step === stepOf[event.action]);
      const [review] = at < 0 ? [] : left.splice(at, 1);
      return review ? { ...event, review } : event;
    })
    .reverse();
}

/** Finds what the reviewer said last; undefined before the first review. */
export function lastReviewOf(reviews: readonly Review[]): Review | undefined {
  return reviews.findLast(({ step }) => step === "review");
}
