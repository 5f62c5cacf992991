/** Man pages out of the table of commands, which the help is made from as well. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

function readTable() {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['src/cli/arguments/commands.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, () => ({}));
  return module.exports.commands;
}

/**
 * File name → text: a page for the program, and one for each command that the help lists.
 *
 * @param {string} version
 * @returns {Readonly<Record<string, string>>}
 */
export function manPages(version) {
  const listed = Object.entries(readTable()).filter(([, { group }]) => group !== undefined);
  const pageName = (name) => `appcfg-${name.replaceAll(' ', '-')}`;
  const title = (name) =>
    `.TH ${name.toUpperCase()} 1 "" "appcfg ${version}" "appcfg"\n.SH NAME\n${text(name)} \\- `;
  const program = [
    `${title('appcfg')}compile applications to Kubernetes manifests that Prometheus scrapes`,
    '.SH SYNOPSIS\n\\fBappcfg\\fR \\fICOMMAND\\fR [\\fIoptions\\fR]',
    '.SH COMMANDS',
    ...listed.map(([name, { describe }]) => item(`\\fB${text(name)}\\fR`, describe)),
    seeAlso(listed.map(([name]) => pageName(name))),
  ];
  return Object.fromEntries([
    ['appcfg.1', lines(program)],
    ...listed.map(([name, command]) => [
      `${pageName(name)}.1`,
      lines([`${title(pageName(name))}${text(command.describe)}`, ...commandPage(name, command)]),
    ]),
  ]);
}

function commandPage(name, { about, describe, positional, options, examples }) {
  const word = positional === undefined || positional.hidden === true ? [] : [placeholder(positional)];
  const groups = grouped(options);
  return [
    `.SH SYNOPSIS\n\\fBappcfg ${text(name)}\\fR ${[...word, '[\\fIoptions\\fR]'].join(' ')}`,
    `.SH DESCRIPTION\n${text(about ?? `${describe[0].toUpperCase()}${describe.slice(1)}.`)}`,
    ...(word.length === 0 ? [] : ['.SH ARGUMENTS', ...argumentItems(positional)]),
    ...(groups.size === 0 ? [] : ['.SH OPTIONS']),
    ...[...groups].flatMap(([group, rows]) => [`.SS ${text(group)}`, ...rows]),
    ...(examples.length === 0 ? [] : ['.SH EXAMPLES']),
    ...examples.map(([line, what]) => item(`\\fB${text(line)}\\fR`, what)),
    seeAlso(['appcfg']),
  ];
}

function grouped(options) {
  const groups = new Map();
  for (const [name, option] of Object.entries(options))
    groups.set(option.group, [...(groups.get(option.group) ?? []), optionItem(name, option)]);
  return groups;
}

function optionItem(name, { type, alias, value, choices, repeated, describe, default: byDefault, env = [] }) {
  const names = [...(alias === undefined ? [] : [`-${alias}`]), `--${name}`].map(
    (one) => `\\fB${text(one)}\\fR`,
  );
  const argument = type === 'boolean' ? '' : ` \\fI${text(value ?? name.toUpperCase())}\\fR`;
  const notes = [
    ...(choices === undefined ? [] : [`one of ${choices.join(', ')}`]),
    ...(byDefault === undefined ? [] : [`default: ${byDefault}`]),
    ...(repeated === true ? ['may be repeated'] : []),
    ...(env.length === 0 ? [] : [`environment: ${env.join(', ')}`]),
  ];
  return item(names.join(', ') + argument, describe + (notes.length === 0 ? '' : ` (${notes.join('; ')})`));
}

function argumentItems({ name, describe, choices = {} }) {
  const words = Object.entries(choices).map(([word, meaning]) =>
    item(`\\fB${text(word)}\\fR`, meaning || word),
  );
  return [item(`\\fI${text(name.toUpperCase())}\\fR`, describe), ...words];
}

function placeholder({ name, many, optional }) {
  const word = `\\fI${text(name.toUpperCase())}\\fR${many === true ? '...' : ''}`;
  return optional === true ? `[${word}]` : word;
}

const item = (tag, describe) => `.TP\n${tag}\n${text(describe)}`;

const seeAlso = (names) => `.SH SEE ALSO\n${names.map((name) => `\\fB${text(name)}\\fR(1)`).join(',\n')}`;

const lines = (parts) => `${parts.join('\n')}\n`;

/** Text in which roff finds nothing of its own: no escape, no request at the start of a line, no hyphen for a minus. */
const text = (plain) =>
  plain
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(?=[.'])/gm, '\\&');
