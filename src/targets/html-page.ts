import type { Picture } from './picture.ts';

const STYLE = `
:root { color-scheme: light dark; --line: #d0d7de; --soft: #57606a; --bad: #c8102e; --box: #f6f8fa; --text: #1f2328; --page: #fff }
@media (prefers-color-scheme: dark) {
  :root { --line: #3d444d; --soft: #9198a1; --bad: #ff6b6b; --box: #161b22; --text: #e6edf3; --page: #0d1117 }
}
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; color: var(--text); background: var(--page) }
header { position: sticky; top: 0; padding: 12px 20px; background: var(--page); border-bottom: 1px solid var(--line) }
h1 { margin: 0 0 8px; font-size: 1.15rem }
.controls { display: flex; gap: 12px; flex-wrap: wrap; align-items: center }
input[type=search] { flex: 1 1 16rem; padding: 7px 10px; font: inherit; color: inherit; background: var(--box); border: 1px solid var(--line); border-radius: 6px }
#count { color: var(--soft) }
main { padding: 12px 20px 40px }
.way { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 0; padding: 6px 0; border-bottom: 1px solid var(--line) }
.box { padding: 4px 10px; background: var(--box); border: 1px solid var(--line); border-radius: 6px; overflow-wrap: anywhere }
.box small { display: block; color: var(--soft) }
.arrow { flex: 0 0 auto; padding: 0 8px; color: var(--soft) }
.box.none { border-style: dashed; color: var(--soft) }
.arrow.broken, .why b { color: var(--bad); font-weight: 600 }
.box.broken { border-color: var(--bad) }
.why { flex: 1 1 100%; overflow-wrap: anywhere; padding: 2px 0 2px 12px; border-left: 3px solid var(--bad) }
.why p { margin: 2px 0; color: var(--soft) }
@media (max-width: 640px) {
  .way { flex-direction: column; align-items: flex-start }
  .arrow { transform: rotate(90deg) }
  .why { flex: none; width: 100% }
}`;

// Runs in the page: what is shown is what the search leaves, the broken ways first, and no more than a page can hold.
const SCRIPT = `
const { ways, breaks } = JSON.parse(document.getElementById('data').textContent);
const search = document.getElementById('search'), only = document.getElementById('only');
const list = document.getElementById('list'), count = document.getElementById('count');
const MOST = 500;
const steps = ({ chain }) => (chain ? [...chain.before, ...chain.after] : []);
const rows = [
  ...breaks.map((one) => ({ broken: true, one, text: [one.at, one.code, one.message, ...one.notes, ...steps(one).map((step) => step.kind + ' ' + step.text)].join(' ').toLowerCase() })),
  ...ways.map((one) => ({ broken: false, one, text: Object.values(one).join(' ').toLowerCase() })),
];
const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};
const box = (title, text) => {
  const made = element('span', 'box');
  made.append(element('small', '', title), text);
  return made;
};
const arrow = (sign, className = 'arrow') => element('span', className, sign);
const stepBox = ({ kind, text }) => {
  const made = box(kind, text);
  if (text === 'nothing' || text === 'not as meant') made.className = 'box none';
  return made;
};
const brokenBox = (one) => {
  const made = box(one.isError ? 'broken' : 'look at', one.at);
  made.className = 'box broken';
  return made;
};
const inARow = (boxes) => boxes.flatMap((one, index) => (index > 0 ? [arrow('→'), one] : [one]));
function draw({ broken, one }) {
  const row = element('div', 'way');
  if (broken) {
    const why = element('div', 'why');
    why.append(element('b', '', one.code), ' ' + one.message, ...one.notes.map((note) => element('p', '', note)));
    if (one.chain) {
      const sign = one.isError ? arrow('✕→', 'arrow broken') : arrow('→');
      row.append(...inARow(one.chain.before.map(stepBox)), sign, ...inARow(one.chain.after.map(stepBox)), why);
    } else row.append(...(one.at ? [brokenBox(one)] : []), why);
    return row;
  }
  const steps = [box('application', one.application)];
  if (one.service) steps.push(box('Service', one.service));
  steps.push(box('through', one.monitor), box('target, every ' + one.interval, one.target));
  row.append(...inARow(steps));
  return row;
}
function show() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const found = rows.filter((row) => (!only.checked || row.broken) && words.every((word) => row.text.includes(word)));
  list.replaceChildren(...found.slice(0, MOST).map(draw));
  count.textContent = found.length + ' of ' + rows.length + (found.length > MOST ? ', the first ' + MOST + ' shown' : '');
}
search.addEventListener('input', show);
only.addEventListener('change', show);
show();`;

/** One page that needs no network: the picture, searchable, its broken arrows red and with the reason. */
export function htmlPage(picture: Picture): string {
  const broken = picture.breaks.filter(({ isError }) => isError).length;
  const ways = picture.ways.length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What Prometheus would scrape</title>
<style>${STYLE}
</style>
</head>
<body>
<header>
<h1>What Prometheus would scrape: ${ways} ${ways === 1 ? 'way' : 'ways'}, ${broken} broken</h1>
<div class="controls">
<input id="search" type="search" placeholder="application, Service, monitor, URL or reason" aria-label="search">
<label><input id="only" type="checkbox"> broken only</label>
<span id="count" role="status"></span>
</div>
</header>
<main id="list"></main>
<script type="application/json" id="data">${scriptSafe(picture)}</script>
<script>${SCRIPT}
</script>
</body>
</html>
`;
}

/** Nothing in a manifest's text can end the script element. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
