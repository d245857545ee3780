// An independent TUS server, wrapped the way the hosted service wraps it: request-upload gives the address, the
// token counts where an upload is made. Started by tst_tusupload with the folder of installed modules and the
// folder for the files; says "port N" when it listens.

import { createRequire } from "node:module";
import http from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, directory] = process.argv.slice(2);
const load = async (name) =>
  import(pathToFileURL(createRequire(path.join(modules, "x.js")).resolve(name)).href);
const { Server } = await load("@tus/server");
const { FileStore } = await load("@tus/file-store");

const place = "/api/asset/upload/tus";
const token = "the-token-of-the-upload";
const tus = new Server({
  path: place,
  datastore: new FileStore({ directory }),
  namingFunction: () => "stored-upload",
});

const server = http.createServer((request, response) => {
  response.shouldKeepAlive = false; // one request for each connection
  const url = new URL(request.url, "http://127.0.0.1");
  if (request.method === "POST" && url.pathname === "/api/asset/request-upload") {
    const origin = `http://${request.headers.host}`;
    request.resume();
    response.setHeader("Content-Type", "application/json");
    response.end(
      JSON.stringify({
        url: `${origin}/api/asset/upload/direct?token=${token}`,
        tusEndpoint: `${origin}${place}?token=${token}`,
        asset: { id: "asset" },
        task: { id: "task" },
      }),
    );
    return;
  }
  if (url.pathname === place && url.searchParams.get("token") !== token) {
    response.writeHead(403).end();
    return;
  }
  tus.handle(request, response);
});
server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
