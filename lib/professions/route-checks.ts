import type { Matter, Profession, Route } from "./schema";

/** Tells what is wrong with the routes of a profession's matters, one sentence each. */
export function routeFaults({ matters }: Profession): string[] {
  return Object.entries(matters).flatMap(([code, matter]) =>
    matter ? [...choiceFaults(matter), ...absenceFaults(matter)].map((fault) => `${code}: ${fault}`) : [],
  );
}

function choiceFaults({ routes, sections }: Matter): string[] {
  const asked = sections.some(({ kind }) => kind === "route");
  const several = routes.length > 1;
  const twice = new Set(routes.map(({ id }) => id)).size < routes.length;
  return [
    ...(asked === several ? [] : ["its form asks for the route exactly when there are several"]),
    ...(several && routes.some(({ offer }) => !offer) ? ["a route to choose from is not worded"] : []),
    ...(twice ? ["a route stands twice"] : []),
  ];
}

/** Where the employer signs by the first route, one without it says why, proves it and leaves it to an officer. */
function absenceFaults({ routes: [first, ...others] }: Matter): string[] {
  const signs = ({ signers }: Route) => signers.includes("employer");
  const absent = (route: Route) => first !== undefined && signs(first) && !signs(route);
  return [first, ...others].flatMap((route) => {
    if (!route) return [];
    const { id, absence, proof, decision } = route;
    const founded = absence.kind === "stated" && proof.kind === "pdf" && decision.kind === "officer";
    const nothing = absence.kind === "none" && proof.kind === "none";
    if (absent(route) ? founded : nothing) return [];
    return [`route ${id}: only one without the employer's signature is founded, proved and decided so`];
  });
}
