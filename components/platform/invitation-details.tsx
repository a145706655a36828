import { getLocale, getTranslations } from "next-intl/server";
import { DataList } from "@/components/ui/data-list";
import { writeMoment } from "@/lib/domain/moment";
import type { Role } from "@/lib/domain/officer-roles";
import { type Bilingual, inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";

interface Invitation {
  login: string;
  expiresAt: Date;
  invitedBy: string | null;
  posts: { authority: Bilingual | null; professionCode: string | null; role: Role }[];
}

/** Tells an invited officer who invites him to what. */
export async function InvitationDetails({ invitation }: { invitation: Invitation }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations("platform.invitation"),
    getTranslations("desk.role"),
    getLocale(),
  ]);
  const { login, expiresAt, invitedBy, posts } = invitation;
  const lines = posts.map(({ authority, professionCode, role }) =>
    [
      authority ? inLocale(authority, locale) : t("platform"),
      professionCode ? inLocale(professionName(professionCode), locale) : undefined,
      roles(role),
    ]
      .filter(Boolean)
      .join(" · "),
  );
  return (
    <DataList
      columns={2}
      items={[
        { term: t("by"), value: invitedBy ?? t("byOperator") },
        { term: t("login"), value: login },
        {
          term: t("for"),
          value: lines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          )),
          wide: true,
        },
        { term: t("until"), value: writeMoment(expiresAt) },
      ]}
    />
  );
}
