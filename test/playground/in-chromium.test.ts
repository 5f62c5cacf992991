import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../../build/chromium.mjs';
import { playgroundPage } from '../../build/playground.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const APPLICATION = `name: tea
workload:
  containers: {tea: {image: "registry.example.com/tea:1", ports: [{port: 8080}]}}
monitoring: {}
`;
const EVIL = '</script><img src=x onerror="parent.hacked=1">';

withTools(['chromium'], () => {
  let page: Awaited<ReturnType<typeof openPage>>;
  let url = '';

  beforeAll(async () => {
    const folder = temporaryFolder(undefined, afterAll);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'playground.html');
    writeFileSync(file, await playgroundPage());
    url = pathToFileURL(file).href;
    page = await openPage(url, { width: 1400, height: 900 });
  });
  afterAll(() => page?.close());

  /** Waits until an expression is true in the page. */
  const until = (expression: string) =>
    page.evaluate(
      `new Promise((done, fail) => { const end = Date.now() + 30000; (function look() { if (${expression}) done(true); else if (Date.now() > end) fail(new Error(document.body.innerText)); else setTimeout(look, 20); })(); })`,
    );
  const choose = (title: string) =>
    page.evaluate(
      `(() => { const list = document.querySelector('#examples'); list.value = [...list.options].findIndex(({ text }) => text === ${JSON.stringify(title)}); list.dispatchEvent(new Event('change')); })()`,
    );
  const replaceText = async (name: string, text: string) => {
    await page.evaluate(
      `document.querySelector('[data-name=${name}][aria-controls=${name}-text]').click(); document.querySelector('#${name}-text .cm-content').focus(); getSelection().selectAllChildren(document.querySelector('#${name}-text .cm-content'))`,
    );
    await page.evaluate('new Promise((done) => setTimeout(done, 100))');
    await page.type(text);
  };
  const rendered = "document.querySelector('#compiled .cm-content').innerText";
  const messages = "document.querySelector('#messages').innerText";
  const count = "document.querySelector('#count').innerText";
  const picture = "document.querySelector('#picture').srcdoc";

  test.each([
    ['An application', 'kind: Service', '>The one workload is scraped<', 'No errors'],
    [
      'An application and a workspace',
      'release: kube-prometheus-stack',
      '>The one workload is scraped<',
      'No errors',
    ],
    ['An application in KCL', 'name: ledger', '>The one workload is scraped<', 'No errors'],
  ])('the example "%s" renders, and is scraped', async (title, text, scraped, said) => {
    await choose(title);
    await until(`${picture}.includes(${JSON.stringify(scraped)}) && ${count} === ${JSON.stringify(said)}`);
    await page.evaluate("document.querySelector('#compiled .cm-scroller').scrollTop = 1e6");
    await until(
      `(document.querySelector('#compiled .cm-scroller').scrollTop += 200, ${rendered}.includes(${JSON.stringify(text)})) || (document.querySelector('#compiled .cm-scroller').scrollTop = 0, ${rendered}.includes(${JSON.stringify(text)}))`,
    );
  });

  test('any manifests: the broken monitor is in the picture and underlined, and its place opens', async () => {
    await choose('Any manifests: what is not scraped, and why');
    await until(`${picture}.includes('2 of 4 workloads are scraped') && ${count} === '1 error'`);
    expect(await page.evaluate(messages)).toContain('did you mean metrics?');
    await page.click('#messages .place');
    await until("document.querySelector('#manifests-text .cm-lintRange-error')?.innerText === 'metric'");
  });

  test('a mistake is underlined with its hint, and typing the hint mends it', async () => {
    await choose('A mistake and its hint');
    await until(`${messages}.includes('did you mean "interval"?')`);
    expect(
      await page.evaluate("document.querySelector('#application-text .cm-lintRange-error').innerText"),
    ).toBe('intervall');
    expect(await page.evaluate("document.body.classList.contains('outdated')")).toBe(true);
    await replaceText('application', APPLICATION.replace('{}', '{operatorMode: true, intervall: 15s}'));
    await until(`${messages}.includes('app.yaml:4:34')`);
    await replaceText('application', APPLICATION.replace('{}', '{operatorMode: true, interval: 15s}'));
    await until(`${count} === 'No errors' && !document.body.classList.contains('outdated')`);
    expect(await page.evaluate(rendered)).toContain('name: tea');
  });

  test('a link carries the texts, and opens them again', async () => {
    await replaceText('application', APPLICATION);
    await replaceText('workspace', 'modules: {monitoring: {default: {path: /teapot}}}\n');
    await until(`${picture}.includes('/teapot')`);
    await page.click('#share');
    await until('location.hash.length > 20');
    const link = String(await page.evaluate('location.href'));
    const other = await openPage(link, { width: 420, height: 900 });
    try {
      await other.evaluate('new Promise((done) => setTimeout(done, 1000))');
      expect(await other.evaluate(picture)).toContain('/teapot');
      expect(await other.evaluate("document.querySelector('#application-text').innerText")).toContain(
        'name: tea',
      );
      expect(await other.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    } finally {
      await other.close();
    }
  });

  test('a link that holds nothing to open says so', async () => {
    await page.evaluate("location.hash = 'AAAA'");
    await until(
      "document.querySelector('#told').innerText === 'This link holds no text that can be opened.'",
    );
  });

  test('what is typed is text everywhere, and nothing is asked of a network', async () => {
    const pod = `{containers: [{name: a, image: b, ports: [{name: metrics, containerPort: 80}]}]}`;
    await replaceText(
      'manifests',
      `apiVersion: v1\nkind: Pod\nmetadata: {name: ${JSON.stringify(EVIL)}, annotations: {prometheus.io/scrape: "true", prometheus.io/path: ${JSON.stringify(`/${EVIL}`)}}}\nspec: ${pod}\n`,
    );
    await until(`${picture}.includes('onerror')`);
    await page.evaluate("document.querySelector('[data-name=scraped]').click()");
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
    expect(
      await page.evaluate(
        '[typeof hacked, document.querySelectorAll("img[src]").length, document.scripts.length]',
      ),
    ).toEqual(['undefined', 0, 1]);
    expect(
      await page.evaluate(
        "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(about|data):/.test(name))",
      ),
    ).toEqual([]);
  });
});
