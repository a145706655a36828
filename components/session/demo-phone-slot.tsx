import { getTranslations } from "next-intl/server";
import { DemoPhone } from "./demo-phone";

/** Puts the demonstration's telephone on a page, and room for its button below the footer. */
export async function DemoPhoneSlot() {
  const t = await getTranslations("session.phone");
  const layout = await getTranslations("layout");
  return (
    <>
      <div
        aria-hidden="true"
        className="h-16 bg-paper-sunk work:h-28 max-phone:in-[:has([data-bar=sticky]):has(nav[data-bar])]:h-36 print:hidden"
      />
      <DemoPhone
        labels={{
          open: t("open"),
          openNew: t("openNew", { count: "#" }),
          title: t("title"),
          about: t("about"),
          none: t("none"),
          loading: t("loading"),
          failed: t("failed"),
          copy: t("copy"),
          copied: t("copied", { code: "#" }),
          copyFailed: t("copyFailed", { code: "#" }),
          close: layout("close"),
        }}
      />
    </>
  );
}
