import { getTranslations } from "next-intl/server";
import { OwnMenu } from "./own-menu";

/** Who is signed in, as the covers name him. */
export interface Reader {
  name: string;
  /** The masked ID number of a person. */
  detail?: string | undefined;
  kind: "person" | "officer";
}

/** Puts the menu of whoever is signed in on the cover. */
export async function ReaderMenu({ reader }: { reader: Reader }) {
  const t = await getTranslations("session");
  const layout = await getTranslations("layout");
  const items =
    reader.kind === "person"
      ? [
          { href: "/applications", label: t("applications") },
          { href: "/messages", label: t("messages") },
          { href: "/account", label: t("account") },
        ]
      : [{ href: "/desk", label: t("desk") }];
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
