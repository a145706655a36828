import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** Says where the result of a verification stands and leads back; the verdict itself is the page's heading. */
export async function VerifyTrail() {
  const t = await getTranslations("verify");
  return (
    <nav aria-label={t("trail")} className="mb-2 text-14 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2 text-ink-500">
        <li>
          <Link href="/" className="inline-flex min-h-11 items-center text-ink-500 phone:min-h-8">
            {t("home")}
          </Link>
        </li>
        <li className="flex items-center gap-x-2">
          <span aria-hidden="true" className="text-field">
            ／
          </span>
          <Link href="/verify" className="inline-flex min-h-11 items-center text-ink-500 phone:min-h-8">
            {t("menu")}
          </Link>
        </li>
      </ol>
    </nav>
  );
}
