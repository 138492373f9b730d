// `npm start`: builds the workbench where its sources have changed and serves it over http on PORT (3000), for a browser
// on this computer only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules/.cache/guibiao/workbench");
const SOURCES = ["src", "assets", "manifest.xml", "package-lock.json"];

const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".md", "text/plain; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);

const port = Number(process.env.PORT ?? "3000");
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  stop(`PORT 应为 0 到 65535 的整数，不是“${process.env.PORT ?? ""}”。 / PORT must be a whole number from 0 to 65535.`);
}
const pages = builtPages();

const server = createServer((request, response) => {
  const file = requestedFile(request.url ?? "/");
  if ((request.method !== "GET" && request.method !== "HEAD") || file === null) {
    response.writeHead(file === null ? 404 : 405, { "content-type": "text/plain; charset=utf-8" });
    response.end();
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES.get(extname(file)) ?? "application/octet-stream",
    "content-length": statSync(file).size,
    // The names of the code's files change with their content; the pages' names don't.
    "cache-control": extname(file) === ".html" ? "no-cache" : "max-age=3600",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
});
server.on("error", (error) => {
  const isTaken = "code" in error && error.code === "EADDRINUSE";
  stop(
    isTaken
      ? `端口 ${String(port)} 已被占用。请关闭占用它的程序，或换一个端口，例如：PORT=3001 npm start\n` +
          `Port ${String(port)} is in use. Close the program that uses it, or take another one: PORT=3001 npm start`
      : error.message,
  );
});
// Both names of this computer, and nobody else's.
server.listen({ port, host: "localhost" }, () => {
  const address = server.address();
  const open = address !== null && typeof address === "object" ? address.port : port;
  process.stdout.write(
    `规表工作台 / Guibiao workbench: http://localhost:${String(open)}/\n` +
      `按 Ctrl+C 停止。 / Press Ctrl+C to stop.\n`,
  );
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** @param {string} url */
function requestedFile(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = normalize(join(pages, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(pages + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** The folder of the pages made from these very sources; a former build of them is used again. */
function builtPages() {
  const build = join(cache, fingerprint());
  if (!existsSync(build)) {
    process.stdout.write("正在准备页面，约需半分钟…… / Preparing the pages, about half a minute…\n");
    mkdirSync(cache, { recursive: true });
    clearOldBuilds();
    const unfinished = `${build}.${String(process.pid)}`;
    for (const script of ["src/entry/build.mjs", "src/workbench/build.mjs"]) {
      const { status, stderr } = spawnSync(process.execPath, [join(root, script), "--out", unfinished], {
        stdio: ["ignore", "ignore", "pipe"],
        encoding: "utf8",
      });
      if (status !== 0) {
        rmSync(unfinished, { recursive: true, force: true });
        stop(`页面没能生成。 / The pages couldn't be built.\n${stderr}`);
      }
    }
    renameSync(unfinished, build);
  }
  return join(build, "workbench");
}

/** Builds of yesterday and before; a younger one may still be served by another window. */
function clearOldBuilds() {
  const day = 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > day) rmSync(path, { recursive: true, force: true });
  }
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const path = join(root, source);
    const files = statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}
