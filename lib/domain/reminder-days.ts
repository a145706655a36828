/** How many days before a registration's last day its holder is reminded; the renewal advice begins 90 days before. */
export const reminderDays = [90, 60, 30, 7] as const;
