// Photos of one scene, stored in every orientation, stand upright on a page and take the room
// that an upright file takes: on every screen and on paper, light and dark. The first folder
// is the site, the second holds the photos as the camera stored them.

import { pathToFileURL } from 'node:url';
import { finish, folders, newTab, problem, readablePagesOf, withBrowser } from './site.mjs';

/** The scene in its four quarters, from left to right and down. */
const SCENE = { red: [208, 16, 16], green: [16, 160, 16], blue: [16, 16, 208], yellow: [240, 208, 0] };
/** The low window is too low for the photos. */
const MEDIA = [['light', 320, 900], ['dark', 1280, 300], ['print', 794, 900]];
const NAME = /upright-\d\.(jpg|png|webp)$/;

/** In a blank page: the names of the colours in the middle of each quarter of a picture. */
async function quarters(png, scene) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const distance = (a, b) => Math.max(...a.map((value, place) => Math.abs(value - b[place])));
  return [[1, 1], [3, 1], [1, 3], [3, 3]].map(([x, y]) => {
    const dot = [...pen.getImageData((image.width * x) / 4, (image.height * y) / 4, 1, 1).data].slice(0, 3);
    const found = Object.entries(scene).find(([, colour]) => distance(dot, colour) < 24);
    return found ? found[0] : `rgb(${dot})`;
  });
}

/** In the page: waits until nothing moves any more. */
async function settle() {
  await document.fonts.ready;
  for (const image of document.images) {
    image.loading = 'eager';
    await image.decode();
  }
  for (const { href } of document.querySelectorAll('svg image')) {
    const image = new Image();
    image.src = href.baseVal;
    await image.decode();
  }
}

/** Tells of a photo that does not stand upright; gives the size it is shown in. */
async function look(photo, name, blank, page) {
  const seen = await blank.evaluate(quarters, await photo.screenshot({ encoding: 'base64' }), SCENE);
  if (seen.join() !== Object.keys(SCENE).join()) problem(page, `${name} does not stand upright: ${seen.join(', ')}`);
  return photo.evaluate(element => {
    const { width, height } = element.getBoundingClientRect();
    const { display } = getComputedStyle(element);
    return `${width.toFixed(1)} × ${height.toFixed(1)} px, ${display}`;
  });
}

/** In the page: the height of every picture of a text. */
function heights() {
  return [...document.querySelectorAll('.figures img, .prose img')].map(image => image.getBoundingClientRect().height);
}

const [site, originals] = folders;
let count = 0;
let awaited = 0;
await withBrowser(async browser => {
  const blank = await newTab(browser);
  const tab = await newTab(browser);
  // The browser itself says whether the photos are what they are taken for.
  for (let number = 1; number <= 8; number += 1) {
    const name = `upright-${number}.jpg`;
    await tab.goto('about:blank');
    await tab.goto(pathToFileURL(originals).href + '/' + name);
    await look(await tab.waitForSelector('img'), name, blank, 'as stored');
  }
  for (const { address, url, text } of readablePagesOf(site)) {
    if (!text.includes('upright-')) continue;
    // On a slow network: no picture has come, and each has the room that it will take.
    const slow = await newTab(browser);
    await slow.setViewport({ width: 360, height: 640 });
    await slow.setRequestInterception(true);
    slow.on('request', request => request.resourceType() === 'image' || request.continue());
    await slow.goto(url, { waitUntil: 'domcontentloaded' });
    await slow.waitForFunction(() => [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet));
    const reserved = await slow.evaluate(heights);
    await slow.close();
    await tab.setViewport({ width: 360, height: 640 });
    await tab.emulateMediaType('screen');
    await tab.goto(url);
    await tab.evaluate(settle);
    const taken = await tab.evaluate(heights);
    awaited += taken.length;
    const jumps = taken.some((height, place) => Math.abs(height - reserved[place]) > 2);
    if (jumps) problem(address, `photos move the page when they come: ${reserved} and then ${taken}; ${await slow2}`);
    for (const [medium, width, height] of MEDIA) {
      await tab.setViewport({ width, height });
      // Each of the two takes back the other.
      if (medium === 'print') await tab.emulateMediaType('print');
      else await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: medium }]);
      await tab.goto(url);
      await tab.evaluate(settle);
      const page = `${address} (${medium}, ${width} px)`;
      const shown = { '.figures': new Map(), '.prose': new Map() };
      for (const photo of await tab.$$('img, svg:has(image)')) {
        const name = await photo.evaluate(element => element.src ?? element.firstElementChild.href.baseVal);
        if (!NAME.test(name)) continue;
        count += 1;
        const size = await look(photo, NAME.exec(name)[0], blank, page);
        for (const [where, sizes] of Object.entries(shown)) {
          if (await photo.evaluate((element, where) => element.closest(where) !== null, where)) {
            sizes.set(size, [...(sizes.get(size) ?? []), NAME.exec(name)[0]]);
          }
        }
      }
      for (const [where, sizes] of Object.entries(shown)) {
        if (sizes.size > 1) problem(page, `in ${where} photos differ in size: ${JSON.stringify([...sizes])}`);
      }
    }
  }
});
if (awaited === 0) problem(site, 'no photo was waited for');
if (count < 100) problem(site, `only ${count} photos are shown`);
finish(`${count} photos`);
