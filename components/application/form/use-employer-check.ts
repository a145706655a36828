"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useOpenForm } from "./form-context";

/** 【验证企业名称】: asks the directory for the name and fills in the code, or says at the field why not. */
export function useEmployerCheck() {
  const client = useTRPCClient();
  const { form } = useOpenForm();
  const [busy, setBusy] = useState(false);

  async function check(name = form.getValues("employerName")) {
    if (busy) return;
    if (name.trim() === "") {
      await form.trigger("employerName");
      document.getElementById("employerName")?.focus();
      return;
    }
    setBusy(true);
    const answer = await settle(client.application.verifyEmployer.mutate({ name }));
    setBusy(false);
    const meanwhile = form.getValues("employerName");
    if (meanwhile !== name) return; // typed on: this answer is about another name
    if (answer.ok) {
      form.setValue("employerName", answer.value.name, { shouldDirty: true });
      form.setValue("employerCreditCode", answer.value.creditCode, { shouldDirty: true });
      form.clearErrors("employerName");
      return;
    }
    const [reason] = answer.reasons;
    form.setError("employerName", { type: "server", message: JSON.stringify(reason) });
  }

  function takeName(name: string) {
    form.setValue("employerName", name, { shouldDirty: true });
    form.setValue("employerCreditCode", "");
    document.getElementById("employerName")?.focus();
    void check(name);
  }
  return { busy, check: () => void check(), takeName };
}
