/** Switches to the other language through a server action; works without JavaScript. */
export function LocaleSwitch({
  chooseLocale,
  locale,
  label,
}: {
  chooseLocale: (locale: string) => void | Promise<void>;
  /** The language it leads to. */
  locale: string;
  /** That language's own name. */
  label: string;
}) {
  return (
    <form action={chooseLocale.bind(null, locale)}>
      <button
        type="submit"
        lang={locale}
        className="inline-flex min-h-11 min-w-11 items-center justify-end whitespace-nowrap hover:underline phone:min-h-10"
      >
        {label}
      </button>
    </form>
  );
}
