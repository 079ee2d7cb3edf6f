// Joint plans print on one sheet of A4 each, with their pictures. A plan whose file name begins
// with `panjang` is made to need more, so that counting sheets is seen to work. No practice takes
// a sheet more for nothing but the foot of its page.

import { finish, folders, newTab, problem, readablePagesOf, withBrowser } from './site.mjs';

const PLANS = /(^|\/)(rencana-bersama|rpp|joint-plan)\//;
const TOO_LONG = /\/panjang[^/]*$/;

/** In the page: waits for pictures, which are loaded only when they are near. */
async function loadPictures() {
  for (const image of document.images) {
    image.loading = 'eager';
    await image.decode();
  }
  await document.fonts.ready;
}

/** Sheets that a page takes. */
async function sheetsOf(tab) {
  const pdf = await tab.pdf({ preferCSSPageSize: true });
  return Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

let count = 0;
await withBrowser(async browser => {
  const tab = await newTab(browser);
  for (const folder of folders) {
    const plans = readablePagesOf(folder).filter(page => page.type === 'practice' && PLANS.test(page.address));
    count += plans.length;
    for (const page of plans) {
      await tab.goto(page.url);
      await tab.evaluate(loadPictures);
      const sheets = await sheetsOf(tab);
      const isFine = TOO_LONG.test(page.address) ? sheets > 1 : sheets === 1;
      if (!isFine) problem(page.address, `prints on ${sheets} sheets`);
    }
    for (const page of readablePagesOf(folder).filter(page => page.type === 'practice')) {
      await tab.goto(page.url);
      await tab.evaluate(loadPictures);
      const sheets = await sheetsOf(tab);
      if (sheets === 1) continue;
      await tab.$$eval('.foot', feet => feet.forEach(foot => foot.remove()));
      if ((await sheetsOf(tab)) < sheets) problem(page.address, 'takes a sheet for nothing but its foot');
    }
  }
});
if (count === 0) problem(folders.join(', '), 'there is no plan');
finish(`${count} plans on paper`);
