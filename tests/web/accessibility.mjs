// A page of every type keeps to WCAG 2.2 AA as far as axe can tell: light and dark, on a
// phone and on a wide screen.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import { finish, folders, newTab, oneOfEachType, problem, readablePagesOf, withBrowser } from './site.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In the page, in a reader's own few colours: the links of the head that look like the current page and are not. */
function falselyCurrent() {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  return [...document.querySelectorAll('.top nav a:not([aria-current])')]
    .filter(link => getComputedStyle(link).borderBottomColor !== paper)
    .map(link => link.textContent.trim());
}

let runs = 0;
await withBrowser(async browser => {
  for (const folder of folders) {
    for (const page of oneOfEachType(readablePagesOf(folder))) {
      const tab = await newTab(browser);
      await tab.goto(page.url);
      await tab.evaluate(axe);
      for (const scheme of ['light', 'dark']) {
        await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const width of [360, 1280]) {
          await tab.setViewport({ width, height: 900 });
          const { violations } = await tab.evaluate(
            standards => axe.run(document, { runOnly: standards, resultTypes: ['violations'] }),
            STANDARDS,
          );
          runs += 1;
          for (const violation of violations) {
            for (const node of violation.nodes) {
              const why = node.failureSummary.replace(/\s+/g, ' ');
              problem(`${page.address} (${scheme}, ${width} px)`, `${violation.id}: ${why}\n    ${node.html.slice(0, 160)}`);
            }
          }
        }
      }
      const session = await tab.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      for (const name of await tab.evaluate(falselyCurrent)) problem(`${page.address} (forced colours)`, `“${name}” looks like the current page`);
      await tab.close();
    }
  }
});
finish(`${runs} looks of axe`);
