import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import applicationSchema from '../../schemas/app-configuration.schema.json' with { type: 'json' };
import { codePage } from '../../src/diagnostics/code-page.ts';
import { codes, type DiagnosticCode } from '../../src/diagnostics/codes.ts';
import { fieldPage } from '../../src/schema/field-page.ts';
import { allFields, shortPath } from '../../src/schema/field-path.ts';
import { fieldsOfSchemas } from '../../src/schema/fields-of-schemas.ts';
import { findField } from '../../src/schema/known-fields.ts';
import { runProgram } from '../program.mjs';

const { COLUMNS: _, ...env } = process.env;

/** As it is before its lines are fitted to a terminal; 120 is the widest that they get. */
function explain(...args: string[]) {
  return runProgram(['explain', ...args], { env: { ...env, COLUMNS: '120' } });
}

test.each([40, 80, 120])('in %d columns, no line is wider that has a space to be broken at', (width) => {
  for (const name of ['monitoring', 'monitoring.interval', 'workload', 'workspace', 'bad-duration']) {
    const { stdout } = runProgram(['explain', name], { env: { ...env, COLUMNS: String(width) } });
    const [text = ''] = stdout.split('\nexample\n');
    const isExample = (line: string) => /^ {2}example /.test(line) || /^ {12}\S+: /.test(line);
    const wide = text.split('\n').filter((line) => line.length > width && !isExample(line));
    expect(wide.filter((line) => / \S+ +\S/.test(line.slice(12)))).toEqual([]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toBe(explain(name).stdout.replaceAll(/\s+/g, ' '));
  }
});

test('what goes on in a second line begins below the first', () => {
  const { stdout } = runProgram(['explain', 'monitoring'], { env: { ...env, COLUMNS: '80' } });
  expect(stdout).toMatch(/\n {2}interval +The time between two scrapes, in operator\n {34}mode\.\n/);
});

test('a field: description, type, range, default, examples, rules, whose they are, and its place in the schema', () => {
  expect(explain('monitoring.timeout').stdout).toBe(`monitoring.timeout

  How long a scrape may take, in operator mode: the interval at most.

  type      text
  default   5s
  example   timeout: 3s
            timeout: "1.5s"
  rule      ${applicationSchema.$defs.Duration['x-appcfg-rule']}
            bad-duration: ${codes['bad-duration'].rule}
            timeout-exceeds-interval: ${codes['timeout-exceeds-interval'].rule}
  source    ${codes['bad-duration'].source}
            ${codes['timeout-exceeds-interval'].source}
  schema    schemas/app-configuration.schema.json#/$defs/Scraping/properties/timeout
`);
});

test('the page shows a field as it is printed', () => {
  const page = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');
  const [, name, shown] = /\n\$ appcfg explain (\S+)\n(.*?)```/s.exec(page) ?? [];
  const { stdout } = runProgram(['explain', String(name)], { env: { ...env, COLUMNS: '80' } });
  expect(stdout).toBe(shown);
});

test('a code: its rule, whose it is, the fields, and a message as it is printed', () => {
  const { status, stdout } = explain('timeout-exceeds-interval');
  expect(status).toBe(0);
  expect(stdout).toContain(codes['timeout-exceeds-interval'].rule);
  expect(stdout).toContain('the Prometheus operator');
  expect(stdout).toContain('monitoring.interval');
  expect(stdout).toMatch(
    /error\[timeout-exceeds-interval\]: timeout 20s is longer[\s\S]*\^\^\^[\s\S]*hint: /,
  );
});

test.each([
  ['monitoring.port', 'monitoring.port', 'default   8080'],
  ['workload.containers.image', 'workload.containers.<name>.image', 'required  yes'],
  ['workload.containers.web.image', 'workload.containers.<name>.image', 'example   image: nginx:1.27'],
  ['workload.containers.<name>.ports[].port', 'workload.containers.<name>.ports[].port', '1 to 65535'],
  ['workload.containers.web.ports[0].name', 'workload.containers.<name>.ports[].name', 'RFC 6335'],
  ['spec.monitoring.interval', 'spec.monitoring.interval', 'default   15s'],
  ['shop.accessories.monitoring.path', undefined, ''],
  ['accessories.monitoring.path', 'accessories.monitoring.path', 'default   /metrics'],
  ['workspace.annotations.scrape', 'workspace.annotations.scrape', 'list of text'],
  ['modules.monitoring.default.enforced.port', 'modules.monitoring.<name>.enforced.port', 'number or text'],
  ['annotations.prometheus.io/scrape', 'annotations.<name>', 'type      text'],
  ['workload.podSpec.hostNetwork', 'workload.podSpec', 'kubectl explain'],
])('explain %s is about %s', (name, path, said) => {
  const { status, stdout, stderr } = explain(name);
  if (path === undefined) {
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('no field or code');
    return;
  }
  expect([status, stdout.split('\n')[0]]).toEqual([0, path]);
  expect(stdout).toContain(said);
});

test.each([
  ['monitoring.prot', 'did you mean monitoring.port?'],
  ['monitoring.scrapeInterval', 'did you mean monitoring.interval?'],
  ['monitornig', 'did you mean monitoring?'],
  ['intervall', 'did you mean monitoring.interval or'],
  ['workload.containers.web.imgae', 'did you mean workload.containers.image?'],
  ['timeout-exceed-interval', 'did you mean timeout-exceeds-interval?'],
])('explain %s asks: %s', (name, question) => {
  const { status, stdout, stderr } = explain(name);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(question);
});

test.each([
  ['port', 'monitoring.port', 'ingress.port'],
  ['interval', 'monitoring.interval', 'workspace.enforced.interval'],
  ['strategy', 'workload.strategy', undefined],
])('explain %s finds %s, and tells of %s', (name, path, other) => {
  const { status, stdout } = explain(name);
  expect([status, stdout.split('\n')[0]]).toEqual([0, path]);
  if (other === undefined) expect(stdout).not.toContain('There is also');
  else expect(stdout.replace(/\s+/g, ' ')).toMatch(new RegExp(`There is also .*${other}`));
});

test('every field has a page that is found under its own path, written out or short', () => {
  const { documents, roots } = fieldsOfSchemas;
  const fields = roots.flatMap((root) => [...allFields(root, documents)]);
  expect(fields.length).toBeGreaterThan(400);
  for (const place of fields) {
    expect(findField(fieldsOfSchemas, place.path)?.field).toEqual(place.field);
    expect(findField(fieldsOfSchemas, shortPath(place))).toBeDefined();
    const page = fieldPage(place, documents, (code) => codes[code]);
    expect(page).not.toMatch(/undefined|\[object/);
  }
});

describe('every code', () => {
  test.each(Object.keys(codes) as DiagnosticCode[])('%s', (code) => {
    const page = codePage(code, []);
    expect(page).toContain(codes[code].rule);
    expect(page).toContain(codes[code].source);
    expect(page).toContain(`[${code}]: `);
  });

  test('that ends a command in its own way shows its exit code', () => {
    expect(explain('snapshot-guard').stdout).toMatch(/^ {2}exit {6}4$/m);
    expect(explain('no-such-path').stdout).toMatch(/^ {2}exit {6}3$/m);
    expect(explain('unknown-field').stdout).not.toContain('exit');
  });

  test('that a message names in brackets can be pasted', () => {
    expect(explain('error[bad-port]').stdout).toMatch(/^bad-port\n/);
  });
});
