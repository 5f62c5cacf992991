// Runs in the page of `targets --format html`: search, filter, and the address that remembers both.
const tools = document.querySelector('.tools');
const search = document.getElementById('search');
const shown = document.getElementById('shown');
const open = document.getElementById('open');
const none = document.getElementById('none');
const states = [...document.querySelectorAll('input[name=state]')];
const sections = [...document.querySelectorAll('main > section')].map((section) => ({
  section,
  namespace: section.dataset.namespace,
  parts: [...section.querySelectorAll('.part')].map((part) => ({
    heading: part.querySelector('h3'),
    rows: [...part.querySelectorAll('.row')],
  })),
}));
const total = document.querySelectorAll('.row').length;
// Made when somebody searches: reading the text of thousands of rows takes longer than drawing the first screen.
const texts = new WeakMap();

function textOf(row, namespace) {
  let text = texts.get(row);
  if (text === undefined) {
    const name = row.querySelector('.name').textContent;
    text = `${namespace}/${name}\n${row.textContent}`.toLowerCase();
    texts.set(row, text);
  }
  return text;
}

function show() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const state = states.find((input) => input.checked).value;
  let found = 0;
  for (const { section, namespace, parts } of sections) {
    let inSection = 0;
    for (const { heading, rows } of parts) {
      let inPart = 0;
      for (const row of rows) {
        const isOfState = state === 'all' || row.classList.contains(state);
        const isFound =
          isOfState && (words.length === 0 || words.every((word) => textOf(row, namespace).includes(word)));
        row.hidden = !isFound;
        if (isFound) inPart += 1;
      }
      if (heading) heading.hidden = inPart === 0;
      inSection += inPart;
    }
    section.hidden = inSection === 0;
    found += inSection;
  }
  shown.textContent = found === total ? '' : `${found.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  none.hidden = found > 0;
  remember(state);
}

function remember(state) {
  const wanted = new URLSearchParams();
  if (search.value !== '') wanted.set('q', search.value);
  if (state !== 'all') wanted.set('state', state);
  try {
    history.replaceState(null, '', wanted.size === 0 ? location.pathname : `#${wanted}`);
  } catch {
    // A page without an address of its own, in the frame of a CI server, remembers nothing.
  }
}

function recall() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  search.value = wanted.get('q') ?? '';
  const state = wanted.get('state') ?? 'all';
  for (const input of states) input.checked = input.value === state;
  if (!states.some((input) => input.checked)) states[0].checked = true;
  show();
}

/** Opens what is shown, and then closes it. */
function openAll() {
  const opens = open.textContent === 'Open all';
  for (const row of document.querySelectorAll('.row:not([hidden])')) row.open = opens;
  open.textContent = opens ? 'Close all' : 'Open all';
}

tools.hidden = false;
search.addEventListener('input', show);
for (const input of states) input.addEventListener('change', show);
open.addEventListener('click', openAll);
document.querySelector('.tools form').addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', recall);
addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === 'Escape' && document.activeElement === search) {
    search.value = '';
    show();
  }
});
recall();
