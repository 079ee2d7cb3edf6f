// The preview in a browser: a page follows its file, keeps its place, takes new style sheets
// without a reload, and shows what is wrong. Called with the program and the folder of a site.

import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { finish, newTab, problem, withBrowser } from './site.mjs';

const [program, root, practice, page] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const file = path.join(root, practice);
const original = fs.readFileSync(file, 'utf8');

function start() {
  const preview = spawn(program, ['--root', root, '--language', 'en', 'serve', '--port', '0']);
  return new Promise((resolve, reject) => {
    preview.on('exit', code => reject(new Error(`the preview ended with ${code}`)));
    preview.stdout.once('data', data => {
      resolve({ preview, address: String(data).match(/http:\S+\//)[0] });
    });
  });
}

const { preview, address } = await start();
preview.removeAllListeners('exit');
// What the script shows stands in a tree of its own.
const overlay = tab => tab.evaluate(() => {
  const host = document.querySelector('padu-preview');
  if (!host) return null;
  const list = host.shadowRoot.querySelector('.bar ~ div');
  return { text: host.shadowRoot.querySelector('.box').innerText, isOpen: !list.hidden };
});
const until = (tab, what, check, ...values) =>
  tab.waitForFunction(check, { timeout: 40000, polling: 50 }, ...values)
    .catch(() => problem(page, `${what} did not come`));

try {
  await withBrowser(async browser => {
    const tab = await newTab(browser);
    const complaints = [];
    tab.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    tab.on('pageerror', error => complaints.push(String(error)));
    await tab.setViewport({ width: 360, height: 640 });
    await tab.goto(address + page);

    // An edit: new words, same place.
    await tab.evaluate(() => { window.isOld = true; window.scrollTo({ top: 400, behavior: 'instant' }); });
    fs.writeFileSync(file, `${original}\nWords that were not there.\n`);
    await until(tab, 'the new text', () => !window.isOld && document.body.innerText.includes('Words that were not there.'));
    await until(tab, 'the place on the page', () => Math.abs(window.scrollY - 400) < 2);

    // A style sheet: no reload.
    await tab.evaluate(() => { window.isOld = true; });
    const sheet = path.join(root, 'themes/nila/assets/nila.css');
    fs.mkdirSync(path.dirname(sheet), { recursive: true });
    fs.writeFileSync(sheet, 'h1 { color: rgb(1, 2, 3) }\n');
    await until(tab, 'the new style', () => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)');
    if (!await tab.evaluate(() => window.isOld)) problem(page, 'a new style sheet reloads the page');
    fs.rmSync(path.join(root, 'themes'), { recursive: true });

    // A mistake: the page stays, and says what is wrong and where.
    fs.writeFileSync(file, original.replace(/^(title|judul): .*$/m, `$1: "Half a title${' that goes on'.repeat(30)}`));
    await until(tab, 'the mistake', () => document.querySelector('padu-preview'));
    let shown = await overlay(tab);
    if (!shown.isOpen || !shown.text.includes(`${practice}:2:`)) {
      problem(page, `the mistake is not shown with its place: ${JSON.stringify(shown)}`);
    }
    if (await tab.evaluate(() => document.querySelector('h1').innerText.includes('Half a title'))) {
      problem(page, 'the page does not keep its last good title');
    }
    await tab.evaluate(axe);
    for (const scheme of ['light', 'dark']) {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const { violations } = await tab.evaluate(() => axe.run('padu-preview', { resultTypes: ['violations'] }));
      for (const violation of violations) problem(`${page} (${scheme})`, `${violation.id}: ${violation.help}`);
      await tab.screenshot({ path: path.join(root, `overlay-${scheme}.png`) });
    }

    // On another page the mistake is one click away.
    const other = await newTab(browser);
    await other.goto(`${address}index.html`);
    await until(other, 'the mistake elsewhere', () => document.querySelector('padu-preview'));
    shown = await overlay(other);
    if (shown.isOpen) problem('index.html', 'mistakes of other files cover the page unasked');
    await other.evaluate(() => document.querySelector('padu-preview').shadowRoot.querySelector('button').click());
    shown = await overlay(other);
    if (!shown.isOpen || !shown.text.includes(`${practice}:2:`)) {
      problem('index.html', 'a click does not show the mistakes of other files');
    }
    await other.close();

    fs.writeFileSync(file, original);
    await until(tab, 'the mended page', () => !document.querySelector('padu-preview'));
    for (const complaint of complaints) problem(page, `the browser complains: ${complaint}`);
    await tab.close();
  });
} finally {
  preview.kill();
}
finish('a preview followed');
