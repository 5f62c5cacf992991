import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { differencesOf, differenceText } from '../../src/targets/diff/describe-change.ts';
import { diffHtml } from '../../src/targets/diff/diff-html.ts';
import { diffMarkdown } from '../../src/targets/diff/diff-markdown.ts';
import { diffSentence } from '../../src/targets/diff/diff-sentence.ts';
import { diffTargets, type TargetDiff } from '../../src/targets/diff/diff-targets.ts';
import { judgePolicies } from '../../src/targets/network-policies/judge-policies.ts';
import { parseNamedPods } from '../../src/targets/network-policies/named-pods.ts';
import { sideOf } from './placed.ts';

interface App {
  readonly name?: string;
  readonly port?: string;
  readonly label?: string;
  readonly replicas?: number;
  readonly endpoint?: string;
  readonly monitor?: string;
  /** What the monitor selects. */
  readonly selects?: string;
}

/** A Deployment with two replicas, and its PodMonitor. */
const app = ({
  name = 'shop',
  port = 'metrics',
  label = 'shop',
  replicas = 2,
  endpoint = '{port: metrics}',
  monitor = name,
  selects = 'shop',
}: App = {}) => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: web}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: ${label}}}
  template:
    metadata: {labels: {app: ${label}}}
    spec: {containers: [{name: main, image: shop, ports: [{name: ${port}, containerPort: 9080}]}]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: ${monitor}, namespace: web}
spec:
  selector: {matchLabels: {app: ${selects}}}
  podMetricsEndpoints: [${endpoint}]
---`;

const diff = (before: string, after: string): TargetDiff => diffTargets(sideOf(before), sideOf(after));
const urls = (sets: TargetDiff['gained']) => sets.flatMap(({ targets }) => targets.map(({ url }) => url));

describe('what a change does', () => {
  test('a container under another name is lost and new, and the loss says what it is now', () => {
    const container = diff(app(), app().replace('name: main', 'name: sidecar'));
    expect(container.lost.map(({ why }) => why)).toEqual(['it is container sidecar now']);
    const both = diff(app(), app({ port: 'metricz', monitor: 'other' }));
    expect(both.lost.map(({ why }) => why)).toEqual(['PodMonitor web/shop is gone']);
  });

  test('a port under another name loses each pod, and says what the other side reports', () => {
    const { lost, gained, changed } = diff(app(), app({ port: 'metricz' }));
    expect(urls(lost)).toEqual(['http://10.0.0.1:9080/metrics', 'http://10.0.0.2:9080/metrics']);
    expect(lost.map(({ why }) => why)).toEqual(['no selected container declares a port named metrics']);
    expect({ gained, changed }).toEqual({ gained: [], changed: [] });
  });

  test.each([
    ['{port: metrics, path: /stats}', ['URL http://<pod>:9080/metrics → http://<pod>:9080/stats']],
    ['{port: metrics, interval: 5s}', ['interval 30s → 5s', 'timeout 10s → 5s']],
    ['{port: metrics, relabelings: [{targetLabel: team, replacement: a}]}', ['label team=a is new']],
    [
      '{port: metrics, relabelings: [{action: labeldrop, regex: container}]}',
      ['label container=main is gone'],
    ],
  ])('%s changes a target: %j', (endpoint, want) => {
    const { changed, lost, gained } = diff(app(), app({ endpoint }));
    expect(changed.flatMap((one) => differencesOf(one).map(differenceText))).toEqual(want);
    expect([lost.length, gained.length]).toEqual([0, 0]);
  });

  test('a NetworkPolicy that lets no scrape through is a change', () => {
    const policy = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: closed, namespace: web}
spec: {podSelector: {}, policyTypes: [Ingress]}
---`;
    const prometheusPods = parseNamedPods('monitoring/app=prometheus');
    const setup = { judgePolicies, ...(prometheusPods === undefined ? {} : { prometheusPods }) };
    const { changed } = diffTargets(sideOf(app(), setup), sideOf(app() + policy, setup));
    expect(changed.flatMap((one) => differencesOf(one).map(differenceText))).toEqual([
      'blocked by NetworkPolicy web/closed',
    ]);
  });

  test('another monitor is another target; the workload keeps its metrics', () => {
    const found = diff(app(), app({ monitor: 'other' }));
    expect(found.lost.map(({ why }) => why)).toEqual([
      'PodMonitor web/shop is gone; PodMonitor web/other scrapes it now',
    ]);
    expect(diffSentence(found)).toBe('No workload loses or gains metrics (2 targets lost, 2 new).');
    expect(found.gained.map(({ job }) => job)).toEqual(['PodMonitor web/other']);
    expect(found.workloads).toEqual({ lose: [], losePart: [], gain: [], removed: [] });
  });

  test('what comes before it gives every pod another address, which is no change', () => {
    const found = diff(app(), app({ name: 'earlier', label: 'earlier' }) + app());
    expect(found.unchanged.map(({ targets }) => targets.length)).toEqual([2]);
    expect(urls(found.unchanged)).toEqual(['http://10.0.0.3:9080/metrics', 'http://10.0.0.4:9080/metrics']);
    expect(found.changed).toEqual([]);
  });

  test('a message is new or gone by what it says, wherever it is now', () => {
    const broken = app({ port: 'metricz' });
    expect(diff(broken, `# moved\n\n${broken}`).diagnostics).toEqual({ new: [], gone: [] });
    expect(diff(app(), broken).diagnostics.new.map(({ code }) => code)).toEqual(['undeclared-port']);
    expect(diff(broken, app()).diagnostics.gone.map(({ code }) => code)).toEqual(['undeclared-port']);
  });
});

