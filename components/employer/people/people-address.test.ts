import { describe, expect, it } from "vitest";
import { asAnswered, isNarrowed, peopleAddress, readPeopleQuery } from "./people-address";

const everything = {
  who: "k1.c2VhbGVk-_",
  profession: "cost-engineer",
  number: "建[造]21253100000001",
  validity: "ending",
  certificate: "uncollected",
  waiting: true,
  page: 3,
} as const;

const paramsOf = (address: string) =>
  Object.fromEntries(new URL(address, "http://zhice.invalid").searchParams);

describe("the address of the list of people", () => {
  it("says all that the list is narrowed to, and is read back as it was written", () => {
    expect(readPeopleQuery(paramsOf(peopleAddress(everything)))).toEqual(everything);
    expect(peopleAddress(readPeopleQuery({}))).toBe("/employer/people");
    expect(peopleAddress()).toBe("/employer/people");
  });

  it("leaves out what cannot be meant, and takes no name in the open", () => {
    expect(
      readPeopleQuery({
        name: "王晓岚",
        profession: "pirate",
        validity: "forever",
        certificate: "expired",
        waiting: "yes",
        page: "-1",
      }),
    ).toEqual({ who: "", waiting: false, page: 1 });
  });

  it("knows whether anything narrows the list, and drops a seal that named nobody", () => {
    expect(isNarrowed(readPeopleQuery({ page: "2" }))).toBe(false);
    expect(isNarrowed(readPeopleQuery({ waiting: "1" }))).toBe(true);
    const forged = readPeopleQuery({ who: "k1.forged" });
    expect(isNarrowed(asAnswered(forged, { name: "" }))).toBe(false);
    expect(asAnswered(everything, { name: "王" })).toEqual(everything);
  });
});
