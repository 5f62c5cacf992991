import packageJson from '../../package.json' with { type: 'json' };
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { withoutHiddenValues } from '../diagnostics/unsaid.ts';
import { readValues } from '../document/read-values.ts';
import { beginsLikeKcl } from '../kcl/is-kcl.ts';
import { compile } from '../library/compile.ts';
import { readManifestText } from '../library/manifest-text.ts';
import { toYaml } from '../library/predict.ts';
import { collectors } from '../targets/collectors/collectors.ts';
import { judgePolicies } from '../targets/network-policies/judge-policies.ts';
import { drawPicture } from '../targets/picture/draw-picture.ts';
import { htmlPage } from '../targets/picture/html-page.ts';
import { predictInDetail } from '../targets/predict.ts';
import type { TypedTexts } from './typed-texts.ts';

/** What the page shows beside the texts. */
export interface Answer {
  /** As `appcfg render` prints them; empty if there is no application, absent if one has an error. */
  readonly compiled?: string;
  /** The page of `appcfg targets --format html`. */
  readonly picture: string;
  /** Each names its text by what `fileNames` gives. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What messages call each text, and the manifests that were compiled. */
export interface FileNames extends Record<keyof TypedTexts, string> {
  readonly compiled: string;
}

export function fileNames({ application }: TypedTexts): FileNames {
  return {
    application: beginsLikeKcl(application) ? 'main.k' : 'app.yaml',
    workspace: 'workspace.yaml',
    manifests: 'manifests.yaml',
    compiled: 'rendered.yaml',
  };
}

/** What `appcfg render` and `appcfg targets` say of the texts. Pure. */
export async function answer(texts: TypedTexts): Promise<Answer> {
  const names = fileNames(texts);
  const { compiled, diagnostics } = await compileTexts(texts, names);
  const inputs = [
    { name: names.compiled, text: compiled ?? '' },
    { name: names.manifests, text: texts.manifests },
  ].filter(({ text }) => text.trim() !== '');
  const read = inputs.map((input) => readManifestText(input, input.name));
  const prediction = predictInDetail(
    read.flatMap(({ documents }) => documents),
    { readYaml: readValues, collectors, judgePolicies },
  );
  const found = [...read.flatMap((one) => one.diagnostics), ...prediction.diagnostics].filter(
    // The page has no way to say which monitors a Prometheus selects.
    ({ isKnown, code }) => isKnown !== true && code !== 'every-monitor',
  );
  const page = htmlPage(drawPicture(prediction, found), {
    command: `appcfg targets ${inputs.map(({ name }) => name).join(' ')}`.trim(),
    inputs: inputs.map(({ name }) => name),
    ignored: 0,
    objects: prediction.objects.length,
    version: packageJson.version,
  });
  return {
    ...(compiled === undefined ? {} : { compiled }),
    picture: page.join(''),
    diagnostics: [...diagnostics, ...found.map(withoutHiddenValues)],
  };
}

/** Nothing to compile is no mistake: the page may be about manifests alone. */
async function compileTexts(
  { application, workspace }: TypedTexts,
  names: FileNames,
): Promise<{ readonly compiled?: string; readonly diagnostics: readonly Diagnostic[] }> {
  if (application.trim() === '') return { compiled: '', diagnostics: [] };
  const { manifests, diagnostics } = await compile(
    { name: names.application, text: application },
    workspace.trim() === '' ? {} : { workspace: { name: names.workspace, text: workspace } },
  );
  return hasErrors(diagnostics) ? { diagnostics } : { compiled: toYaml(manifests), diagnostics };
}
