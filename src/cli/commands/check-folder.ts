import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { shownSetting } from '../../diagnostics/mask.ts';
import { writeOutput } from '../../files/write-output.ts';
import { compareOutputFolder, type Drift, type DriftKind } from '../../output/compare.ts';
import { unifiedDiff } from '../../output/diff.ts';
import type { OutputFile } from '../../output/output-file.ts';
import type { OutputOptions } from '../../output/survey.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import type { FolderAnswer, FolderArguments } from './rendered-object.ts';

/** At most so many files are listed with what is wrong; the diff has them all. */
const mostNamed = 20;

const words: Readonly<Record<DriftKind, string>> = {
  changed: 'changed',
  missing: 'missing',
  edited: 'edited by hand',
  foreign: 'not written by appcfg',
  stale: 'stale',
};

/** Prints how a folder differs from what would be written, as a unified diff; writes nothing. */
export function checkFolder(
  files: readonly OutputFile[],
  args: FolderArguments,
  options: OutputOptions,
): FolderAnswer {
  const { value, diagnostics } = compareOutputFolder(args.output, files, options);
  const drifts = value === undefined ? [] : value.drifts;
  const failed = drifts.length === 0 ? undefined : writeOutput(1, diffs(drifts));
  const answer = [
    ...(drifts.length === 0 ? [] : [drifted(drifts, args)]),
    ...(failed === undefined ? [] : [failed]),
  ];
  return {
    diagnostics: [...diagnostics, ...answer],
    code: Math.max(exitCode(diagnostics, EXIT.input), exitCode(answer, EXIT.no)),
  };
}

function* diffs(drifts: readonly Drift[]): Generator<Buffer> {
  const color = hasColor('stdout');
  for (const drift of drifts) yield Buffer.from(unifiedDiff(drift, { color }));
}

function drifted(drifts: readonly Drift[], args: FolderArguments): Diagnostic {
  const { output, paths } = args;
  const counts = Object.entries(words)
    .map(([kind, word]) => [drifts.filter((drift) => drift.kind === kind).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`);
  const has = (...kinds: readonly DriftKind[]) => drifts.some(({ kind }) => kinds.includes(kind));
  const command = renderCommand(args, [
    ...(has('stale') ? ['--prune'] : []),
    ...(has('edited', 'foreign') ? ['--force'] : []),
  ]);
  return {
    code: 'drift',
    severity: 'error',
    message: `${output} is not what ${paths.join(', ')} ${paths.length === 1 ? 'renders' : 'render'} to: ${counts.join(', ')}`,
    notes: [
      ...drifts.slice(0, mostNamed).map(({ path, kind }) => `${path}: ${words[kind]}`),
      ...(drifts.length > mostNamed ? [`and ${drifts.length - mostNamed} more`] : []),
    ],
    hint: has('edited', 'foreign')
      ? `make changes in the applications; ${command} overwrites what was made here`
      : `${command} brings it up to date${command.includes('…') ? '; … is the value as you gave it' : ''}`,
  };
}

const notRepeated: ReadonlySet<string> = new Set([
  'paths',
  'output',
  'check',
  'prune',
  'force',
  'trace',
  'verbose',
]);

/** The command that writes what was checked, with the options that make a difference. */
function renderCommand(args: FolderArguments, more: readonly string[]): string {
  const options = Object.entries(args)
    .filter(([name, value]) => !notRepeated.has(name) && value !== false)
    .flatMap(([name, value]) => (value === true ? [`--${name}`] : withValues(name, [value].flat())));
  return ['appcfg', 'render', ...args.paths, '-o', args.output, ...options, ...more].map(shellWord).join(' ');
}

function withValues(option: string, values: readonly unknown[]): string[] {
  const isSetting = option === 'set' || option === 'set-string';
  return values.flatMap((value) => [`--${option}`, isSetting ? shownSetting(String(value)) : String(value)]);
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./…-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
