import { resolve } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { inSameRepository } from '../../files/may-read.ts';
import { diagnosticsPage } from '../../generated/address.ts';
import { serve } from '../../lsp/serve.ts';
import { runnable } from '../arguments/command.ts';
import { type LspArguments, lspCommand } from '../arguments/table/lsp.ts';
import { readIgnores } from '../inputs/ignores.ts';
import { projectFinder } from '../inputs/project.ts';
import { workspacePath } from '../inputs/workspace-path.ts';
import { describeBug } from '../terminal/bug.ts';

/** Answers an editor on standard input and output until it is gone: the promise is never kept. */
function runServer({ namespace, workspace, project, release }: LspArguments): Promise<number> {
  const file = workspacePath(workspace === undefined ? {} : { workspace });
  const settings = {
    workspace: file === '' ? '' : resolve(file),
    ...(namespace === undefined ? {} : { namespace }),
    ...(project === undefined ? {} : { project }),
    ...(release === undefined ? {} : { release }),
  };
  // The workspace of the environment is the platform's, and names what it likes.
  const platform = workspace === undefined ? settings.workspace : undefined;
  const gate = inSameRepository(file === '' ? [] : [file]);
  serve(
    { input: process.stdin, output: process.stdout },
    {
      settings,
      version: packageJson.version,
      page: diagnosticsPage,
      mayRead: (path, from) => from === platform || gate(path, from),
      projectOf: async (path) => (await projectFinder(inSameRepository([path]))(path)).name,
      ignoresOf: (path) => readIgnores([], [path]).value ?? [],
      describeBug: (error) => describeBug(error, process.argv.slice(2)),
    },
  );
  return new Promise(() => undefined);
}

export const lsp = runnable(lspCommand, runServer);
