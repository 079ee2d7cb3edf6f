// Every page works in a real browser, opened as a file and served in a sub-folder: nothing
// fails or is forbidden, nothing comes from another host, letters and styles arrive,
// nothing sticks out on a small phone, and the text needs no script.

import { pathToFileURL } from 'node:url';
import fs from 'node:fs';
import path from 'node:path';
import { finish, folders, newTab, oneOfEachType, problem, readablePagesOf, serve, withBrowser } from './site.mjs';

/** Collects what the browser complains of and asks for, for the page in `tab.looking`. */
function watch(tab, isOwn) {
  const tell = message => problem(tab.looking, message);
  tab.on('console', entry => {
    if (['error', 'warn', 'assert'].includes(entry.type())) tell(`console: ${entry.text()}`);
  });
  tab.on('pageerror', error => tell(`script: ${error.message}`));
  tab.on('request', request => {
    if (!isOwn(request.url())) tell(`asks another host or folder: ${request.url()}`);
  });
  tab.on('requestfailed', request => tell(`fails to load: ${request.url()} (${request.failure()?.errorText})`));
  tab.on('response', response => {
    if (response.status() >= 400) tell(`answers ${response.status()}: ${response.url()}`);
  });
}

/** In the page, before its own content: remembers what its policy forbade. */
function rememberViolations() {
  globalThis.forbidden = [];
  addEventListener('securitypolicyviolation', event =>
    globalThis.forbidden.push(`${event.effectiveDirective} forbids ${event.blockedURI || 'inline'} ${event.sample}`));
}

/** In the page: what is wrong with it, and where its links lead. */
async function look() {
  const wrong = [];
  const root = getComputedStyle(document.documentElement);
  await document.fonts.ready;
  const family = root.fontFamily.split(',')[0].replaceAll('"', '').trim();
  const isLoaded = [...document.fonts].some(face => face.family.replaceAll('"', '') === family && face.status === 'loaded');
  // The page for missing addresses brings its style along, and a font cannot come with it.
  const carriesItsStyle = document.querySelector('link[rel~=stylesheet][href^="data:"]') !== null;
  if (!isLoaded && !carriesItsStyle) wrong.push(`the font ${family} is not loaded`);
  for (const link of document.querySelectorAll('link[rel~=stylesheet]')) {
    if (!link.sheet) wrong.push(`the style sheet ${link.getAttribute('href')} is not loaded`);
  }
  // Without any style sheet a body has a margin and Times.
  if (getComputedStyle(document.body).marginLeft !== '0px') wrong.push('the style sheet is not applied');
  for (const link of document.querySelectorAll('link[rel~=preconnect],link[rel~=dns-prefetch],link[rel~=preload],link[rel~=prefetch]')) {
    wrong.push(`loads ahead: ${link.outerHTML}`);
  }
  for (const image of document.images) {
    image.loading = 'eager';
    await image.decode().catch(() => wrong.push(`the picture ${image.getAttribute('src')} does not load`));
  }
  for (const { href } of document.querySelectorAll('svg image')) {
    const image = new Image();
    image.src = href.baseVal;
    await image.decode().catch(() => wrong.push(`the picture ${href.baseVal} does not load`));
  }
  const links = [...document.querySelectorAll('a[href]')].map(link => new URL(link.getAttribute('href'), document.baseURI).href);
  return { wrong: [...wrong, ...globalThis.forbidden], links };
}

/** In the page: what is wider than the screen. */
function stickingOut() {
  const root = document.documentElement;
  if (root.scrollWidth <= innerWidth) return null;
  const isScrolled = element => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (box !== document.body && box !== root && getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  };
  const widest = [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5 && !isScrolled(element))
    .map(element => element.outerHTML.slice(0, 100).replace(/\s+/g, ' '))
    .at(-1);
  return `${root.scrollWidth - innerWidth} px too wide at ${innerWidth} px: ${widest}`;
}

