import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/templates/evaluate.ts';
import { parseTemplate } from '../../src/templates/parse-template.ts';

const VARIABLES = {
  name: 'shop',
  nothing: null,
  zero: 0,
  no: false,
  yes: true,
  empty: '',
  list: ['a', 'b', 'c'],
  none: [],
  labels: { team: 'web', 'example.com/page': 'shop' },
  ports: [
    { name: 'http', port: 8080 },
    { name: 'dns', port: 53 },
    { name: 'admin', port: 9090 },
  ],
  workload: { type: 'Job', labels: { tier: 'front' } },
};

function rendered(text: string) {
  const template = { name: 'a.hbs', text };
  const program = parseTemplate(template).value;
  if (program === undefined) throw new Error('no template');
  return evaluate(program, template, VARIABLES);
}

/** Handlebars itself, with the same functions. */
const handlebars = Handlebars.create();
handlebars.registerHelper('eq', (one: unknown, other: unknown) => one === other);
handlebars.registerHelper('quote', (value: unknown) => JSON.stringify(String(value)));
handlebars.registerHelper('json', (value: unknown) => JSON.stringify(value));

describe('a template renders what Handlebars renders', () => {
  test.each([
    'a: {{name}} {{workload.type}} {{workload/type}} {{this.name}} {{./name}} {{labels.[example.com/page]}}\n',
    '{{#if name}}\n  b\n{{/if}}\nc\n',
    '{{#if yes}}a{{else}}b{{/if}}{{#if no}}a{{else}}b{{/if}}{{#unless zero}}c{{/unless}}{{^if none}}d{{/if}}',
    '{{#if nothing}}a{{else if empty}}b{{else if list}}c{{else}}d{{/if}}',
    'x\n{{#each ports}}\n  {{#if (eq port 53)}}\n  one\n  {{else if (eq name "http")}}\n  two\n  {{else}}\n  three\n  {{/if}}\n{{/each}}\n',
    '{{#each list}}{{@index}} {{@first}} {{@last}} {{this}}{{.}} {{../name}}\n{{/each}}',
    '{{#each none}}a{{else}}b{{/each}}{{#each nothing}}a{{else}}b{{/each}}{{#each labels}}{{@key}}={{this}};{{/each}}',
    '{{#each ports as |port index|}}{{index}}{{port.name}}{{#each ../list as |item|}}{{item}}{{port.port}}{{@../index}}{{/each}}{{/each}}',
    '{{#with workload}}{{type}}{{#with labels}}{{tier}}{{../type}}{{../../name}}{{@root.name}}{{/with}}{{/with}}{{#with none}}a{{else}}b{{/with}}',
    '{{#with workload as |w|}}{{w.type}}{{#if w.labels}}{{w.labels.tier}}{{../name}}{{/if}}{{/with}}',
    'a {{~name~}} b\n  {{~#if yes~}}\n c \n{{~/if~}}\n d',
    '{{! a }}{{!-- {{b}} --}}c \\{{name}} \\\\{{name}}',
    '{{quote labels.team}} {{{quote name}}} {{json labels}} {{json (lookup ports 1)}} {{lookup list 2}} {{eq 1 1}} {{list.[1]}} {{list.length}}',
  ])('%s', (text) => {
    const { value, diagnostics } = rendered(text);
    expect(diagnostics).toEqual([]);
    expect(value?.text).toBe(handlebars.compile(text, { noEscape: true })(VARIABLES));
  });
});

describe('{{name}} prints no more than one plain text of YAML', () => {
  const printed = (value: string) => {
    const template = { name: 'a.hbs', text: 'a: {{value}}\n' };
    const program = parseTemplate(template).value;
    if (program === undefined) throw new Error('no template');
    return evaluate(program, template, { value }).diagnostics.map(({ code }) => code);
  };

  test.each([
    'shop',
    '1.0.0',
    'registry.example.com:5000/a/b@sha256:0a',
    'a-b_c',
    '30%',
    'two words',
    'ä',
    '/metrics',
  ])('%s', (text) => {
    expect(printed(text)).toEqual([]);
  });

  test.each([
    '',
    ' a',
    'a ',
    'a: b',
    'a:',
    'a #b',
    '#a',
    '- a',
    '-',
    '? a',
    ': a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    'a"b',
    "a'b",
    'a\\b',
    '{a',
    'a]',
    'a,b',
    'a\nb',
    'a\r',
    'a\tb',
    'a\u0085b',
    'a\u2028b',
    'a\n---\nkind: Secret',
  ])('and refuses %j', (text) => {
    expect(printed(text)).toEqual(['unquoted-text']);
  });
});

describe('what is rendered knows its place in the template', () => {
  test.each([
    ['{{#if yes}}\n  a: {{name}}\nb: c\n{{/if}}\n', 'b: c'],
    ['{{#each list}}\n  x\n{{/each}}\n  y: z\n', 'y: z'],
    ['a {{~name~}}   b', 'b'],
    ['ä: {{name}}\r\n{{#if yes}}\r\nc: d\r\n{{/if}}\r\n', 'c: d'],
    ['\\{{raw}} tail', '{{raw}} tail'],
  ])('%j', (text, part) => {
    const { value } = rendered(text);
    if (value === undefined) throw new Error('nothing is rendered');
    const start = value.text.indexOf(part);
    const piece = value.parts.findLast((one) => one.start <= start);
    if (piece === undefined) throw new Error('no part');
    expect(text.slice(piece.from.start + start - piece.start).startsWith(part)).toBe(true);
  });
});
