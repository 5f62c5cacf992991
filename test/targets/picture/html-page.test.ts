import { expect, test } from 'vitest';
import { htmlPage } from '../../../src/targets/picture/html-page.ts';
import type { Picture, PictureSource } from '../../../src/targets/picture/picture.ts';
import { deployment, drawn, podMonitor } from './drawn.ts';

const source: PictureSource = {
  command: 'appcfg targets a.yaml --release kps',
  inputs: ['a.yaml'],
  objects: 2,
  ignored: 3,
  changed: '2026-11-28 05:11:58 UTC',
  version: '1.2.3',
};
const page = (picture: Picture): string => htmlPage(picture, source).join('');

test('the reason and what to do about it are on the page, and what the page was made of', () => {
  const html = page(drawn(deployment('shop') + podMonitor('shop', 'shop'), { release: 'kps' }));
  for (const text of [
    'add the label release: kps',
    'a.yaml:14:11 not-selected',
    'appcfg targets a.yaml --release kps',
    '2026-11-28 05:11:58 UTC',
    'appcfg 1.2.3',
    '3 known messages',
  ])
    expect(html).toContain(text);
});

test('a text of a manifest is never markup, and the page loads nothing', () => {
  const evil = `"'><script>alert(1)</script><img src=https://example.com/x>&lt;`;
  const everywhere = Object.fromEntries(
    ['kind', 'namespace', 'name', 'why', 'code', 'message', 'hint', 'place'].map((key) => [key, evil]),
  );
  const step = { kind: evil, name: evil };
  const endpoint = {
    url: evil,
    interval: evil,
    timeout: evil,
    targets: 1,
    probe: { target: evil, through: evil },
  };
  const fault = { ...everywhere, isError: true, notes: [evil], way: { before: [step], after: [step] } };
  const row = {
    ...everywhere,
    part: 'application',
    state: 'not',
    targets: 0,
    ways: [{ steps: [step], endpoints: [endpoint] }],
    faults: [fault],
  };
  const advised = {
    ...row,
    ways: [],
    faults: [],
    advice: { port: evil, isGuess: true, manifest: evil, annotations: [evil] },
  };
  const picture = { rows: [row, { ...row, part: 'probe' }, advised], faults: [fault] } as unknown as Picture;
  const html = htmlPage(picture, { ...source, command: evil, inputs: [evil, evil], version: evil }).join('');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toMatch(/<img/);
  expect(html).toContain("default-src 'none'");
  // Nothing has ended an attribute: behind each is a blank, or the end of the tag.
  expect(html.slice(0, html.indexOf('<script>')).match(/="[^"<>]*"[^\s>/]/g)).toBe(null);
});

test('broken applications are open from the start as long as they are few', () => {
  const shops = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => deployment(`shop-${index}`) + podMonitor(`shop-${index}`, `shop-${index}`, '[{port: a}]'),
    ).join('');
  expect(page(drawn(shops(10))).match(/<details class="row[^>]* open>/g)).toHaveLength(10);
  expect(page(drawn(shops(11)))).not.toMatch(/<details class="row[^>]* open>/);
});
