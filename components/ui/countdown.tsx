"use client";

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";

function everySecond(tick: () => void) {
  const timer = setInterval(tick, 250);
  return () => clearInterval(timer);
}

const marks = [300, 60, 10];

/** Counts down to an instant; screen readers hear it at 5 minutes, 1 minute and 10 seconds only. */
export function Countdown({
  end,
  format,
  announce = format,
  onEnd,
  ended,
  className,
}: {
  /** Milliseconds since 1970. */
  end: number;
  /** Puts whole seconds left into words. */
  format: (secondsLeft: number) => string;
  /** Puts them into a sentence for screen readers. */
  announce?: ((secondsLeft: number) => string) | undefined;
  onEnd?: (() => void) | undefined;
  /** Shown instead once the time is over. */
  ended?: ReactNode | undefined;
  className?: string | undefined;
}) {
  const left = useSyncExternalStore<number | null>(
    everySecond,
    () => Math.max(0, Math.ceil((end - Date.now()) / 1000)),
    () => null,
  );
  const [said, setSaid] = useState("");
  const previous = useRef<number | null>(null);
  const latest = useRef({ announce, onEnd });
  useEffect(() => {
    latest.current = { announce, onEnd };
  });
  useEffect(() => {
    const before = previous.current;
    previous.current = left;
    if (left === 0 && before !== 0) latest.current.onEnd?.();
    if (left === null || before === null || before <= left) return;
    if (marks.some((mark) => before > mark && left <= mark)) setSaid(latest.current.announce(left));
  }, [left]);
  return (
    <span className={className}>
      <span role="timer" aria-live="off">
        {left === null ? "\u00a0" : left === 0 && ended ? ended : format(left)}
      </span>
      <span role="status" className="sr-only">
        {said}
      </span>
    </span>
  );
}
