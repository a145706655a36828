/** A path that is no page: root layout, texts and policy as everywhere, and neither session nor database. */
export const barePage = { name: "bare page", path: "/bench-no-such-page", status: 404 } as const;
