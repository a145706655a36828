import { Check, Circle } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { Link } from "@/components/ui/link";
import type { OwnCertificate } from "@/lib/dto/signing";

interface Item {
  done: boolean;
  title: string;
  text?: string;
  /** Where the person gets what is missing. */
  way?: { href: string; label: string };
}

const proofs = {
  demo: "realNameDemo",
  directory: "realNameDirectory",
  officer: "realNameOfficer",
} as const;

/** Lists what an application needs and which of it a person has, with the way to what is missing. */
export async function Readiness({
  provenBy,
  certificate,
  signatureImage,
}: {
  provenBy: "directory" | "demo" | "officer";
  certificate: OwnCertificate | null;
  signatureImage: string | null;
}) {
  const t = await getTranslations("account.home");
  const items: Item[] = [
    {
      done: true,
      title: t("realName"),
      text: t(proofs[provenBy]),
    },
    { done: true, title: t("mobile") },
    await certificateItem(certificate),
    {
      done: signatureImage !== null,
      title: t("signature"),
      ...(signatureImage
        ? {}
        : {
            text: t("signatureNone"),
            way: { href: "/account#signature-image", label: t("toSignature") },
          }),
    },
  ];
  return (
    <section aria-labelledby="ready">
      <h2 id="ready" className="text-20">
        {t("ready")}
      </h2>
      <ul className="mt-1">
        {items.map(({ done, title, text, way }) => {
          const Icon = done ? Check : Circle;
          return (
            <li key={title} className="flex gap-3 border-rule py-3 [&+&]:border-t">
              <Icon aria-hidden="true" className={done ? "mt-1 text-jade-700" : "mt-1 scale-75 text-field"} />
              <span className="min-w-0 flex-1">
                <span className="block text-ink-900">
                  <span className="sr-only">{done ? t("done") : t("missing")}</span>
                  {title}
                </span>
                {text ? <span className="block text-14 text-ink-500">{text}</span> : null}
              </span>
              {way ? (
                <Link
                  href={way.href}
                  aria-label={t("wayOf", { way: way.label, title })}
                  className="-my-2 inline-flex min-h-11 flex-none items-center"
                >
                  {way.label}
                </Link>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Link href="/account" className="inline-flex min-h-11 items-center">
        {t("toAccount")}
      </Link>
    </section>
  );
}

async function certificateItem(certificate: OwnCertificate | null): Promise<Item> {
  const t = await getTranslations("account.home");
  const title = t("certificate");
  if (certificate && !certificate.expired) {
    return {
      done: true,
      title,
      text: t("certificateUntil", { until: recordTime(certificate.notAfter).slice(0, 10) }),
    };
  }
  return {
    done: false,
    title,
    text: t(certificate ? "certificateExpired" : "certificateNone"),
    way: { href: "/account#certificate", label: t("toCertificate") },
  };
}
