import { Check, Globe, Phone } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { certificateHotline } from "@/lib/portal/certificate-hotline";
import type { SignInAs } from "./sign-in-as";

/** Lists what to have at hand before signing in; officers have no certificates to apply for. */
export async function Preparation({ as }: { as: SignInAs }) {
  const t = await getTranslations("account.prepare");
  const browser = { key: "browser", icon: <Globe />, text: t("browser") };
  const applicants = [
    { key: "person", icon: <Check />, text: t("person") },
    { key: "employer", icon: <Check />, text: t("employer") },
    {
      key: "hotline",
      icon: <Phone />,
      text: t.rich("hotline", {
        number: certificateHotline,
        b: (words) => <strong className="whitespace-nowrap">{words}</strong>,
      }),
    },
  ];
  const items =
    as === "officer"
      ? [{ key: "officer", icon: <Check />, text: t("officer") }, browser]
      : [...applicants, browser];
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare" className="text-16">
        {t("title")}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.key} className="flex gap-3 border-rule py-3 text-ink-900 [&+&]:border-t">
            <span aria-hidden="true" className="mt-0.5 text-ink-700">
              {item.icon}
            </span>
            <span>{item.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Answers what readers of each way of signing in ask most. */
export async function Faq({ as, hotline }: { as: SignInAs; hotline: string | undefined }) {
  const t = await getTranslations("account.faq");
  const number = hotline ?? certificateHotline;
  const parts: Record<SignInAs, { title: string; items: [question: string, answer: ReactNode][] }> = {
    person: {
      title: t("personTitle"),
      items: [
        [t("q1"), t("a1")],
        [t("q2"), t("a2")],
        [t("q3"), t("a3")],
      ],
    },
    employer: {
      title: t("employerTitle"),
      items: [
        [t("e1"), t("e1a")],
        [t("e2"), t("e2a")],
        [t("e3"), t("e3a")],
        [t("e4"), t("e4a", { number })],
      ],
    },
    officer: {
      title: t("officerTitle"),
      items: [
        [t("o1"), t("o1a")],
        [t("o2"), t("o2a")],
      ],
    },
  };
  const { title, items } = parts[as];
  return (
    <section aria-labelledby="faq">
      <h2 id="faq" className="text-16">
        {title}
      </h2>
      {items.map(([question, answer]) => (
        <details key={question} className="border-rule py-1 [&+&]:border-t">
          <summary className="min-h-11 py-2 text-ink-900">{question}</summary>
          <p className="max-w-measure pb-3 pl-4">{answer}</p>
        </details>
      ))}
    </section>
  );
}
