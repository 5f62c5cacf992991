import MiniSearch from 'minisearch';

const input = document.querySelector('#search');
const found = document.querySelector('#found');
const menu = document.querySelector('#menu');
const wide = matchMedia('(min-width: 900px)');
let search;

/** The list of pages is beside the text if there is room, else behind its heading. */
function fitMenu() {
  menu.open = wide.matches;
}
wide.addEventListener('change', fitMenu);
fitMenu();

/** The index is asked for when somebody searches, and not by every page. */
function loadIndex() {
  search ??= new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = 'search-index.js';
    script.onload = () => {
      const index = new MiniSearch({
        fields: ['title', 'heading', 'text'],
        storeFields: ['title', 'heading', 'text'],
        // A field or a code is found by its parts as well: monitoring.port, selects-nothing.
        tokenize: (text) => text.split(/[\s/.,:;()'"<>=[\]{}-]+/u),
        searchOptions: {
          boost: { title: 3, heading: 4 },
          // One section of the changelog has every word that there is.
          boostDocument: (id) => (id.startsWith('changelog.html') ? 0.1 : 1),
          prefix: true,
          fuzzy: 0.15,
          combineWith: 'AND',
        },
      });
      index.addAll(window.pages);
      done(index);
    };
    script.onerror = fail;
    document.head.append(script);
  });
  return search;
}

async function show() {
  const words = input.value.trim();
  if (words === '') {
    found.hidden = true;
    return;
  }
  const index = await loadIndex();
  if (words !== input.value.trim()) return;
  const results = index.search(words).slice(0, 12);
  found.replaceChildren(...(results.length === 0 ? [nothing()] : results.map(resultOf)));
  found.hidden = false;
}

function resultOf({ id, title, heading, text, terms }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = id;
  link.textContent = heading === title ? title : `${title} › ${heading}`;
  const excerpt = document.createElement('small');
  const at = terms.map((term) => text.toLowerCase().indexOf(term)).find((place) => place >= 0) ?? 0;
  const start = at < 40 ? 0 : text.indexOf(' ', at - 40) + 1;
  excerpt.textContent = `${start === 0 ? '' : '… '}${text.slice(start, start + 140).replace(/ \S*$/, '')} …`;
  link.append(excerpt);
  item.append(link);
  return item;
}

function nothing() {
  const item = document.createElement('li');
  item.textContent = 'Nothing is found.';
  return item;
}

input.addEventListener('input', show);
input.addEventListener('focus', show);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') found.hidden = true;
  if (event.key === 'Enter' && document.activeElement === input) found.querySelector('a')?.click();
  if (event.key !== '/' || document.activeElement === input) return;
  event.preventDefault();
  input.focus();
});
document.addEventListener('click', ({ target }) => {
  if (!target.closest('.search') || target.closest('#found a')) found.hidden = true;
});
