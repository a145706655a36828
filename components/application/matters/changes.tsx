import { getTranslations } from "next-intl/server";

/** Tells what to do about changes that no application of the person's makes. */
export async function Changes({ hotline }: { hotline: string }) {
  const t = await getTranslations("applications.matters");
  const cases = [
    { title: t("changeName"), text: t("changeNameText", { number: hotline }) },
    { title: t("changeEmployer"), text: t("changeEmployerText") },
    { title: t("changeCompany"), text: t("changeCompanyText") },
  ];
  return (
    <section aria-labelledby="changes" className="mt-10">
      <h2 id="changes" className="mb-4 scroll-mt-6 text-20">
        {t("changes")}
      </h2>
      <ul className="grid border border-rule-strong bg-sheet desk:grid-cols-3">
        {cases.map(({ title, text }) => (
          <li
            key={title}
            className="border-rule-strong p-4 phone:p-6 max-desk:[&+&]:border-t desk:[&+&]:border-l"
          >
            <h3 className="text-16">{title}</h3>
            <p className="text-14">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
