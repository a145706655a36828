import { describe, expect, it } from "vitest";
import { applicationStates } from "@/lib/domain/application";
import { professions } from "@/lib/professions";
import { matterCodes } from "@/lib/professions/matters";
import {
  actionWords,
  endsRegistration,
  periodsOf,
  placesOf,
  routeWithoutEmployer,
  stateWords,
  type Way,
} from "./progress";

const way = (matter: Way["matter"], route?: string): Way => ({
  professionCode: "cost-engineer",
  matter,
  route,
});
const stationsOf = (of: Way) => placesOf(of, "draft")?.map(({ code }) => code);
const nowOf = (of: Way, state: (typeof applicationStates)[number]) =>
  placesOf(of, state)?.find((place) => place.state === "now")?.code;

describe("the stations of an application", () => {
  it("follow from its route", () => {
    expect(stationsOf(way("initial"))).toEqual(["fill", "sign", "employer", "decide", "collect"]);
    expect(stationsOf(way("deregistration", "ordinary"))).toEqual(["fill", "sign", "effective"]);
    expect(stationsOf(way("deregistration", "assisted"))).toEqual(["fill", "sign", "decide"]);
    expect(stationsOf(way("deregistration"))).toEqual(stationsOf(way("deregistration", "ordinary")));
  });

  it("say where it is", () => {
    expect(nowOf(way("deregistration", "ordinary"), "applicantSigned")).toBe("effective");
    expect(nowOf(way("deregistration", "assisted"), "inDecision")).toBe("decide");
    expect(nowOf(way("renewal"), "applicantSigned")).toBe("employer");
    expect(nowOf(way("renewal"), "granted")).toBe("collect");
    expect(placesOf(way("deregistration", "assisted"), "deregistered")?.at(-1)?.state).toBe("done");
    expect(placesOf(way("deregistration", "assisted"), "refused")).toBeUndefined();
  });

  it("hold at most one present, for every matter, route and state", () => {
    for (const { code: professionCode, matters } of professions)
      for (const matter of matterCodes)
        for (const { id: route } of matters[matter]?.routes ?? [])
          for (const state of applicationStates) {
            const places = placesOf({ professionCode, matter, route }, state) ?? [];
            expect(places.filter((place) => place.state === "now").length).toBeLessThan(2);
          }
  });
});

it("an application that waits for the employer is told of the route without it, where there is one", () => {
  expect(routeWithoutEmployer(way("deregistration"))?.zh).toBe("聘用企业不能签名或不愿签名");
  expect(routeWithoutEmployer(way("deregistration", "assisted"))).toBeUndefined();
  expect(routeWithoutEmployer(way("renewal"))).toBeUndefined();
});

it("the words of an end are not those of a registration", () => {
  const [assisted, renewal] = [way("deregistration", "assisted"), way("renewal")];
  expect([endsRegistration(assisted), endsRegistration(renewal)]).toEqual([true, false]);
  expect([stateWords(assisted, "refused"), stateWords(renewal, "refused")]).toEqual([
    "refusedEnd",
    "refused",
  ]);
  expect([stateWords(assisted, "saved"), stateWords(way("deregistration"), "saved")]).toEqual([
    "savedAlone",
    "saved",
  ]);
  expect([actionWords(assisted, "grant"), actionWords(renewal, "grant")]).toEqual(["grantEnd", "grant"]);
  expect(actionWords(assisted, "sign")).toBe("sign");
});

it("the days to decide are those of the route", () => {
  expect(periodsOf(way("renewal")).days).toBe(10);
  expect(periodsOf(way("deregistration", "assisted")).days).toBe(20);
});
