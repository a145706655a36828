import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";

/** Tells where to turn with what no application can change. */
export async function Help({
  registry,
  hotline,
}: {
  registry: string | undefined;
  hotline: string | undefined;
}) {
  const t = await getTranslations("applications.list");
  return (
    <section aria-labelledby="help" className="text-14 text-ink-500">
      <h2 id="help" className="text-16">
        {t("help")}
      </h2>
      <p>
        {registry
          ? t.rich("helpText", {
              a: (words) => <Link href={`/r/${registry}/apply#changes`}>{words}</Link>,
            })
          : t("helpTextPlain")}
      </p>
      {hotline ? (
        <p className="mt-2">
          {t.rich("helpHotline", {
            number: hotline,
            b: (words) => <strong className="whitespace-nowrap">{words}</strong>,
          })}
        </p>
      ) : null}
    </section>
  );
}
