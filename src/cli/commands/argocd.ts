import { dialectOf } from '../../application/dialects/dialect.ts';
import { Mapping, type Node } from '../../document/node.ts';
import { readDocuments } from '../../document/read.ts';
import { findInputFiles } from '../../files/folder.ts';
import { writeOutput } from '../../files/write-output.ts';
import type { Arguments } from '../arguments/options.ts';
import { ownArguments } from '../arguments/own-command.ts';
import { argocdCommand } from '../arguments/own-commands.ts';
import { readSource } from '../inputs/compile-context.ts';
import { EXIT } from '../terminal/exit-code.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { announcements, readParameters } from './argocd-parameters.ts';

/** @param render what `appcfg render` does with these arguments */
export async function argocd(
  argv: readonly string[],
  render: (args: Arguments) => Promise<number>,
): Promise<number> {
  const own = await ownArguments(argocdCommand, argv);
  if (own.value === undefined) return own.code;
  if (own.value.word === 'discover')
    return answer(
      applicationFiles()
        .map((path) => `${path}\n`)
        .join(''),
    );
  if (own.value.word === 'parameters') return answer(`${JSON.stringify(announcements)}\n`);
  const args = readParameters(process.env, process.cwd());
  if (args.value !== undefined) return render(args.value);
  printDiagnostics(args.diagnostics);
  return EXIT.input;
}

function answer(text: string): number {
  const failed = writeOutput(1, [Buffer.from(text)]);
  if (failed === undefined) return EXIT.done;
  printDiagnostics([failed]);
  return EXIT.environment;
}

/** Discovery asks every plugin about every application: what cannot be read is not ours, and nothing is said of it. */
function applicationFiles(): readonly string[] {
  return findInputFiles(['.'])
    .files.map(({ path }) => path)
    .filter((path) => {
      const source = readSource(path);
      if (source.value === undefined) return false;
      for (const { value } of readDocuments(source.value))
        if (value !== undefined && hasApplication(value)) return true;
      return false;
    });
}

/** Stricter than `render`, which takes a near misspelling for what was meant: this may be a file of anybody's. */
function hasApplication(node: Node): boolean {
  const dialect = dialectOf(node);
  if (dialect === undefined || !(node instanceof Mapping)) return false;
  // The configuration of a KRM function is kustomize's.
  if (node.has('metadata', 'annotations', 'config.kubernetes.io/function')) return false;
  if (dialect === 'resource' || node.has('workload')) return true;
  return node.entries.some(({ value }) => value instanceof Mapping && value.has('workload'));
}
