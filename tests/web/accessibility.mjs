// A page of every type keeps to WCAG 2.2 AA as far as axe can tell: light and dark, on a
// phone and on a wide screen.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import { finish, folders, newTab, oneOfEachType, problem, readablePagesOf, withBrowser } from './site.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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
      await tab.close();
    }
  }
});
finish(`${runs} looks of axe`);
