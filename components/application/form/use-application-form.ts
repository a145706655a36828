"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useUploads } from "@/components/files/uploads-context";
import { useTRPCClient } from "@/components/trpc/client";
import { type Refusal, settle } from "@/components/trpc/settle";
import type { ApplicationView } from "@/lib/dto/application";
import type { Answers } from "@/lib/forms/answers";
import type { Draft } from "@/lib/forms/draft";
import { draftOfAnswers } from "@/lib/forms/draft-of-answers";
import { emptyDraft } from "@/lib/forms/empty-draft";
import { sameTyping } from "@/lib/forms/same-typing";
import { matterOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import { formResolver } from "./form-resolver";
import { isDraftField } from "./form-steps";
import { settleValue } from "./settle-value";
import { useWorkingCopy } from "./use-working-copy";

/** What a save in this visit answered. */
export interface JustSaved {
  acceptanceNumber: string;
  voided: boolean;
}

/** Runs a form: what is typed, its working copy, saving, and taking back what was changed. */
export function useApplicationForm(initial: ApplicationView, profession: Profession) {
  const client = useTRPCClient();
  const router = useRouter();
  const [view, setView] = useState(initial);
  const matter = matterOf(profession, view.matter);
  const facts = view.formFacts;
  const resolver = useMemo(() => formResolver(profession, matter, facts), [profession, matter, facts]);
  const form = useForm<Draft, unknown, Answers>({
    resolver,
    defaultValues: startOf(initial),
    shouldFocusError: false,
  });
  const { getValues, reset, setError, clearErrors } = form;
  const uploads = useUploads((field) => {
    if (isDraftField(field) && form.getFieldState(field).error) void form.trigger(field);
  });
  const read = useCallback((): Draft => ({ ...emptyDraft, ...getValues() }), [getValues]);
  const draft: Draft = { ...emptyDraft, ...form.watch() };
  const copy = useWorkingCopy(view, read, draft);
  const [base, setBase] = useState(() => (initial.answers ? draftOfAnswers(initial.answers) : undefined));
  const [saved, setSaved] = useState<JustSaved>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [explanation, explain] = useState(initial.correction?.explanation ?? "");
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);

  /** Lets one thing happen at a time, however often it is asked for. */
  async function once(act: () => Promise<void>) {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    await act().finally(() => {
      working.current = false;
      setBusy(false);
    });
  }

  function tell(told: Refusal) {
    clearErrors();
    const fields = new Set<string>();
    for (const { field, ...reason } of told.reasons) {
      if (!isDraftField(field) || fields.has(field)) continue;
      fields.add(field);
      setError(field, { type: "server", message: JSON.stringify({ ...reason, field }) });
    }
    const rest = told.reasons.filter(({ field }) => !isDraftField(field));
    setRefusal(rest.length > 0 ? { ...told, reasons: rest } : undefined);
    setAttempt((count) => count + 1);
  }

  /** 【保存信息】: the server checks everything and tells all that is wrong at once. */
  function save() {
    return once(async () => {
      setSaved(undefined);
      setRefusal(undefined);
      const waiting = [...uploads.underWay].map((field) => ({ key: "file.underWay", field }));
      if (waiting.length > 0) return tell({ ok: false, reasons: waiting });
      const { formSchema } = await import("@/lib/forms/form-schema");
      const checked = formSchema({ profession, matter, facts }).safeParse(read());
      if (checked.success) reset({ ...draftOfAnswers(checked.data), agreed: true }); // as it will be saved
      if (view.workingCopy && !(await copy.keep())) {
        setAttempt((count) => count + 1);
        return; // what stands in the way is said with the working copy
      }
      const sent = read();
      const answer = await settle(
        client.application.save.mutate({ id: view.id, version: view.version, draft: sent, explanation }),
      );
      if (!answer.ok) return tell(answer);
      if (answer.value.resumed) return router.push(`/applications/${view.id}`); // it is the registry's again
      const { acceptanceNumber, voided, version } = answer.value;
      const left = { ...sent, agreed: false };
      clearErrors();
      reset(left);
      const next = copy.version.current ? copy.version.current + 1 : copy.version.current; // nothing kept stays nothing
      copy.adopt(next, left, new Date());
      setBase(left);
      setView((now) => ({ ...now, version, acceptanceNumber, state: "saved", savedAt: new Date() }));
      setSaved({ acceptanceNumber, voided });
    });
  }

  async function fetchView() {
    const answer = await settleValue(client.application.view.query({ id: view.id }));
    if (!answer.ok) {
      setRefusal(answer);
      setAttempt((count) => count + 1);
      return undefined;
    }
    if (!answer.value.editable) window.location.reload(); // the page then says why
    return answer.value;
  }

  function take(fresh: ApplicationView) {
    const start = startOf(fresh);
    reset(start);
    copy.adopt(fresh.workingCopy?.version, start, fresh.workingCopy?.updatedAt);
    setView(fresh);
    setBase(fresh.answers ? draftOfAnswers(fresh.answers) : undefined);
    setRefusal(undefined);
  }

  /** Loads what the server has, in the place of what is typed here. */
  const loadOther = () =>
    once(async () => {
      const fresh = await fetchView();
      if (fresh) take(fresh);
    });

  /** Goes on with what is typed here, over what another tab has kept. */
  const goOnHere = () =>
    once(async () => {
      const fresh = await fetchView();
      if (!fresh) return;
      setView(fresh);
      setBase(fresh.answers ? draftOfAnswers(fresh.answers) : undefined);
      copy.adopt(fresh.workingCopy?.version, fresh.workingCopy?.draft ?? emptyDraft);
      await copy.keep();
    });

  /** 放弃修改: goes back to what was saved last. */
  const drop = () =>
    once(async () => {
      const answer = await settle(client.application.dropChanges.mutate({ id: view.id }));
      if (!answer.ok) return tell(answer);
      const fresh = await fetchView();
      if (fresh) take(fresh);
    });

  const settled = base !== undefined && sameTyping(draft, base);
  return {
    ...{ view, profession, matter, facts, form, draft, settled },
    ...{
      keeping: copy.keeping,
      keep: copy.keep,
      attempt,
      busy,
      refusal,
      saved,
      explanation,
      explain,
      changed: base !== undefined && !settled,
    },
    ...{ save, drop, loadOther, goOnHere, uploads },
  };
}

/** What the form opens with: the working copy, else the saved answers. The declaration of a saved form is ticked anew. */
function startOf(view: ApplicationView): Draft {
  const draft = view.workingCopy?.draft ?? (view.answers ? draftOfAnswers(view.answers) : emptyDraft);
  return view.answers && !view.unsaved ? { ...draft, agreed: false } : draft;
}
