import { readdirSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { KCL_OF_STACK } from './kcl-programs.ts';
import { kindOf } from './path-kind.ts';
import { isProject, OF_STACK, stacksOf } from './project-folder.ts';

export function noSuchStack(project: string, stack: string): Diagnostic {
  const stacks = stacksOf(project);
  const folder = posix.join(project, stack);
  const isThere = kindOf(folder) === 'folder';
  const guess = nearest(stack, stacks);
  return {
    code: 'no-such-stack',
    severity: 'error',
    message: isThere
      ? `${folder} has no ${OF_STACK}`
      : `${project} has no stack ${stack}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
    notes: [
      stacks.length === 0
        ? `it has no stacks: no folder with ${OF_STACK} in it`
        : `its stacks are ${stacks.join(', ')}`,
    ],
    hint: hintFor(project, stack, isThere ? folder : undefined),
  };
}

function hintFor(project: string, stack: string, folder: string | undefined): string {
  const parent = dirname(project);
  if (basename(project) === stack && isProject(parent))
    return `name the project's folder: ${parent} --stack ${stack}`;
  if (folder !== undefined && readdirSync(folder).some((name) => name.endsWith('.k')))
    return `call the stack's file of KCL ${posix.join(folder, KCL_OF_STACK)}`;
  return `write what differs there into ${posix.join(project, stack, OF_STACK)}`;
}

export function inNoProject(path: string, stack: string, projects: readonly string[]): Diagnostic {
  const stacks = [...new Set(projects.flatMap(stacksOf))].sort();
  const guess = nearest(stack, stacks);
  return {
    code: 'no-such-stack',
    severity: 'error',
    message: `no project in ${path} has a stack ${stack}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
    notes: [
      projects.length === 0
        ? 'a project is a folder with base.yaml or app.yaml, and its stacks are folders in it'
        : stacks.length === 0
          ? `none of its projects has a folder with ${OF_STACK} in it`
          : `its projects have ${stacks.join(', ')}`,
    ],
  };
}

export function passedOver(project: string, stack: string): Diagnostic {
  return {
    code: 'not-in-stack',
    severity: 'note',
    message: `${project} has no stack ${stack}, and is skipped`,
  };
}

export function notAFolder(path: string, stack: string): Diagnostic {
  const name = path === '-' ? 'standard input' : path;
  const folder = path === '-' ? 'apps/shop' : dirname(path);
  return badOption(
    `--stack ${stack} needs the folder of a project, and ${name} is not one`,
    `name the folder: ${folder} --stack ${stack}`,
  );
}

export function notAStackName(stack: string): Diagnostic {
  return badOption(
    `--stack ${stack} is not the name of a folder`,
    'a stack is a folder in the folder of its project',
  );
}

export function twoBases(project: string, base: string, other: string): Diagnostic {
  return badOption(
    `${project} has ${base} and ${other}, and a stack is applied to one of them`,
    'remove one of the two',
  );
}

function badOption(message: string, hint: string): Diagnostic {
  return { code: 'bad-option', severity: 'error', message, hint };
}
