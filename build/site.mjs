/**
 * Writes dist/site/: the pages of README.md, docs/ and CHANGELOG.md as html, with a search over all of them, and the
 * playground. Opened from a disk or served, it needs no network.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Marked } from 'marked';
import { styleOf } from './compile-page.mjs';
import { playgroundPage } from './playground.mjs';
import { repository } from './release/address.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/**
 * Every file of the site: its name, and its text or bytes.
 *
 * @returns {Promise<[string, any][]>}
 */
export async function siteFiles() {
  const sources = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docsEnding('.md')];
  const navigation = navigationOf(read('README.md'));
  const pages = sources.map((source) => renderPage(source, sources));
  const template = read('templates/site.html');
  const files = pages.map(({ file, title, html }) => {
    const parts = {
      TITLE: escapeForHtml(title),
      NAVIGATION: navigationHtml(navigation, file),
      CONTENT: html,
    };
    return [file, template.replaceAll(/\{(TITLE|NAVIGATION|CONTENT)\}/g, (_, name) => parts[name])];
  });
  const index = pages.flatMap(({ file, title, sections }) =>
    sections.map(({ anchor, heading, text }) => ({ id: `${file}#${anchor}`, title, heading, text })),
  );
  return [
    ...files,
    ['site.css', await styleOf('site.css')],
    ['search-index.js', `window.pages=${JSON.stringify(index)};\n`],
    ['search.js', await searchScript()],
    ...docsEnding('.png').map((path) => [posix.basename(path), readFileSync(join(root, path))]),
  ];
}

function docsEnding(end) {
  return readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => `docs/${name}`);
}

const fileOf = (source) =>
  source === 'README.md' ? 'index.html' : `${posix.basename(source, '.md').toLowerCase()}.html`;

/** As GitHub makes them, so that a link works there and here. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** The html of a page, and its sections for the search: what is below each heading, as text. */
function renderPage(source, sources) {
  const sections = [];
  const used = new Map();
  const hrefOf = (href) => {
    if (/^(?:[a-z]+:|#)/i.test(href)) return href;
    const [path, anchor] = href.split('#');
    const target = posix.normalize(posix.join(source, '..', path));
    const hash = anchor === undefined ? '' : `#${anchor}`;
    if (sources.includes(target)) return `${fileOf(target)}${hash}`;
    if (target.startsWith('docs/') && target.endsWith('.png')) return posix.basename(target);
    return `${repository}/blob/main/${target}${hash}`;
  };
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const plain = plainText(text);
        const base = anchorOf(plain);
        const count = used.get(base) ?? 0;
        used.set(base, count + 1);
        const anchor = count === 0 ? base : `${base}-${count}`;
        sections.push({ anchor, heading: plain, text: '', depth });
        const html = this.parser.parseInline(tokens);
        return `<h${depth} id="${anchor}">${html} <a class="anchor" href="#${anchor}" aria-label="Link to this section">#</a></h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escapeForHtml(hrefOf(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      html({ text }) {
        return text.replaceAll(/(src|srcset)="([^"]+)"/g, (_, name, href) => `${name}="${hrefOf(href)}"`);
      },
      table(token) {
        const row = (cells, name) =>
          `<tr>${cells.map((cell) => `<${name}>${this.parser.parseInline(cell.tokens)}</${name}>`).join('')}</tr>`;
        const hasHead = token.header.some(({ text }) => text !== '');
        const head = hasHead ? `<thead>${row(token.header, 'th')}</thead>` : '';
        return `<div class="wide"><table>${head}<tbody>${token.rows.map((one) => row(one, 'td')).join('')}</tbody></table></div>\n`;
      },
    },
  });
  const tokens = marked.lexer(read(source));
  const html = marked.parser(tokens);
  addTexts(tokens, sections);
  const title = sections[0]?.heading ?? source;
  return { file: fileOf(source), title, html, sections };
}

/** Puts the text of each block below the heading that it is under. */
function addTexts(tokens, sections) {
  let at = -1;
  for (const { type, raw } of tokens) {
    if (type === 'heading') at += 1;
    else if (type !== 'html' && sections[at] !== undefined) sections[at].text += `${plainText(raw)} `;
  }
}

/** Markdown without its marks. */
function plainText(text) {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^[-:| ]+$|[`*|]|^```.*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The table "Pages" of the README: `[[heading, [[title, file]…]]…]`. */
function navigationOf(readme) {
  const table = readme.slice(readme.indexOf('\n## Pages\n'));
  const rows = [...table.matchAll(/^\| (?<heading>[A-Z][^|]*) \| (?<links>\[.*) \|$/gm)];
  return rows.map(({ groups: { heading, links } }) => [
    heading,
    [...links.matchAll(/\[([^\]]+)\]\(([^)#]+)\)/g)].map(([, title, source]) => [title, fileOf(source)]),
  ]);
}

function navigationHtml(navigation, current) {
  const link = ([title, file]) => {
    const here = file === current ? ' aria-current="page"' : '';
    return `<li><a href="${file}"${here}>${escapeForHtml(title[0].toUpperCase() + title.slice(1))}</a></li>`;
  };
  return navigation
    .map(([heading, links]) => `<h2>${escapeForHtml(heading)}</h2>\n<ul>${links.map(link).join('')}</ul>`)
    .join('\n');
}

function escapeForHtml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

async function searchScript() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['templates/site.js'],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  });
  return outputFiles[0].text;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'dist', 'site');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = await siteFiles();
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'try.html'), await playgroundPage());
  console.log(`${files.length + 1} files; open ${join(folder, 'index.html')} in a browser`);
}
