import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shownInput } from './input-path.ts';
import type { OutputFile } from './output-file.ts';
import { recordName } from './record.ts';
import type { OutputFolder, Standing } from './survey.ts';

export const moveAway = 'move it away, or choose another output folder';
export const moveOrForce = 'move it away, or overwrite it with --force';

const nouns: Readonly<Record<Standing['kind'], string>> = {
  file: 'a file that appcfg did not write',
  folder: 'a folder',
  link: 'a symbolic link',
  special: 'a device, a pipe or a socket',
};

export function inTheWay(path: string, { kind }: Standing, hint: string): Diagnostic {
  return {
    code: 'file-in-the-way',
    severity: 'error',
    message: `${path} is in the way: it is ${nouns[kind]}`,
    hint,
  };
}

export function edited({ path: folder }: OutputFolder, { path, input }: OutputFile): Diagnostic {
  return {
    code: 'edited-by-hand',
    severity: 'error',
    message: `${folder}/${path} was edited since appcfg wrote it`,
    notes: [`${folder}/${recordName} records another checksum`],
    hint:
      input === ''
        ? `overwrite it with --force, or remove its line from ${folder}/${recordName} and keep it as your own`
        : `make the change in ${shownInput(folder, input)} instead, or overwrite it with --force`,
  };
}

export function editedAndGone(folder: string, path: string): Diagnostic {
  return {
    code: 'edited-by-hand',
    severity: 'error',
    message: `${folder}/${path} is no longer made, and was edited since appcfg wrote it`,
    notes: [`${folder}/${recordName} records another checksum`],
    hint: 'remove it yourself, or with --prune --force',
  };
}

/** Two applications of one name would share a folder, whatever their namespaces are. */
export function sameFile({ path: folder }: OutputFolder, first: OutputFile, second: OutputFile): Diagnostic {
  const [one, other] = [first, second].map(({ input }) => shownInput(folder, input));
  const isOneInput = first.input === second.input;
  return {
    code: 'same-output-file',
    severity: 'error',
    message: isOneInput
      ? `two applications of ${one} have the name ${second.application}, and both would write ${folder}/${second.path}`
      : `the applications ${second.application} of ${one} and of ${other} would both write ${folder}/${second.path}`,
    notes: [
      'a file lies in a folder with the name of its application; the namespace is no part of its place',
    ],
    hint: isOneInput
      ? 'give each namespace a file of its own, and an output folder of its own'
      : `give each namespace an output folder of its own: appcfg render ${other} -o ${folder}/<namespace>`,
  };
}
