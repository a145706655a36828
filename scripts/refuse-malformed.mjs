// Preloaded into the web process: answers what no page can be asked for, which the framework would take for a fault of its own.
import { Server } from "node:http";

const emit = Server.prototype.emit;

/** Why a request is refused, as status and words; undefined where nothing speaks against it. */
function fault({ method, url = "" }) {
  if (method === "TRACE") return [405, "Method Not Allowed"];
  try {
    decodeURI(url.split("?")[0]);
    return undefined;
  } catch {
    return [400, "Bad Request"]; // a percent sign without the digits of a character
  }
}

Server.prototype.emit = function (event, request, response, ...rest) {
  const [status, words] = (event === "request" && fault(request)) || [];
  if (status === undefined) return emit.call(this, event, request, response, ...rest);
  response.writeHead(status, { "content-type": "text/plain" });
  response.end(`${words}\n`);
  return true;
};
