type Deadline = { workingDaysLeft: number };

/** How a deadline looks, and the words that say it. */
interface DeadlineLook {
  tone: "calm" | "soon" | "late";
  /** Share of the working days that is left, 0 to 1. */
  left: number;
  words: "left" | "today" | "late";
  /** Working days left, or by which it is late. */
  days: number;
}

/** Working days before its end from which a deadline is near. */
const near = 3;

/** Says how a deadline looks that had `total` working days. */
export function deadlineLook({ workingDaysLeft }: Deadline, total: number): DeadlineLook {
  const left = total > 0 ? Math.min(1, Math.max(0, workingDaysLeft / total)) : 0;
  const days = Math.abs(workingDaysLeft);
  if (workingDaysLeft < 0) return { tone: "late", left, words: "late", days };
  return {
    tone: workingDaysLeft <= near ? "soon" : "calm",
    left,
    words: workingDaysLeft === 0 ? "today" : "left",
    days,
  };
}
