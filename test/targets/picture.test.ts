import { expect, test } from 'vitest';
import { htmlPage } from '../../src/targets/html-page.ts';
import { mermaidChart } from '../../src/targets/mermaid.ts';
import type { Picture } from '../../src/targets/picture.ts';

const picture: Picture = {
  ways: [
    {
      application: 'Deployment web/shop',
      service: 'web/shop',
      monitor: 'serviceMonitor/web/shop/0',
      target: 'http://<pod>:9080/"</script><script>alert(1)</script>',
      interval: '30s',
      timeout: '10s',
    },
  ],
  breaks: [
    { at: 'PodMonitor web/cart', code: 'selects-nothing', message: 'x "y"', notes: ['n'], isError: true },
  ],
};

test('a page carries the picture, and no text of a manifest becomes markup', () => {
  const page = htmlPage(picture);
  const data = /<script type="application\/json" id="data">(.*)<\/script>/.exec(page)?.[1] ?? '';
  expect(JSON.parse(data)).toEqual(picture);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toMatch(/https?:\/\/(?!<pod>|\\u003cpod)/);
});

test('the script of a page is one that a browser reads', () => {
  const script = /<script>([\s\S]*)<\/script>/.exec(htmlPage(picture))?.[1] ?? '';
  expect(() => new Function(script)).not.toThrow();
});

test('a Mermaid chart goes from the application over the Service and the monitor to the target', () => {
  expect(mermaidChart(picture).split('\n')).toEqual([
    'flowchart LR',
    '  a0["Deployment web/shop"]',
    '  s1["Service web/shop"]',
    '  m2["serviceMonitor/web/shop/0"]',
    '  t3["http://#lt;pod#gt;:9080/#quot;#lt;/script#gt;#lt;script#gt;alert(1)#lt;/script#gt;"]',
    '  b4["PodMonitor web/cart"]',
    '  w5["x #quot;y#quot;"]',
    '  a0 --> s1',
    '  s1 --> m2',
    '  m2 --> t3',
    '  b4 -. selects-nothing .-x w5',
    '  classDef broken stroke:#c00,color:#c00',
    '  class b4,w5 broken',
    '',
  ]);
});
