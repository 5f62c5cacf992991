import type { Location } from '../diagnostics/diagnostic.ts';
import { answer, fileNames } from './answer.ts';
import { createEditor, createReader, type Editor, type EditorWords } from './editor.ts';
import { EXAMPLES, type Example } from './examples.ts';
import { countMessages, listMessages, marksOf } from './messages.ts';
import { packTexts, unpackTexts } from './share-link.ts';
import { tabsOf } from './tabs.ts';
import { TEXT_NAMES, type TextName, type TypedTexts } from './typed-texts.ts';

/** How long nobody types before the texts are read, in milliseconds. */
const PAUSE = 120;

const WORDS: Readonly<Record<TextName, EditorWords>> = {
  application: { label: 'Application', whenEmpty: 'An AppConfiguration: YAML, JSON or KCL' },
  workspace: { label: 'Workspace', whenEmpty: 'What the platform team decides for every application' },
  manifests: {
    label: 'Manifests',
    whenEmpty: 'Any Kubernetes manifests: what helm template prints, for one',
  },
};

const editors = Object.fromEntries(
  TEXT_NAMES.map((name) => [name, createEditor(byId(`${name}-text`), WORDS[name], readSoon)]),
) as Record<TextName, Editor>;
const compiled = createReader(byId('compiled'), {
  label: 'Rendered manifests',
  whenEmpty: 'There is no application to render',
});
const picture = byId('picture') as HTMLIFrameElement;
const texts = tabsOf(byId('texts'));
const answers = tabsOf(byId('answers'));
const examples = byId('examples') as HTMLSelectElement;

let waiting: ReturnType<typeof setTimeout> | undefined;
/** Counts the readings: an answer that a later text has overtaken is not shown. */
let latest = 0;

examples.append(...EXAMPLES.map(({ title }, index) => new Option(title, String(index))));
examples.addEventListener('change', () => {
  const example = EXAMPLES[Number(examples.value)];
  if (example !== undefined) showExample(example);
});
byId('share').addEventListener('click', share);
window.addEventListener('hashchange', openLink);
await openLink();

async function openLink(): Promise<void> {
  const linked = location.hash.length < 2 ? undefined : await unpackTexts(location.hash);
  if (linked !== undefined) {
    write(linked);
    texts.select(TEXT_NAMES.find((name) => linked[name] !== '') ?? 'application');
    answers.select(linked.application === '' ? 'scraped' : 'manifests');
    return;
  }
  if (location.hash.length > 1) tell('This link holds no text that can be opened.');
  const [first] = EXAMPLES;
  if (first !== undefined) showExample(first);
}

function showExample({ texts: own, open }: Example): void {
  write(own);
  texts.select(open);
  answers.select(open === 'manifests' ? 'scraped' : 'manifests');
}

function write(given: TypedTexts): void {
  for (const name of TEXT_NAMES) editors[name].write(given[name]);
  compiled.write('');
  readSoon();
}

function readSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(read, PAUSE);
}

async function read(): Promise<void> {
  latest += 1;
  const own = latest;
  const typed = typedTexts();
  const names = fileNames(typed);
  const { compiled: manifests, picture: page, diagnostics } = await answer(typed);
  if (own !== latest) return;
  for (const name of TEXT_NAMES) editors[name].mark(marksOf(diagnostics, names[name]));
  byId('application-tab').textContent = names.application;
  // After an error, what the text gave before it stays to be read.
  document.body.classList.toggle('outdated', manifests === undefined);
  if (manifests !== undefined) compiled.write(manifests);
  compiled.mark(marksOf(diagnostics, names.compiled));
  // The same picture stays as the reader has opened and filtered it.
  if (picture.srcdoc !== page) picture.srcdoc = page;
  byId('count').textContent = countMessages(diagnostics);
  listMessages(byId('messages'), diagnostics, goTo);
}

function goTo({ document: { name }, span }: Location): void {
  const names = fileNames(typedTexts());
  const text = TEXT_NAMES.find((one) => names[one] === name);
  if (text !== undefined) {
    texts.select(text);
    editors[text].goTo(span.start);
  } else if (name === names.compiled) {
    answers.select('manifests');
    compiled.goTo(span.start);
  }
}

/** Puts the texts into the address, and the address into the clipboard if the browser lets it. */
async function share(): Promise<void> {
  history.replaceState(null, '', `#${await packTexts(typedTexts())}`);
  try {
    await navigator.clipboard.writeText(location.href);
    tell('The link is copied.');
  } catch {
    tell('The link is in the address bar.');
  }
}

function typedTexts(): TypedTexts {
  const written = TEXT_NAMES.map((name) => [name, editors[name].text()]);
  return Object.fromEntries(written) as unknown as TypedTexts;
}

function tell(sentence: string): void {
  byId('told').textContent = sentence;
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found;
}
