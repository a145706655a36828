import { Fragment } from "react";

/** Numbers of registration, dates with or without time, and telephone numbers: each is read as one word. */
const words = /(建\[[^\]]+\]\d+|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?|\b0\d{2,3}-\d{6,8}\b)/;

/** Shows a sentence whose numbers, dates and telephone numbers are not broken over two lines. */
export function Unbroken({ children }: { children: string }) {
  return children.split(words).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their order
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their order
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
