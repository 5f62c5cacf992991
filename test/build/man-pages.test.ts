import { expect, test } from 'vitest';
import { manPages } from '../../build/man-pages.mjs';
import type { Command } from '../../src/cli/arguments/command.ts';
import { commands } from '../../src/cli/arguments/commands.ts';

const pages = manPages('1.2.3');
const listed = Object.entries(commands).filter(([, { group }]: [string, Command]) => group !== undefined);
const pageOf = (name: string) => `appcfg-${name.replaceAll(' ', '-')}.1`;
/** As a terminal shows it, less the line breaks. */
const shown = (page: string) =>
  page
    .replaceAll(/\\f[BIR]|\\&/g, '')
    .replaceAll('\\-', '-')
    .replaceAll('\\e', '\\');

test('there is a page for the program, and one for each command that the help lists', () => {
  const names = listed.map(([name]) => pageOf(name));
  expect(Object.keys(pages).sort()).toEqual(['appcfg.1', ...names].sort());
  for (const [name] of listed) expect(shown(pages['appcfg.1'] ?? '')).toContain(`\n${name}\n`);
});

test.each(listed)(
  'the page of %s has each option, with what it does, and each example',
  (name, command: Command) => {
    const page = shown(pages[pageOf(name)] ?? '');
    for (const [option, { describe }] of Object.entries(command.options)) {
      expect(page).toMatch(new RegExp(`^(-\\w, )?--${option}( |$)`, 'm'));
      expect(page).toContain(`\n${describe}`);
    }
    for (const [line] of command.examples) expect(page).toContain(`\n${line}\n`);
  },
);

test('no line is a request of roff but those that the page is made of', () => {
  const requests = Object.values(pages).flatMap((page) => page.match(/^[.'].*?(?= |$)/gm) ?? []);
  expect([...new Set(requests)].sort()).toEqual(['.SH', '.SS', '.TH', '.TP']);
});
