// Joint plans print on one sheet of A4 each, with their pictures. A plan whose file name begins
// with `panjang` is made to need more, so that counting sheets is seen to work.

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

/** Sheets of a PDF. */
function sheetsOf(pdf) {
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
      const sheets = sheetsOf(await tab.pdf({ preferCSSPageSize: true }));
      const isFine = TOO_LONG.test(page.address) ? sheets > 1 : sheets === 1;
      if (!isFine) problem(page.address, `prints on ${sheets} sheets`);
    }
  }
});
if (count === 0) problem(folders.join(', '), 'there is no plan');
finish(`${count} plans on paper`);
