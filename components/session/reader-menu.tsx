import { getTranslations } from "next-intl/server";
import { OwnMenu } from "./own-menu";

/** Who is signed in, as the covers name him. */
export interface Reader {
  name: string;
  /** The masked ID number of a person. */
  detail?: string | undefined;
  kind: "person" | "officer" | "operator";
}

/** Puts the menu of whoever is signed in on the cover. */
export async function ReaderMenu({ reader }: { reader: Reader }) {
  const t = await getTranslations("session");
  const layout = await getTranslations("layout");
  const items = {
    person: [
      { href: "/applications", label: t("applications") },
      { href: "/messages", label: t("messages") },
      { href: "/account", label: t("account") },
    ],
    operator: [
      { href: "/employer", label: t("employer") },
      { href: "/employer/operators", label: t("operators") },
    ],
    officer: [{ href: "/desk", label: t("desk") }],
  }[reader.kind];
  return (
    <OwnMenu
      name={reader.name}
      detail={reader.detail}
      items={items}
      labels={{
        user: t("user"),
        signOut: t("signOut"),
        failedTitle: t("notSignedOutTitle"),
        failedText: t("notSignedOutText"),
        close: layout("close"),
      }}
    />
  );
}
