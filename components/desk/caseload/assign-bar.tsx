"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { useCommand } from "@/components/trpc/use-command";
import { useReasons, useRefusal } from "@/components/trpc/use-reasons";
import { BatchBar } from "@/components/ui/batch-bar";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import type { Assigned, Colleague } from "@/lib/dto/caseload";
import { assignForm } from "./assign-form";

const boxes = () => document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form=${assignForm}]`);
const chosen = () => [...boxes()].filter(({ checked }) => checked);

/** Assigns the rows that are chosen to an officer, and says which could not be and why. */
export function AssignBar({
  registry,
  colleagues,
  me,
  mayAll,
}: {
  registry: string;
  colleagues: readonly Colleague[];
  me: string;
  /** May assign any case to anybody whose role fits. */
  mayAll: boolean;
}) {
  const t = useTranslations("desk.assign");
  const client = useTRPCClient();
  const word = useRefusal();
  const router = useRouter();
  const toast = useToast();
  const { busy, refusal, run } = useCommand();
  const [count, setCount] = useState(0);
  const [refused, setRefused] = useState<Assigned["refused"]>([]);
  useEffect(() => {
    const recount = () => setCount(chosen().length);
    recount(); // a browser keeps ticks when a page is shown again
    document.addEventListener("change", recount);
    return () => document.removeEventListener("change", recount);
  }, []);

  function choose(all: boolean) {
    for (const box of boxes()) box.checked = all;
    setCount(all ? boxes().length : 0);
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const ids = chosen().map(({ value }) => value);
    const to = new FormData(event.currentTarget).get("to");
    if (ids.length === 0 || typeof to !== "string" || to === "") return;
    setRefused([]);
    const answer = await run(
      client.caseload.assign.mutate({ registry, ids, to: to === "nobody" ? null : to }),
    );
    if (!answer.ok) return;
    setRefused(answer.value.refused);
    if (answer.value.assigned > 0) toast({ text: t("done", { count: answer.value.assigned }) });
    choose(false);
    router.refresh();
  }
  const self = colleagues.find(({ id }) => id === me);
  const others = colleagues.filter(({ id, away }) => id !== me && !away);
  if (!self && !mayAll) return null;
  return (
    <>
      <form
        id={assignForm}
        method="post"
        onSubmit={(event) => void submit(event)}
        className={count === 0 ? "max-phone:hidden" : undefined}
      >
        <BatchBar
          count={t("picked", { count })}
          excluded={t(mayAll ? "hintAll" : "hintOwn")}
          actions={
            <>
              <Button variant="quiet" onClick={() => choose(count === 0)}>
                {t(count === 0 ? "pickAll" : "pickNone")}
              </Button>
              <Select
                name="to"
                aria-label={t("to")}
                defaultValue={self ? me : ""}
                className="min-h-11 min-w-36"
              >
                {self ? <option value={me}>{t("toMe")}</option> : <option value="">{t("toWhom")}</option>}
                {others.map(({ id, name, turns }) => (
                  <option key={id} value={id}>
                    {t("officer", { name, turns: turns.map((turn) => t(`turn.${turn}`)).join(t("and")) })}
                  </option>
                ))}
                <option value="nobody">{t("toNobody")}</option>
              </Select>
              <Button
                type="submit"
                busy={busy}
                busyLabel={t("busy")}
                unavailableReason={count === 0 ? t("pickFirst") : undefined}
              >
                {t("assign")}
              </Button>
            </>
          }
        />
      </form>
      {refusal ? (
        <Note kind="no" role="alert" title={t("notDone")} className="mb-4">
          <p>{word(refusal)}</p>
        </Note>
      ) : null}
      {refused.length > 0 ? <Refused refused={refused} /> : null}
    </>
  );
}

function Refused({ refused }: { refused: Assigned["refused"] }) {
  const t = useTranslations("desk.assign");
  const word = useReasons();
  return (
    <Note kind="wait" role="alert" title={t("refused", { count: refused.length })} className="mb-4">
      <ul>
        {refused.map(({ id, acceptanceNumber, reason }) => (
          <li key={id}>{t("refusedOne", { number: acceptanceNumber, reason: word(reason) })}</li>
        ))}
      </ul>
    </Note>
  );
}
