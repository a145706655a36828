import { getTranslations } from "next-intl/server";

/** Tells the three steps from application to certificate. */
export async function HowItWorks({ days }: { days: number }) {
  const t = await getTranslations("portal");
  const steps = [
    { numeral: "一", title: t("step1"), text: t("step1Text"), meta: t("step1Meta") },
    { numeral: "二", title: t("step2"), text: t("step2Text"), meta: t("step2Meta") },
    { numeral: "三", title: t("step3"), text: t("step3Text", { days }), meta: t("step3Meta") },
  ];
  return (
    <section aria-labelledby="how">
      <h2 id="how" className="mb-4 font-serif text-24">
        {t("how")}
      </h2>
      <ol className="grid border border-rule-strong bg-sheet desk:grid-cols-3">
        {steps.map((step) => (
          <li
            key={step.numeral}
            className="border-rule-strong p-6 max-desk:[&+&]:border-t desk:[&+&]:border-l"
          >
            <p aria-hidden="true" className="mb-3 flex items-center gap-3 font-serif text-24 text-ink-900">
              {step.numeral}
              <span className="h-1.5 flex-1 border-rule-strong border-y" />
            </p>
            <h3 className="text-20">{step.title}</h3>
            <p>{step.text}</p>
            <p className="mt-2 text-14 text-ink-500">{step.meta}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
