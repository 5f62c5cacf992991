import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPage } from '../../../build/chromium.mjs';
import { htmlPage } from '../../../src/targets/picture/html-page.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { withTools } from '../../with-tools.ts';
import { deployment, drawn, podMonitor, probe, service, serviceMonitor } from './drawn.ts';

const EVIL = '/"><img src=x onerror=hacked=1><script>hacked=1</script>';
const MANIFESTS =
  deployment('shop') +
  service('shop') +
  serviceMonitor('shop') +
  deployment('cart') +
  podMonitor('cart', 'cart', '[{port: metrics}, {port: admin}]') +
  deployment('ledger').replaceAll('namespace: web', 'namespace: bank') +
  deployment('mug') +
  podMonitor('mug-metrics', 'mugg') +
  deployment(
    'tea',
    `, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9080", prometheus.io/path: '${EVIL}'}`,
  ) +
  probe;

withTools(['chromium'], () => {
  let page: Awaited<ReturnType<typeof openPage>>;
  let url = '';

  beforeAll(async () => {
    const file = join(temporaryFolder(undefined, afterAll), 'targets.html');
    const source = {
      command: 'appcfg targets a.yaml',
      inputs: ['a.yaml'],
      objects: 12,
      ignored: 0,
      version: '1.0.0',
    };
    writeFileSync(file, htmlPage(drawn(MANIFESTS), source).join(''));
    url = pathToFileURL(file).href;
    page = await openPage(url, { width: 1200, height: 800 });
  });
  afterAll(() => page?.close());
  beforeEach(async () => {
    await page.evaluate(
      "document.activeElement.blur(); location.hash = ''; new Promise((done) => setTimeout(done, 50))",
    );
  });

  const shown = () =>
    page.evaluate(
      "[...document.querySelectorAll('.row')].filter((row) => row.checkVisibility()).map((row) => row.querySelector('.name').textContent)",
    );
  const textOf = (selector: string) =>
    page.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText`);

  test('the rows are by namespace and name, and every text of the manifests is text', async () => {
    expect(await shown()).toEqual(['ledger', 'cart', 'mug', 'shop', 'tea', 'outside']);
    expect(await page.evaluate('[typeof hacked, document.images.length, document.scripts.length]')).toEqual([
      'undefined',
      0,
      1,
    ]);
  });

  test.each([
    ['an application', 'shop', ['shop', 'outside']],
    ['a namespace', 'bank', ['ledger']],
    ['a namespace and an application', 'web/cart', ['cart']],
    ['a monitor, in capitals', 'PodMonitor MUG-metrics', ['mug']],
    ['a URL', 'blackbox-exporter:9115', ['outside']],
    ['a reason', 'selector matches no pod', ['mug']],
    ['nothing that there is', 'zebra', []],
  ])('typed into the search, %s leaves what has it', async (_what, typed, left) => {
    await page.press('/');
    await page.type(typed);
    expect(await shown()).toEqual(left);
    expect(await textOf('#shown')).toBe(`${left.length} of 6`);
    await page.press('Escape');
    expect(await shown()).toHaveLength(6);
  });

  test.each([
    ['not', ['ledger', 'mug']],
    ['partly', ['cart']],
    ['scraped', ['shop', 'tea', 'outside']],
  ])('the filter %s leaves the rows of that state', async (state, left) => {
    await page.click(`label:has([value=${state}])`);
    expect(await shown()).toEqual(left);
  });

  test('filter and search hold together, and the address keeps both', async () => {
    await page.click('label:has([value=not])');
    await page.click('#search');
    await page.type('m');
    expect(await shown()).toEqual(['ledger', 'mug']);
    await page.type('ug');
    expect(await shown()).toEqual(['mug']);
    const address = await page.evaluate('location.href');
    expect(address).toBe(`${url}#q=mug&state=not`);
  });

  test('a row is opened by the keyboard, and shows the way to its target', async () => {
    await page.evaluate("document.querySelectorAll('.row')[3].querySelector('summary').focus()");
    await page.press('Enter');
    const open = await textOf('.row.scraped[open] .way');
    expect(open.split(/\s+/)).toEqual(
      expect.arrayContaining(['Deployment', 'Service', 'ServiceMonitor', 'http://<pod>:9080/metrics']),
    );
    await page.click('#open');
    await page.click('#open');
    expect(await page.evaluate("document.querySelectorAll('.row[open]').length")).toBe(0);
  });

  test('the columns of all rows line up, and a narrow screen has nothing beside it', async () => {
    const lefts = await page.evaluate(
      "[...new Set([...document.querySelectorAll('.row .kind')].map((cell) => Math.round(cell.getBoundingClientRect().left)))]",
    );
    expect(lefts).toHaveLength(1);
    const narrow = await openPage(url, { width: 360, height: 700 });
    await narrow.click('#open');
    const [inner, whole] = await narrow.evaluate('[innerWidth, document.documentElement.scrollWidth]');
    await narrow.close();
    expect(whole).toBeLessThanOrEqual(inner);
  });
});
