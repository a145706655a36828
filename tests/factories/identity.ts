import { randomInt } from "node:crypto";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = "10X98765432";

const two = (value: number) => String(value).padStart(2, "0");

/** A day between 1950 and 1999: enough of them that no two people of a test run share a number. */
function someBirthDate(): string {
  return `${randomInt(1950, 2000)}-${two(randomInt(1, 13))}-${two(randomInt(1, 29))}`;
}

/** Makes a fictitious resident ID number with a right check digit; odd order numbers are male. */
export function residentId({
  birthDate = someBirthDate(),
  sex = "male",
}: {
  birthDate?: string;
  sex?: "male" | "female";
} = {}): string {
  const order = randomInt(0, 499) * 2 + (sex === "male" ? 1 : 0);
  const body = `3101${String(randomInt(4, 20)).padStart(2, "0")}${birthDate.replaceAll("-", "")}${String(order).padStart(3, "0")}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + checks[sum % 11];
}

/** Makes a fictitious mobile number. */
export function mobileNumber(): string {
  return `19${String(randomInt(0, 1_000_000_000)).padStart(9, "0")}`;
}
