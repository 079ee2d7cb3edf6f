// What the browser tests share: the pages of a built site, Chromium, a small server, and
// the way problems are told. Each script is run as `node NAME.mjs FOLDER…` and ends with
// exit code 1 when it found something.

import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

/** The folders of built sites named on the command line. */
export const folders = process.argv.slice(2).map(folder => path.resolve(folder));
if (folders.length === 0) {
  console.error(`usage: node ${path.basename(process.argv[1])} FOLDER…`);
  process.exit(2);
}

/**
 * The pages of a site, sorted: `address` from the root with `/`, `url` of the file, `text`,
 * `type` as the body's class has it. Pages that only lead elsewhere have the type `redirect`.
 */
export function pagesOf(folder) {
  const pages = fs
    .readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith('.html'))
    .map(name => name.replaceAll(path.sep, '/'))
    .sort()
    .map(address => {
      const file = path.join(folder, address);
      const text = fs.readFileSync(file, 'utf8');
      const isRedirect = /<meta http-equiv="?refresh/i.test(text);
      const type = isRedirect ? 'redirect' : (/<body class="page-([^" ]+)/.exec(text)?.[1] ?? 'unknown');
      return { address, url: pathToFileURL(file).href, text, type };
    });
  if (pages.length === 0) throw new Error(`${folder} holds no page`);
  return pages;
}

/** Pages that a reader stays on. */
export function readablePagesOf(folder) {
  return pagesOf(folder).filter(page => page.type !== 'redirect');
}

/** The longest page of each type; practices count by their kind, which is their folder. */
export function oneOfEachType(pages) {
  const longest = new Map();
  for (const page of pages) {
    const kind = page.type === 'practice' ? page.address.split('/').at(-2) : '';
    const key = `${page.type} ${kind}`;
    if (page.text.length > (longest.get(key)?.text.length ?? 0)) longest.set(key, page);
  }
  return [...longest.values()];
}

/** Where Chromium is: as Debian installs it, or anywhere in PATH. */
function chromiumPath() {
  const inPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap(folder => ['chromium', 'chromium-browser', 'google-chrome'].map(name => path.join(folder, name)));
  const found = ['/usr/bin/chromium', ...inPath].find(file => fs.existsSync(file));
  if (!found) throw new Error('Chromium is missing; tests/run installs it');
  return found;
}

/**
 * Runs `work(browser)` in a Chromium with an empty profile that reaches no other host, then
 * ends it.
 */
export async function withBrowser(work) {
  const executablePath = chromiumPath();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'padu-chromium-'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    userDataDir: profile,
    protocolTimeout: 300_000,
    timeout: 120_000,
    args: [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A fresh tab, patient enough for a busy computer. */
export async function newTab(browser, width = 1280) {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(120_000);
  await tab.setViewport({ width, height: 900 });
  return tab;
}

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
  '.gif': 'image/gif', '.woff2': 'font/woff2', '.json': 'application/json', '.xml': 'application/xml',
  '.csv': 'text/csv', '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves `folder` at `prefix`, as a host with sub-folders does; outside of it there is nothing.
 * Gives the address of the site and a way to stop.
 */
export async function serve(folder, prefix = '/a/b/') {
  const server = http.createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.join(folder, address.slice(prefix.length), address.endsWith('/') ? 'index.html' : '');
    const isThere = address.startsWith(prefix) && file.startsWith(folder) && fs.statSync(file, { throwIfNoEntry: false })?.isFile();
    if (address === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(isThere ? 200 : 404, {
      'content-type': isThere ? (TYPES[path.extname(file)] ?? 'application/octet-stream') : TYPES['.html'],
    });
    response.end(fs.readFileSync(isThere ? file : path.join(folder, '404.html')));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}${prefix}`;
  return { base, stop: () => { server.closeAllConnections(); server.close(); } };
}

const problems = new Map();

/** Notes a problem of a page; the same problem of many pages is told once. */
export function problem(page, message) {
  if (!problems.has(message)) problems.set(message, []);
  const pages = problems.get(message);
  if (!pages.includes(page)) pages.push(page);
}

/** Tells what was looked at and what was found, and sets the exit code. */
export function finish(looked) {
  for (const [message, pages] of problems) {
    const more = pages.length > 5 ? `, and ${pages.length - 5} more` : '';
    console.log(`${message}\n    ${pages.slice(0, 5).join(', ')}${more}`);
  }
  console.log(`${looked}: ${problems.size === 0 ? 'no problem' : `${problems.size} problems`}`);
  process.exitCode = problems.size === 0 ? 0 : 1;
}