test.each([
  [app(), app(), 'Nothing changes for all 2 targets.'],
  ['', '', 'There is no target, before or after.'],
  [app(), app({ port: 'a' }), '1 workload loses its metrics (2 targets lost); 1 error is new.'],
  [app({ port: 'a' }), app(), '1 workload gains metrics (2 targets new); 1 error is gone.'],
  [app(), '', '1 workload is removed with its metrics (2 targets lost).'],
  [
    app({ endpoint: '{port: metrics}, {port: metrics, path: /b}' }),
    app(),
    '1 workload loses some of its metrics (2 targets lost, 2 as before).',
  ],
  [
    app({ endpoint: '{port: metrics, path: /b}' }),
    app(),
    'No workload loses or gains metrics (2 targets changed).',
  ],
  [
    app() + app({ name: 'cart', replicas: 1 }).split('---')[0],
    app({ replicas: 0 }),
    '1 workload loses its metrics, 1 is removed (3 targets lost).',
  ],
])('the sentence: %#', (before, after, sentence) => {
  const { diagnostics: _, ...found } = diff(before, after);
  const said = diffSentence({ ...found, diagnostics: diff(before, after).diagnostics });
  expect(said.replace(/; 1 warning is (?:new|gone)/u, '')).toBe(sentence);
});

describe('Markdown', () => {
  test('begins with the sentence and folds what is as before', () => {
    const text = diffMarkdown(diff(app(), app() + app({ name: 'cart' }).split('---')[0]));
    expect(text).toMatch(/^\*\*1 workload gains metrics \(2 targets new, 2 as before\)\.\*\*\n/u);
    expect(text).toMatch(/#### New: 2 targets\n\n\| workload .*\n.*\n\| `web\/cart \(Deployment\)` ×2 \|/u);
    expect(text).toMatch(/<details><summary>As before: 2 targets<\/summary>\n\n\|/u);
  });

  test('fits a comment, with the head of each section and how many more there are', () => {
    const broken = diff(app(), app({ port: 'metricz' }));
    const whole = diff(app(), app());
    const times = <T>(count: number, list: readonly T[]) => Array.from({ length: count }, () => list).flat();
    const text = diffMarkdown({
      ...broken,
      lost: times(900, broken.lost),
      unchanged: times(900, whole.unchanged),
      diagnostics: { new: [], gone: [] },
    });
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text.match(/^(?:#### |<details><summary>)(?:Lost|As before): 1800 targets/gmu)?.length).toBe(2);
    expect(text.match(/^and \d+ more rows$/gmu)?.length).toBe(2);
  });

  test.each(['a|b', 'a\\|b', 'a\\\\|b', '`|`', 'a\\'])('%s is in one cell of its row', (value) => {
    const replacement = JSON.stringify(value);
    const endpoint = `{port: metrics, relabelings: [{targetLabel: team, replacement: ${replacement}}]}`;
    const page = marked.parse(diffMarkdown(diff(app(), app({ endpoint }))), { async: false });
    const [, row = ''] = /<tbody><tr>([\s\S]*?)<\/tr>/u.exec(page) ?? [];
    expect(row.match(/<td>/gu)?.length).toBe(5);
    // The format has no way to write an odd number of backslashes before a bar in code.
    expect(row).toContain(`<code>${value.replace(/^a\\\|/u, String.raw`a\\|`)}</code></td>`);
  });

  test('no name in it is Markdown, HTML, a mention, a reference or a link', () => {
    const hostile = '"`|<img src=x onerror=alert(1)>|@octocat #1 [a](http://evil.example) www.evil.example"';
    const endpoint = `{port: metrics, relabelings: [{targetLabel: team, replacement: ${hostile}}]}`;
    const text = diffMarkdown(diff(app(), app({ endpoint })));
    // In code, whose fence is longer than what is in it.
    const [, , , cell = ''] =
      text
        .split('\n')
        .find((line) => line.includes('octocat'))
        ?.split(/ \| /u) ?? [];
    expect(cell).toBe('`PodMonitor web/shop`');
    expect(text).toMatch(/label `team` is new: ``.*octocat.*``/u);
    const outside = text.replaceAll(/(`+)[^`].*?[^`]?\1(?!`)/gu, '');
    expect(outside).not.toMatch(/<img|@octocat|#1\b|http:\/\/|www\.e/u);
    // In the words of a message, they are broken up.
    const messages = diffMarkdown({
      ...diff(app(), app()),
      diagnostics: {
        new: [
          {
            code: 'not-selected',
            severity: 'error',
            message: 'a|b <b>@octocat #1 `x` **y** http://evil.example www.evil.example &lt; $x$ ![](y)',
          },
        ],
        gone: [],
      },
    });
    expect(messages).toContain(
      'a\\|b \\<b\\>@\u2060octocat \\#\u20601 \\`x\\` \\*\\*y\\*\\* http:\u2060//evil.example www\u2060.evil.example &amp;lt; \\$\u2060x\\$ \\!\\[\\](y)',
    );
  });
});

test('the page is one file that loads nothing, and no name in it is HTML', () => {
  const hostile = '"<img src=x onerror=alert(1)>"';
  const endpoint = `{port: metrics, relabelings: [{targetLabel: team, replacement: ${hostile}}]}`;
  const page = diffHtml(diff(app(), app({ endpoint })), { command: 'appcfg <x>', version: '1' }).join('');
  expect(page).toContain("default-src 'none'");
  expect(page).toContain('label team=&lt;img src=x onerror=alert(1)&gt; is new');
  expect(page).not.toMatch(/<img|<x>|https?:\/\/(?!&lt;pod&gt;)/u);
  expect(page).toContain('<h1>No workload loses or gains metrics</h1>\n<p class="sum">2 targets changed</p>');
});
