import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shownInput } from './input-path.ts';
import { plainLayout } from './layout.ts';
import type { OutputFile } from './output-file.ts';
import { type RecordedFile, recordName } from './record.ts';
import type { DiskEntry, OutputFolder } from './survey.ts';

export const moveAway = 'move it away, or choose another output folder';
export const moveOrForce = 'move it away, or overwrite it with --force';

const nouns: Readonly<Record<DiskEntry['kind'], string>> = {
  file: 'a file that appcfg did not write',
  folder: 'a folder',
  link: 'a symbolic link',
  special: 'a device, a pipe or a socket',
};

export function inTheWay(path: string, { kind }: DiskEntry, hint: string): Diagnostic {
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
    message: `${folder}/${path} is no longer generated, and was edited since appcfg wrote it`,
    notes: [`${folder}/${recordName} records another checksum`],
    hint: 'remove it yourself, or with --prune --force',
  };
}

/** Two objects of one run for one file: of two applications of one name, or of one application in two namespaces. */
export function sameFile({ path: folder }: OutputFolder, first: OutputFile, second: OutputFile): Diagnostic {
  const [one, other] = [first, second].map(({ input }) => shownInput(folder, input));
  const isOneInput = first.input === second.input;
  const byNamespace = `put each namespace into a folder of its own: --layout '{namespace}/{application}'`;
  return {
    code: 'same-output-file',
    severity: 'error',
    message: isOneInput
      ? `two objects of the application ${second.application} of ${one} would both be written to ${folder}/${second.path}`
      : `the applications ${second.application} of ${one} and of ${other} would both write ${folder}/${second.path}`,
    notes: ['the path of a file is made of the names of its application and object, and of the kind'],
    hint: first.namespace === second.namespace ? 'give one of them another name' : byNamespace,
  };
}

/**
 * Another input's file, which that input still makes.
 *
 * @param isKnown whether that input could be read
 */
export function heldByAnother(
  { path: folder, layout = plainLayout }: OutputFolder,
  recorded: RecordedFile,
  { path, input, application }: OutputFile,
  isKnown: boolean,
): Diagnostic {
  const owner = shownInput(folder, recorded.input);
  const hint = 'give one of them another name or another output folder';
  return {
    code: 'same-output-file',
    severity: 'error',
    message: `${folder}/${path} is made from ${owner}, and the application ${application} of ${shownInput(folder, input)} would replace it`,
    notes: [
      isKnown
        ? `${owner} still holds an application ${recorded.application}`
        : `${owner} cannot be read, and may still hold an application ${recorded.application}`,
    ],
    hint:
      layout === plainLayout
        ? `${hint}; where their namespaces differ, render both with --layout '{namespace}/{application}', ${owner} first`
        : hint,
  };
}

export function movedFrom(
  { path: folder }: OutputFolder,
  recorded: RecordedFile,
  { input, application }: OutputFile,
): Diagnostic {
  return {
    code: 'taken-over',
    severity: 'note',
    message: `the files of ${application} in ${folder} were made from ${shownInput(folder, recorded.input)}, and now are from ${shownInput(folder, input)}`,
  };
}

export function otherLayout({ path: folder, layout }: OutputFolder, { input }: RecordedFile): Diagnostic {
  return {
    code: 'bad-option',
    severity: 'error',
    message: `${folder} is laid out as ${layout}, and other runs have files in it`,
    hint: `render ${shownInput(folder, input)} with this --layout first, or choose another output folder`,
  };
}
