import { randomInt } from "node:crypto";
import { Agent, request } from "node:http";

/** What was answered: status, and the body as it came over the wire. */
interface Answer {
  status: number;
  cookies: string[];
  body: Buffer;
}

/** Asks one product as one visitor: keeps its cookies and its connection, and comes from an address of its own. */
export interface Visitor {
  url: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: string | Buffer, headers: Record<string, string>): Promise<Answer>;
  /** The cookies, as a request sends them. */
  cookie(): string;
}

/** Makes a visitor of the product at `url`, with the cookies he has; the product must trust one proxy, for limits count by address. */
export function makeVisitor(url: string, cookies = ""): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const jar = new Map<string, string>();
  const keep = (line: string) => {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name && value !== undefined) jar.set(name, value);
  };
  cookies.split("; ").forEach(keep);
  const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const send = async (
    method: string,
    path: string,
    given: Record<string, string>,
    body?: string | Buffer,
  ) => {
    const headers = {
      "x-forwarded-for": address,
      ...(jar.size > 0 ? { cookie: cookie() } : {}),
      ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
      ...given,
    };
    const answer = await exchange(new URL(path, url), { method, agent, headers }, body);
    answer.cookies.forEach(keep);
    return answer;
  };
  return {
    url,
    cookie,
    get: (path, headers = {}) => send("GET", path, headers),
    post: (path, body, headers) => send("POST", path, headers, body),
  };
}

function exchange(
  url: URL,
  options: { method: string; agent: Agent; headers: Record<string, string> },
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          cookies: response.headers["set-cookie"] ?? [],
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
