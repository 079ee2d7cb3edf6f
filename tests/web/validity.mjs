// Every page and style sheet is valid: the Nu Html Checker finds no error in them.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { finish, folders, pagesOf, problem } from './site.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const checker = path.join(here, 'node_modules/vnu-jar/build/dist/vnu.jar');

// Standard CSS that the checker has not learnt yet; browsers know it.
const UNKNOWN_TO_CHECKER = [
  'CSS: Unrecognized at-rule “@container”',
  'CSS: “container-type”: Property “container-type” doesn\'t exist.',
  'CSS: “paint-order”: Property “paint-order” doesn\'t exist.',
];

let pages = 0;
for (const folder of folders) {
  pages += pagesOf(folder).length;
  const run = spawnSync(
    'java',
    ['-jar', checker, '--errors-only', '--skip-non-html', '--also-check-css', '--also-check-svg', '--format', 'json', folder],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (run.error) throw new Error(`java does not start (${run.error.code}); tests/run installs it`);
  let messages;
  try {
    messages = JSON.parse(run.stderr).messages;
  } catch {
    throw new Error(`the checker says no JSON: ${run.stderr}${run.stdout}`);
  }
  for (const { type, message, url, lastLine, extract } of messages) {
    if (type === 'info' || UNKNOWN_TO_CHECKER.includes(message)) continue;
    const address = url ? path.relative(folder, fileURLToPath(url)) : folder;
    problem(`${address}:${lastLine ?? ''}`, `${message} ${extract ? `… ${extract.trim().replace(/\s+/g, ' ')} …` : ''}`);
  }
}
finish(`${pages} pages and their style sheets`);
