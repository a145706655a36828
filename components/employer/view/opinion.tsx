"use client";

import { Stamp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Declaration } from "@/components/ui/declaration";
import { type AgreedTo, rememberAgreed } from "./agreement";

const tickId = "employer-agreed";

/** 聘用企业意见: the employer's declaration with its tick, and 【签名确认】, which leads to the document. */
export function Opinion({
  text,
  to,
  href,
  blocked,
  children,
}: {
  /** The declaration with the names filled in. */
  text: string;
  to: AgreedTo;
  /** The signing page. */
  href: string;
  /** Something stands in the way; it is told elsewhere on the page. */
  blocked: boolean;
  /** Further buttons. */
  children: ReactNode;
}) {
  const t = useTranslations("employer.opinion");
  const router = useRouter();
  const [agreed, setAgreed] = useState(false);
  const [missing, setMissing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  function go() {
    setMissing(!agreed);
    if (!agreed) {
      document.getElementById(tickId)?.focus();
      return;
    }
    setLeaving(true);
    rememberAgreed(to);
    router.push(href);
  }
  return (
    <section aria-labelledby="opinion" className="grid gap-4 print:hidden">
      <div>
        <h2 id="opinion" className="text-20">
          {t("title")}
        </h2>
        <p className="text-14 text-ink-500">{t("read")}</p>
      </div>
      <Declaration
        id={tickId}
        tick={t("agree")}
        error={missing ? <span role="alert">{t("missing")}</span> : undefined}
        checked={agreed}
        onChange={(event) => {
          setAgreed(event.target.checked);
          setMissing(false);
        }}
      >
        <p>{text}</p>
      </Declaration>
      <div className="flex flex-wrap items-center gap-3 max-phone:[&_:is(a,button)]:flex-auto">
        <Button
          variant="primary"
          size="big"
          onClick={go}
          busy={leaving}
          busyLabel={t("opening")}
          unavailableReason={blocked ? t("blocked") : undefined}
        >
          <Stamp />
          {t("sign")}
        </Button>
        {children}
      </div>
    </section>
  );
}
