import { UserRound } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { Tag } from "@/components/ui/tag";
import type { Role } from "@/lib/domain/officer-roles";
import { type Bilingual, inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";

interface Post {
  registry: string;
  authority: Bilingual;
  professionCode: string;
  roles: Role[];
}

/** Lists the registries where an officer has roles; each leads to its desk. */
export async function Posts({ posts }: { posts: Post[] }) {
  const [t, locale] = await Promise.all([getTranslations("desk"), getLocale()]);
  if (posts.length === 0) {
    return (
      <Sheet>
        <Empty level={2} title={t("none")}>
          {t("noneText")}
        </Empty>
      </Sheet>
    );
  }
  return (
    <div className="grid gap-6 desk:grid-cols-2">
      {posts.map((post) => {
        const authority = inLocale(post.authority, locale);
        const profession = inLocale(professionName(post.professionCode), locale);
        return (
          <Sheet key={post.registry} aria-labelledby={post.registry}>
            <SheetHead id={post.registry} title={profession} />
            <SheetBody className="grid justify-items-start gap-3">
              <p>{authority}</p>
              <p className="flex flex-wrap gap-2">
                {post.roles.map((role) => (
                  <Tag key={role} kind="done" icon={UserRound}>
                    {t(`role.${role}`)}
                  </Tag>
                ))}
              </p>
              <ButtonLink
                href={`/desk/${post.registry}`}
                variant="primary"
                aria-label={t("openOf", { authority, profession })}
              >
                {t("open")}
              </ButtonLink>
            </SheetBody>
          </Sheet>
        );
      })}
    </div>
  );
}
