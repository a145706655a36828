import { Check, Circle } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** Lists what signing will need and which of it a person has; what comes later says when. */
export async function Readiness({ provenBy }: { provenBy: "directory" | "demo" }) {
  const t = await getTranslations("account.home");
  const items = [
    {
      done: true,
      title: t("realName"),
      text: provenBy === "demo" ? t("realNameDemo") : t("realNameDirectory"),
    },
    { done: true, title: t("mobile") },
    { done: false, title: t("certificate"), text: t("certificateText") },
    { done: false, title: t("signature"), text: t("signatureText") },
  ];
  return (
    <section aria-labelledby="ready">
      <h2 id="ready" className="text-20">
        {t("ready")}
      </h2>
      <ul className="mt-1">
        {items.map(({ done, title, text }) => {
          const Icon = done ? Check : Circle;
          return (
            <li key={title} className="flex gap-3 border-rule py-3 [&+&]:border-t">
              <Icon aria-hidden="true" className={done ? "mt-1 text-jade-700" : "mt-1 scale-75 text-field"} />
              <span>
                <span className="block text-ink-900">
                  <span className="sr-only">{done ? t("done") : t("later")}</span>
                  {title}
                </span>
                {text ? <span className="block text-14 text-ink-500">{text}</span> : null}
              </span>
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
