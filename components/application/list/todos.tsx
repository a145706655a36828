import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { OwnApplication } from "@/lib/dto/application";
import { professionNames } from "@/lib/professions/codes";
import { Uncollected } from "../collect/uncollected";
import { CorrectionItems } from "../procedure/correction-items";
import { titleOf, whereabouts } from "../progress";

const verbs = { draft: "fill", saved: "sign", returned: "edit", correction: "edit" } as const;

/** Tells whether an application waits for its owner to do something. */
function isTodo(application: OwnApplication): boolean {
  return "todo" in whereabouts[application.state];
}

/** Puts first what waits for the person, certificates to be collected before all; nothing when nothing does. */
export async function Todos({ applications }: { applications: OwnApplication[] }) {
  const [t, next, correcting, locale] = await Promise.all([
    getTranslations("applications.list"),
    getTranslations("applications.next"),
    getTranslations("procedure.correction"),
    getLocale(),
  ]);
  const todos = applications.filter(isTodo);
  if (todos.length === 0) return <Uncollected professions={professionNames()} />;
  return (
    <>
      <Uncollected professions={professionNames()} />
      <section aria-labelledby="todo" className="grid gap-4">
        <h2 id="todo" className="text-20">
          {t("todo", { count: todos.length })}
        </h2>
        {todos.map((application) => {
          const title = titleOf(application, locale);
          const { id, state, correction, returnedBecause } = application;
          const kind = state === "draft" || state === "saved" || state === "returned" ? state : "correction";
          return (
            <Note
              key={id}
              kind="wait"
              title={t(`todoTitle.${kind}`, { title })}
              action={
                <ButtonLink
                  href={`/applications/${id}/${kind === "saved" ? "sign" : "form"}`}
                  variant="primary"
                >
                  {t(verbs[kind])}
                </ButtonLink>
              }
            >
              {returnedBecause ? (
                <p className="whitespace-pre-line wrap-anywhere">
                  {t("returnedBecause", { reason: returnedBecause })}
                </p>
              ) : null}
              {correction ? <p>{correcting("open", { date: correction.dueOn })}</p> : null}
              {correction && state === "correction" ? <CorrectionItems items={correction.items} /> : null}
              <p>{next(state)}</p>
            </Note>
          );
        })}
      </section>
    </>
  );
}
