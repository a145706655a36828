"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Main } from "@/components/layout/container";
import { PageHeader } from "@/components/ui/page-header";
import type { OwnOperator } from "@/lib/dto/employer";
import type { CountersignActions } from "../countersign/countersign";
import { BatchDocument } from "./batch-document";
import { BatchSummary } from "./batch-summary";
import { useSitting } from "./use-sitting";

/** Several applications in one sitting: each document with its own declaration in turn, then one password for all. */
export function BatchDesk({
  ids,
  operator,
  back,
  actions,
}: {
  ids: string[];
  operator: OwnOperator;
  /** The list that the reader came from. */
  back: string;
  actions: CountersignActions;
}) {
  const t = useTranslations("employer.batch");
  const sitting = useSitting(ids, actions);
  const { at, states } = sitting;
  const end = states.size > 0 ? "results" : "summary";
  const id = ids[at];
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    document.getElementById("page-title")?.focus(); // another document: the reader begins at its top
    window.scrollTo({ top: 0 });
  }, [at]);
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={id ? t("title", { at: at + 1, count: ids.length }) : t(end)}
        breadcrumbsLabel={t("trail")}
        breadcrumbs={[{ label: t("list"), href: back }, { label: t("crumb") }]}
        lead={<p>{id ? t("lead") : t(`${end}Lead`)}</p>}
      />
      {id ? (
        <BatchDocument
          key={id}
          id={id}
          operator={operator}
          chosen={sitting.choices.get(id)}
          onBack={at > 0 ? () => sitting.goTo(at - 1) : undefined}
          onChoose={(choice) => sitting.choose(id, choice)}
        />
      ) : (
        <BatchSummary ids={ids} operator={operator} back={back} sitting={sitting} />
      )}
    </Main>
  );
}
