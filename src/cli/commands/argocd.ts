import { dialectOf } from '../../application/dialects/dialect.ts';
import { areValues } from '../../compiler/values-of-a-chart.ts';
import { Mapping, type Node } from '../../document/node.ts';
import { readDocuments } from '../../document/read.ts';
import { findInputFiles } from '../../files/folder.ts';
import { type Runnable, runnable } from '../arguments/command.ts';
import { type ArgocdArguments, argocdCommand } from '../arguments/table/argocd.ts';
import { readSource } from '../inputs/compile-context.ts';
import { readExcluded } from '../inputs/excluded.ts';
import { EXIT } from '../terminal/exit-code.ts';
import { printAnswer, printForPrograms } from '../terminal/print-answer.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { announcements, readParameters, withinRepository } from './argocd-parameters.ts';
import type { RenderInputs } from './render.ts';

/** @param render what `appcfg render` does with these arguments */
export function argocd(render: (args: RenderInputs) => Promise<number>): Runnable {
  const tasks: Readonly<Record<ArgocdArguments['task'], () => Promise<number>>> = {
    discover: () => printAnswer(applicationFiles().map((path) => `${path}\n`)),
    parameters: () => printForPrograms(`${JSON.stringify(announcements)}\n`),
    generate: async () => {
      const args = readParameters(process.env, process.cwd());
      if (args.value !== undefined) return render(args.value);
      printDiagnostics(args.diagnostics);
      return EXIT.input;
    },
  };
  return runnable(argocdCommand, ({ task }) => tasks[task]());
}

/** Discovery asks every plugin about every application: what cannot be read is not ours, and is not reported. */
function applicationFiles(): readonly string[] {
  const mayRead = withinRepository(process.env, process.cwd());
  const { skip } = readExcluded({ paths: ['.'] }, mayRead);
  return findInputFiles(['.'], { withKcl: true, skip, mayRead })
    .files.map(({ path }) => path)
    .filter((path) => {
      const source = readSource(path);
      if (source.value === undefined) return false;
      if (path.endsWith('.k')) return source.value.text.includes('AppConfiguration');
      for (const { value } of readDocuments(source.value))
        if (value !== undefined && hasApplication(value) && !areValues(path, value)) return true;
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
