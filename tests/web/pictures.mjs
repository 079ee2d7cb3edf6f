// The drawings of every page can be read at any width: each text lies within its picture,
// no two texts of a picture run into each other, none is tiny, and ids are unique.

import { finish, folders, newTab, problem, readablePagesOf, withBrowser } from './site.mjs';

const WIDTHS = [320, 768, 1280];
// Paper of 320 px, what wide margins leave of A5, what those of the style sheet leave, and A4.
const PAPERS = [320, 420, 514, 794];
/** On the smallest phone a drawing has 285 px of its 320. On paper 8 px are 6 points; a map of sixteen subjects and a week takes a sheet of its own. */
const smallest = (medium, width) => (medium === 'print' ? 8 : width < 360 ? 11.9 : 12.5);

/** In the page: what is wrong with its drawings as they stand now. */
async function look(smallest) {
  /** Pixels that a text may stick out, or two texts may share. */
  const TOLERANCE = 1.5;
  await document.fonts.ready;
  const wrong = [];
  const shown = words => `“${words.textContent.trim()}”`;

  const pen = document.createElement('canvas').getContext('2d');
  /** How far the letters of a text reach above and below their baseline. */
  const reachOf = text => {
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(text);
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(text.textContent.trim());
    return { above: actualBoundingBoxAscent, below: actualBoundingBoxDescent };
  };

  /**
   * The box of a text on the screen, whatever its transformation. Across it is what the browser
   * says; from top to bottom it is the ink, since a font reserves far more than its letters need.
   */
  const boxOf = text => {
    const { x, width } = text.getBBox();
    const { above, below } = reachOf(text);
    const baselines = Array.from({ length: text.getNumberOfChars() }, (_, place) => text.getStartPositionOfChar(place).y);
    const [top, bottom] = [Math.min(...baselines) - above, Math.max(...baselines) + below];
    const matrix = text.getScreenCTM();
    const corners = [[x, top], [x + width, top], [x, bottom], [x + width, bottom]]
      .map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
    const [xs, ys] = [corners.map(corner => corner.x), corners.map(corner => corner.y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };

  let texts = 0;
  for (const picture of document.querySelectorAll('svg')) {
    if (!picture.checkVisibility() || picture.parentElement.closest('svg')) continue;
    const name = picture.getAttribute('class') ?? 'svg';
    const frame = picture.getBoundingClientRect();
    if (frame.right > innerWidth + TOLERANCE) wrong.push(`${name} is wider than the screen`);
    if (matchMedia('print').matches) {
      // Of a sheet, the head of its page needs a fifth.
      const most = innerHeight * (picture.matches('.pic-map:not(.narrow)') ? 0.8 : 1);
      if (frame.height > most) wrong.push(`${name} is ${Math.round(frame.height - most)} px too tall for a sheet`);
    }
    const labels = [];
    for (const text of picture.querySelectorAll('text')) {
      if (!text.checkVisibility({ visibilityProperty: true }) || text.textContent.trim() === '') continue;
      texts += 1;
      const box = boxOf(text);
      const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      if (out > TOLERANCE) wrong.push(`${name}: ${shown(text)} sticks out by ${out.toFixed(1)} px`);
      const { a, b } = text.getScreenCTM();
      for (const part of [text, ...text.querySelectorAll('tspan')]) {
        const size = parseFloat(getComputedStyle(part).fontSize) * Math.hypot(a, b);
        if (size < smallest - 0.01) wrong.push(`${name}: ${shown(part)} is only ${size.toFixed(1)} px tall`);
      }
      for (const other of labels) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (Math.min(across, down) > TOLERANCE) {
          wrong.push(`${name}: ${shown(text)} covers ${shown(other.text)} (${across.toFixed(1)} × ${down.toFixed(1)} px)`);
        }
      }
      labels.push({ text, box });
    }
  }

  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  twice.forEach(id => wrong.push(`the id ${id} occurs twice`));
  for (const element of document.querySelectorAll('svg [href^="#"],[aria-labelledby],[aria-describedby]')) {
    const named = ['aria-labelledby', 'aria-describedby'].flatMap(name => element.getAttribute(name)?.split(/\s+/) ?? []);
    const used = element.getAttribute('href')?.startsWith('#') ? [element.getAttribute('href').slice(1)] : [];
    [...named, ...used].filter(id => !ids.includes(id)).forEach(id => wrong.push(`nothing has the id ${id}`));
  }
  return { wrong, texts };
}

/** In the page of a matrix or of tiles: whether what is filled, what is empty and what is no pair can be told apart. */
function lookAtMatrix() {
  const wrong = [];
  const numbers = colour => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
  const luminance = parts => {
    const [red, green, blue] = parts.map(part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = numbers(getComputedStyle(document.documentElement).backgroundColor);
  for (const cell of [...document.querySelectorAll('.pic-matrix .cell,.pic-tiles .tile')].slice(0, 1)) {
    const { fill, fillOpacity } = getComputedStyle(cell);
    const share = Number(fillOpacity);
    const shade = numbers(fill).map((part, at) => part * share + paper[at] * (1 - share));
    const [dark, light] = [luminance(shade), luminance(paper)].sort((one, other) => one - other);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < 1.2) wrong.push(`a filled cell is hardly seen (${contrast.toFixed(2)} to 1)`);
  }
  for (const tile of [...document.querySelectorAll('.pic-tiles .tile-none')].slice(0, 1)) {
    const { stroke, strokeOpacity } = getComputedStyle(tile);
    const share = Number(strokeOpacity);
    const line = numbers(stroke).map((part, at) => part * share + paper[at] * (1 - share));
    const [dark, light] = [luminance(line), luminance(paper)].sort((one, other) => one - other);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < 3) wrong.push(`the outline of an empty tile is hardly seen (${contrast.toFixed(2)} to 1)`);
  }
  document.querySelectorAll('details').forEach(details => (details.open = true));
  for (const empty of document.querySelectorAll('.matrix td:empty')) {
    if (getComputedStyle(empty, '::before').content === 'none') wrong.push('an empty cell shows nothing');
  }
  const outside = [...document.querySelectorAll('.matrix.few td')].some(cell => cell.getBoundingClientRect().right > innerWidth);
  if (innerWidth < 640 && outside) wrong.push('cells of a matrix lie outside the screen');
  return [...new Set(wrong)];
}

/** In the page of a table with schools or pairs: whether its heads stay in sight, and none of its columns lies beyond the screen. */
async function lookAtHeads() {
  const wrong = [];
  for (const table of document.querySelectorAll('.matrix.few')) {
    if (!table.checkVisibility()) continue;
    table.rows[table.rows.length - 1].scrollIntoView({ block: 'end', behavior: 'instant' });
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const head = table.querySelector('thead th:last-child').getBoundingClientRect();
    if (head.bottom <= 0) wrong.push('the heads of a matrix scroll away');
    if (head.right > innerWidth) wrong.push('columns of a matrix lie outside the screen');
  }
  return wrong;
}

/** In the page of a matrix on a phone: which of its links are too small for a finger, and which cover another. */
function lookAtFingers() {
  const wrong = [];
  const links = [...document.querySelectorAll('.pic-matrix.narrow a')].filter(link => link.checkVisibility());
  const boxes = links.map(link => link.getBoundingClientRect());
  for (const [place, { width, height }] of boxes.entries()) {
    const name = links[place].getAttribute('aria-label') ?? links[place].textContent;
    if (Math.min(width, height) < 43.5) wrong.push(`“${name}” is ${Math.round(width)} × ${Math.round(height)} px to a finger`);
    links[place].scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = links[place].getBoundingClientRect();
    for (const [x, y] of [[1, 1], [box.width - 1, 1], [1, box.height - 1], [box.width - 1, box.height - 1]]) {
      const hit = document.elementFromPoint(box.left + x, box.top + y)?.closest('a');
      if (hit !== links[place]) wrong.push(`“${name}” is not hit at its corners`);
    }
  }
  return [...new Set(wrong)];
}

let texts = 0;
await withBrowser(async browser => {
  const tab = await newTab(browser);
  for (const folder of folders) {
    for (const page of readablePagesOf(folder)) {
      await tab.goto(page.url);
      // The width changes only drawings; ids stay.
      const hasTexts = page.text.includes('<text');
      const screens = (hasTexts ? WIDTHS : WIDTHS.slice(0, 1)).map(width => ['screen', width]);
      const papers = (hasTexts ? PAPERS : []).map(width => ['print', width]);
      for (const [medium, width] of [...screens, ...papers]) {
        const height = medium === 'print' ? Math.round(width * Math.SQRT2) : 900;
        await tab.setViewport({ width, height });
        await tab.emulateMediaType(medium);
        const found = await tab.evaluate(look, smallest(medium, width));
        texts += found.texts;
        found.wrong.forEach(message => problem(`${page.address} (${medium}, ${width} px)`, message));
      }
      if (!/pic-matrix|pic-tiles|class="matrix/.test(page.text)) continue;
      await tab.emulateMediaType('screen');
      for (const width of WIDTHS) {
        await tab.setViewport({ width, height: 500 });
        const wrong = await tab.evaluate(lookAtHeads);
        wrong.forEach(message => problem(`${page.address} (${width} px)`, message));
      }
      await tab.setViewport({ width: 360, height: 900 });
      const small = await tab.evaluate(lookAtFingers);
      small.forEach(message => problem(`${page.address} (360 px)`, message));
      for (const scheme of ['light', 'dark']) {
        await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const wrong = await tab.evaluate(lookAtMatrix);
        wrong.forEach(message => problem(`${page.address} (${scheme})`, message));
      }
      await tab.emulateMediaFeatures([]);
      await tab.emulateMediaType('print');
      await tab.goto(page.url);
      const onlyOnScreens = await tab.$$eval('.orders,summary', all => all.filter(one => one.checkVisibility()).map(one => one.textContent.trim()));
      onlyOnScreens.forEach(text => problem(page.address, `“${text}” leads nowhere on paper`));
    }
  }
});
if (texts === 0) problem(folders.join(', '), 'no page has a drawing with text');
finish(`${texts} texts in drawings`);
