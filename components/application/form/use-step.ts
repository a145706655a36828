"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { StepId } from "./form-steps";

/** Remembers which part of the form is open; the address carries it, so that links and the back button work. */
export function useStep(steps: readonly StepId[]) {
  const first = steps[0] ?? "identity";
  const [chosen, setChosen] = useState<StepId>(first);
  const goal = useRef<StepId>(undefined);
  const current = steps.includes(chosen) ? chosen : first;
  const known = useRef(steps);
  known.current = steps;

  useEffect(() => {
    function read() {
      const wanted = window.location.hash.slice(1);
      const step = known.current.find((one) => one === wanted);
      if (step || wanted === "") setChosen(step ?? known.current[0] ?? "identity");
      if (step) requestAnimationFrame(() => document.getElementById(step)?.scrollIntoView());
    }
    if (window.location.hash !== "") read();
    window.addEventListener("popstate", read);
    window.addEventListener("hashchange", read);
    return () => {
      window.removeEventListener("popstate", read);
      window.removeEventListener("hashchange", read);
    };
  }, []);

  // After a change of part the reader is at its title.
  useEffect(() => {
    if (goal.current === undefined) return;
    const title = document.getElementById(`${goal.current}-title`);
    goal.current = undefined;
    title?.focus({ preventScroll: true });
    title?.closest("section")?.scrollIntoView();
  });

  /** Opens a part and notes it in the history. */
  function go(step: StepId) {
    goal.current = step;
    window.history.pushState(null, "", `#${step}`);
    setChosen(step);
  }
  /** Shows a part at once, for a link that goes to a field in it. */
  function show(step: StepId) {
    flushSync(() => setChosen(step));
  }
  return { current, go, show, note: setChosen };
}
