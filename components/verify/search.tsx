"use client";

import { type ReactNode, useState } from "react";
import { useLoaded } from "@/components/ui/use-loaded";
import { SearchForm } from "./search-form";
import { useVerification } from "./use-verification";

const loadFound = () => import("./found").then((module) => module.Found);

/** Asks for number and name and shows the result in the same place; the address stays as it is. */
export function Search({
  header,
  children,
}: {
  header: ReactNode /** Beside the form. */;
  children: ReactNode;
}) {
  const { busy, asked, ask, forget } = useVerification();
  const [attempt, setAttempt] = useState(0);
  const certificate = asked?.kind === "answer" && asked.answer.found ? asked.answer.certificate : undefined;
  const Found = useLoaded(certificate !== undefined, loadFound);
  if (certificate && Found) {
    return (
      <Found
        verification={certificate}
        again={() => {
          setAttempt((count) => count + 1);
          forget();
        }}
      />
    );
  }
  return (
    <>
      {header}
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,1fr)_20rem]">
        <SearchForm
          busy={busy || certificate !== undefined}
          asked={asked}
          onAsk={ask}
          takeFocus={attempt > 0}
        />
        {children}
      </div>
    </>
  );
}
