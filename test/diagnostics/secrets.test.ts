import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shownLine } from '../../src/diagnostics/mask.ts';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const planted = 'hunter2';

/** Blocks with a secret written out, each in a way in which something has to be reported about it. */
const BLOCKS: Readonly<Record<string, string>> = {
  'in a block': `basicAuth:\n    username: ${planted}\n    password: ${planted}`,
  'in brackets': `basicAuth: {username: ${planted}, password: ${planted}}`,
  'in brackets with a comma in quotes': `basicAuth: {username: "${planted},${planted}", password: '${planted} ${planted}'}`,
  'in JSON': `"authorization": {"credentials": "${planted}"}`,
  'under an unknown key': `basicAuth:\n    user: ${planted}\n    passwd: ${planted}`,
  'under an unknown key in brackets': `oauth2: {secret: ${planted}, tokenURL: "https://${planted}@login.example.com"}`,
  'in place of the block': `authorization: ${planted}`,
  'in a list': `authorization: [${planted}]`,
  'in a list of a field': `authorization:\n    credentials: [${planted}]`,
  'in several lines': `tls:\n    key: |\n      -----BEGIN PRIVATE KEY-----\n      ${planted}\n    cert: ${planted}`,
  'behind a tag': `authorization: {credentials: !token ${planted}}`,
  'in the type': `authorization: {type: "${planted} ${planted}", credentials: ${planted}}`,
  'beside another mistake on its line': `timeout: 20s, authorization: {credentials: ${planted}}`,
  'in a URL': `oauth2: {clientId: ${planted}, clientSecret: ${planted}, tokenUrl: "https://me:${planted}@login.example.com"}`,
  'without a closing quote': `authorization:\n    credentials: "${planted}`,
  'without a closing brace': `basicAuth: {password: ${planted}`,
  'as a reference that is none': `authorization: {credentials: "secret://${planted}"}`,
  'with a duplicate key': `basicAuth:\n    password: ${planted}\n    password: ${planted}`,
  'with a wrong indentation': `basicAuth:\n    password: ${planted}\n      username: ${planted}`,
  'as a number in brackets': `basicAuth: {username: 1, password: 4242424242}`,
};

const COMMANDS = [
  ['render', 'app.yaml'],
  ['render', 'app.yaml', '--trace', '--strict'],
  ['render', 'app.yaml', '--format', 'json'],
  ['validate', 'app.yaml'],
  ['validate', 'app.yaml', '--format', 'json'],
];

describe.each(Object.entries(BLOCKS))('a secret that is written out %s', (_, block) => {
  test.each(COMMANDS)('is refused by %s %s %s %s, and not repeated', (...args) => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'app.yaml'),
      block.startsWith('timeout')
        ? `name: shop\nworkload: {containers: {web: {image: nginx}}}\nmonitoring: {operatorMode: true, scheme: https, ${block}}\n`
        : `name: shop\nworkload:\n  containers: {web: {image: nginx}}\nmonitoring:\n  operatorMode: true\n  scheme: https\n  ${block}\n`,
    );
    const { status, stdout, stderr } = runProgram(args, { cwd: folder });
    expect([1, 2]).toContain(status);
    expect(stdout + stderr).not.toContain(planted);
    expect(stdout + stderr).not.toContain('4242424242');
  });
});

describe('what a line of a text shows', () => {
  test.each([
    ['password: abc', 'password: •••'],
    [
      'basicAuth: {username: secret://a/b, password: abc}',
      'basicAuth: {username: secret://a/b, password: •••}',
    ],
    ['tls: {insecureSkipVerify: true, key: abc}', 'tls: {insecureSkipVerify: true, key: •••}'],
    [
      'tls: [{hosts: [shop.example.com], secretName: shop}]',
      'tls: [{hosts: [shop.example.com], secretName: shop}]',
    ],
    ['  key: value', '  key: •••••'],
    ['timeout: 20s', 'timeout: 20s'],
    ['env: {DATABASE: shop}', 'env: {DATABASE: ••••}'],
  ])('%s', (line, shown) => {
    expect(shownLine({ name: 'app.yaml', text: line }, { start: 0, end: line.length })).toBe(shown);
  });

  test('a line below a block of credentials is hidden, and its key if it is not one of theirs', () => {
    const text = 'monitoring:\n  oauth2:\n    anything: abc\n  path: /metrics\n';
    const start = text.indexOf('    anything');
    const document = { name: 'app.yaml', text };
    expect(shownLine(document, { start, end: text.indexOf('\n', start) })).toBe('    ••••••••• •••');
    const path = text.indexOf('  path');
    expect(shownLine(document, { start: path, end: text.indexOf('\n', path) })).toBe('  path: /metrics');
  });
});

describe('an item of a list that begins with credentials', () => {
  const lines = (text: string) => {
    const start = text.lastIndexOf('\n') + 1;
    return shownLine({ name: 'app.yaml', text }, { start, end: text.length });
  };

  test.each([
    ['endpoints:\n  - bearerTokenSecret:\n      key: ""\n    port: web', '    port: web'],
    ['endpoints:\n- basicAuth: {username: {name: a}}\n  targetPort: 80', '  targetPort: 80'],
    ['endpoints:\n- tlsConfig: {insecureSkipVerify: true}\n  interval: 30s', '  interval: 30s'],
    ['endpoints:\n- basicAuth:\n    port: hunter2', '    ••••• •••••••'],
    ['endpoints:\n- basicAuth:\n  mistaken: hunter2', '  mistaken: •••••••'],
    ['endpoints:\n- basicAuth:\n  token: hunter2', '  token: •••••••'],
  ])('%j shows its last line as %j', (text, shown) => {
    expect(lines(text)).toBe(shown);
  });
});