/** In the page: whether what is related to a practice goes on beside nothing, far below the end of its text, or runs from right to left. */
function lookBeside() {
  const wrong = [];
  const story = document.querySelector('.practice .story')?.lastElementChild?.getBoundingClientRect();
  const parts = [...document.querySelectorAll('.practice aside section')];
  // A part that goes on in the next column has a box in each.
  const boxes = parts.map(part => [...part.getClientRects()]);
  const all = boxes.flat();
  const below = all.filter(box => story && box.left >= story.right && box.top > story.bottom + 300);
  const isEmpty = below.length > 0 && !all.some(box => box.left < story.right);
  if (isEmpty) wrong.push('beside what is related to it the page is empty');
  for (const [place, part] of parts.entries()) {
    const name = part.querySelector('h2,p').textContent;
    // From the end of what stands beside the text to what stands below it the eye goes back, as at the end of a line.
    const isNextLine = part.parentElement !== parts[place - 1]?.parentElement;
    if (!isNextLine && boxes[place][0].left < boxes[place - 1].at(-1).left) wrong.push(`“${name}” is read after what stands on its right`);
    const shared = (one, other) =>
      Math.min(Math.min(one.right, other.right) - Math.max(one.left, other.left), Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
    const isCovering = boxes.slice(0, place).flat().some(other => boxes[place].some(box => shared(box, other) > 1));
    if (isCovering) wrong.push(`“${name}” covers what stands before it`);
  }
  return wrong;
}

/** In the page: whether the exponents and the subscripts of a line of a formula stand on one line each, clear of what carries them. */
function lookAtFormulas() {
  const wrong = [];
  const middle = element => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  for (const formula of document.querySelectorAll('math')) {
    for (const [tag, side] of [['msup', -1], ['msub', 1]]) {
      // How far from the middle of a letter its small sign stands, in sizes of the letter.
      const shifts = [...formula.querySelectorAll(`${tag}:has(>mi:first-child):has(>:is(mn,mi):last-child)`)]
        .map(pair => ((middle(pair.lastElementChild) - middle(pair.firstElementChild)) * side) / parseFloat(getComputedStyle(pair).fontSize));
      if (shifts.some(shift => shift < 0.12)) wrong.push(`a small sign of ${tag} stands beside its letter, not above or below it`);
      if (Math.max(...shifts) - Math.min(...shifts) > 0.12) wrong.push(`small signs of ${tag} stand at several heights (${shifts.map(shift => shift.toFixed(2))})`);
    }
  }
  return wrong;
}

/** In the page: whether each thread from a practice to those around it ends where the row of one begins, at its middle. */
function lookAtTree() {
  const wrong = [];
  const rows = [...document.querySelectorAll('.tree>ul>li')].map(row => row.getBoundingClientRect());
  const ends = [...document.querySelectorAll('.tree .threads path')].map(thread => {
    const end = thread.getPointAtLength(thread.getTotalLength());
    return end.matrixTransform(thread.getScreenCTM());
  });
  if (ends.length !== rows.length) wrong.push(`${ends.length} threads lead to ${rows.length} rows`);
  for (const [place, row] of rows.entries()) {
    const apart = Math.hypot(ends[place].x - row.left, ends[place].y - (row.top + row.bottom) / 2);
    if (apart > 2) wrong.push(`a thread ends ${apart.toFixed(0)} px beside what it leads to`);
  }
  return wrong;
}

/** In the page of a school: what stands in the column at its side and is wider than it. */
function lookAtSide() {
  const right = element => element.getBoundingClientRect().right;
  const wide = [...document.querySelectorAll('.page-school aside > *')].filter(part => right(part) > right(part.parentElement) + 1);
  return wide.map(part => `wider than the column at the side: ${part.textContent.trim().slice(0, 40)}`);
}

/** Looks at every page below `base`, an address that ends with a slash. */
async function lookAtAll(browser, pages, base, folder) {
  // For its icon it is the browser that asks the host, not the page.
  const isIcon = url => url === new URL('/favicon.ico', base).href;
  const isOwn = url => url.startsWith(base) || url.startsWith('data:') || isIcon(url);
  const tab = await newTab(browser);
  watch(tab, isOwn);
  await tab.evaluateOnNewDocument(rememberViolations);
  for (const page of pages) {
    tab.looking = page.address;
    await tab.goto(base + page.address);
    const { wrong, links } = await tab.evaluate(look);
    wrong.forEach(message => problem(page.address, message));
    for (const link of links) {
      const { protocol, origin, pathname } = new URL(link);
      const isHere = protocol === 'file:' || base.startsWith(`${origin}/`);
      if (!isHere) continue;
      const address = decodeURIComponent(pathname).slice(new URL(base).pathname.length);
      const leads = isOwn(link) && fs.statSync(path.join(folder, address), { throwIfNoEntry: false })?.isFile();
      if (!leads) problem(page.address, `leads to nothing: ${link}`);
    }
    if (base.startsWith('file:')) {
      await tab.setViewport({ width: 320, height: 700 });
      const narrow = await tab.evaluate(stickingOut);
      await tab.setViewport({ width: 1280, height: 900 });
      const wide = await tab.evaluate(stickingOut);
      [narrow, wide].filter(Boolean).forEach(message => problem(page.address, message));
      const wrong = [...await tab.evaluate(lookBeside), ...await tab.evaluate(lookAtFormulas), ...await tab.evaluate(lookAtTree), ...await tab.evaluate(lookAtSide)];
      wrong.forEach(message => problem(page.address, message));
    }
  }
  await tab.close();
}

/** What a reader reads on a page, white space aside. */
async function textOf(tab, url) {
  await tab.goto(url);
  return tab.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
}

/** The words are there when scripts are off, and nothing is hidden then. */
async function lookWithoutScripts(browser, pages) {
  const withScripts = await newTab(browser);
  const without = await newTab(browser);
  await without.setJavaScriptEnabled(false);
  for (const page of oneOfEachType(pages)) {
    const text = await textOf(without, page.url);
    const title = /<h1[^>]*>([^<]+)/.exec(page.text)?.[1] ?? '';
    if (text.length < 100 || title === '') problem(page.address, 'without scripts there is no text');
    if (text !== (await textOf(withScripts, page.url))) problem(page.address, 'without scripts the text is another');
  }
  await withScripts.close();
  await without.close();
}

/** What a host answers for an address deep below nothing looks like a page of the site. */
async function lookAtMissing(browser, base) {
  const tab = await newTab(browser);
  tab.on('requestfailed', request => problem('404.html', `fails to load: ${request.url()}`));
  await tab.evaluateOnNewDocument(rememberViolations);
  await tab.goto(`${base}not/there/at-all.html`);
  const { margin, forbidden } = await tab.evaluate(() => ({
    margin: getComputedStyle(document.body).marginLeft, forbidden: globalThis.forbidden,
  }));
  if (margin !== '0px') problem('404.html', 'has no style at a deep address');
  forbidden.forEach(message => problem('404.html', message));
  await tab.close();
}

let count = 0;
await withBrowser(async browser => {
  for (const folder of folders) {
    const pages = readablePagesOf(folder);
    count += pages.length;
    await lookAtAll(browser, pages, pathToFileURL(folder).href + '/', folder);
    const server = await serve(folder);
    await lookAtAll(browser, pages, server.base, folder);
    await lookAtMissing(browser, server.base);
    server.stop();
    await lookWithoutScripts(browser, pages);
  }
});
finish(`${count} pages as files and in a sub-folder`);
