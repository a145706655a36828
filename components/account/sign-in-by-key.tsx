"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { toBase64 } from "@/components/enterprise-key/base64";
import { KeyFileField } from "@/components/enterprise-key/key-file-field";
import type { EnterpriseSigner, KeyDescription } from "@/components/enterprise-key/port";
import { UsbKeyNote } from "@/components/enterprise-key/usb-key-note";
import { useKeyPassword } from "@/components/enterprise-key/use-key-password";
import { Refusals } from "@/components/forms/refusals";
import { homes } from "@/components/session/next-path";
import { recordTime } from "@/components/session/record-time";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useRefusal } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Field, PasswordInput } from "@/components/ui/field";
import { signInText } from "@/lib/domain/sign-in-challenge";
import { useSignIn } from "./use-sign-in";

const fileId = "key-file";

/** Takes a key file and its password, opens the key here in the browser and signs a challenge with it; neither is sent. */
export function SignInByKey({
  next,
  file,
  onFile,
  password: given,
  trouble,
}: {
  next: string | undefined;
  file: File | undefined;
  onFile: (file: File) => void;
  /** What the demonstration fills in. */
  password: string;
  /** Why no file could be filled in. */
  trouble: string;
}) {
  const t = useTranslations("account");
  const words = useTranslations("enterpriseKey");
  const word = useRefusal();
  const client = useTRPCClient();
  const key = useKeyPassword();
  const { busy, refusals, enter } = useSignIn(next ?? homes.operator);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState("");
  const [asked, setAsked] = useState(false); // whether what the server refused was this file and password
  const [opened, setOpened] = useState<KeyDescription>();
  // Without default values: what was typed before the page came to life is taken over.
  const { register, handleSubmit, setFocus } = useForm<{ password: string }>(
    given ? { defaultValues: { password: given } } : {},
  );

  async function submit({ password }: { password: string }) {
    begin();
    const signer = await key.open(file, password ?? "");
    if (!signer) {
      if (file) setFocus("password", { shouldSelect: true });
      else document.getElementById(fileId)?.querySelector("input")?.focus();
      return;
    }
    setOpened(signer.describe);
    setAsking(true);
    setAsked(true);
    await proveTo(signer);
    setAsking(false);
  }

  function begin() {
    setRefusal("");
    setAsked(false);
    setOpened(undefined);
  }

  async function proveTo(signer: EnterpriseSigner) {
    const challenge = await settle<{ id: string; nonce: string }>(
      client.employer.challenge.mutate().then((value) => ({ ok: true as const, value })),
    );
    if (!challenge.ok) {
      setRefusal(word(challenge));
      return;
    }
    const text = signInText({ origin: location.origin, ...challenge.value });
    await enter("enterprise", {
      challenge: challenge.value.id,
      certificate: toBase64(signer.certificate),
      signature: toBase64(await signer.sign(new TextEncoder().encode(text))),
    });
  }

  const { findings } = key;
  const detail = opened && [
    words("file.of", { company: opened.companyName, until: recordTime(opened.notAfter).slice(0, 10) }),
    opened.test ? words("test") : "",
  ];
  return (
    <form method="post" noValidate className="grid gap-5" onSubmit={handleSubmit(submit)}>
      <Refusals texts={[trouble, refusal, ...(asked ? refusals : [])].filter(Boolean)} />
      <KeyFileField
        id={fileId}
        file={file}
        detail={detail?.filter(Boolean).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        error={findings.file}
        onFile={(chosen) => {
          onFile(chosen);
          begin();
          key.tell({});
        }}
      />
      <Field
        id="password"
        label={words("password.label")}
        required
        error={
          findings.password ? (
            <span role={key.paused ? undefined : "alert"}>{findings.password}</span>
          ) : undefined
        }
      >
        <PasswordInput
          labels={{ show: words("password.show"), hide: words("password.hide") }}
          autoComplete="off"
          {...register("password")}
        />
      </Field>
      <Button
        type="submit"
        variant="primary"
        size="big"
        block
        busy={key.opening || asking || busy}
        busyLabel={t("signIn.busy")}
      >
        {t("signIn.submit")}
      </Button>
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <a href="#faq" className="inline-flex min-h-11 items-center">
          {t("employer.questions")}
        </a>
        <a href="#faq" className="inline-flex min-h-11 items-center">
          {t("employer.forgotten")}
        </a>
      </p>
      <UsbKeyNote />
    </form>
  );
}
