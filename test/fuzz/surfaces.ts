import { isDeepStrictEqual } from 'node:util';
import { type Compilation, compile, type DiagnosticCode, predictTargets, toYaml } from '../../src/index.ts';
import { randomProgram } from '../kcl/programs.mjs';
import { judgeCommandLine, makeCommandLine } from './command-lines.ts';
import { insist, judgeDiagnostics, judgeTwice, readBack } from './judge.ts';
import { judgeAssignments, madsSeeds } from './mads.ts';
import { changedLines, dictionaryOf, pick, type Random } from './mutate.ts';
import { judgeRecord } from './record.ts';
import { filesNamed, fromBytes, fromLines, together } from './seeds.ts';
import { application, configuration, workloads } from './texts.ts';

/** Something that reads what others write. */
export interface Surface {
  /** An input that nobody has written yet; the same for the same numbers. */
  make(random: Random): Buffer;
  /** Whether the input is accepted. Throws if something happened that no input may cause. */
  judge(input: Buffer): Promise<boolean>;
}

const templates = filesNamed(/\.hbs$/);
const programs = filesNamed(/\.k$/, 'render').all.map(String);
const ofPrograms = dictionaryOf(programs);
/** Those that `scrape-config` prints are whole configurations where no chart is around them. */
const printed = filesNamed(/^stdout\.txt$/, 'scrape-config').all.filter(
  (text) => !text.includes('xtraScrapeConfigs') && text.includes('\nscrape_configs:'),
);
const configurations = together(
  { all: printed, right: printed },
  { all: [Buffer.from(configuration)], right: [Buffer.from(configuration)] },
);

/** Everything that reads what somebody else wrote, by name. */
export const surfaces = {
  documents: {
    make: fromLines(filesNamed(/^app\.(yaml|json)$/, 'render')),
    judge: (input) =>
      judgeCompiled(() => compile(named('app.yaml', input), { readManifest: () => workloads })),
  },
  kcl: {
    make: (random) => {
      const program = randomProgram(random);
      if (random() < 0.3) return Buffer.from(program);
      return Buffer.from(changedLines(random() < 0.5 ? program : pick(random, programs), ofPrograms, random));
    },
    judge: (input) => judgeCompiled(() => compile(named('main.k', input))),
  },
  workspaces: {
    make: fromLines(filesNamed(/^workspace[\w-]*\.yaml$/)),
    judge: (input) => {
      const readTemplate = () => String(templates.right[0]);
      return judgeCompiled(() =>
        compile(application, { workspace: named('workspace.yaml', input), readTemplate }),
      );
    },
  },
  templates: {
    make: fromLines(templates),
    judge: (input) => {
      const workspace = { name: 'workspace.yaml', text: 'templates: [extra.hbs]\n' };
      const readTemplate = () => named('extra.hbs', input);
      return judgeCompiled(() => compile(application, { workspace, readTemplate }), ['syntax-error']);
    },
  },
  configurations: {
    make: fromLines(configurations),
    judge: (input) => judgePredicted(workloads, { config: named('prometheus.yml', input) }),
  },
  'prometheus-resources': {
    make: fromLines(filesNamed(/^prometheus\.yaml$/)),
    judge: (input) => judgePredicted(workloads, { prometheus: named('prometheus.yaml', input) }),
  },
  manifests: {
    make: fromLines(together(filesNamed(/^manifests\.yaml$/), filesNamed(/^stdout\.yaml$/, 'render'))),
    judge: (input) => judgePredicted(named('manifests.yaml', input)),
  },
  'mads-http': {
    make: fromBytes(madsSeeds('http')),
    judge: (input) => judgeAssignments('http', input),
  },
  'mads-grpc-v1': {
    make: fromBytes(madsSeeds('grpc-v1')),
    judge: (input) => judgeAssignments('grpc-v1', input),
  },
  'mads-grpc-v1alpha1': {
    make: fromBytes(madsSeeds('grpc-v1alpha1')),
    judge: (input) => judgeAssignments('grpc-v1alpha1', input),
  },
  records: { make: fromBytes(filesNamed(/^\.appcfg$/)), judge: judgeRecord },
  'command-lines': { make: makeCommandLine, judge: judgeCommandLine },
} satisfies Record<string, Surface>;

function named(name: string, input: Buffer) {
  return { name, text: String(input) };
}

function isAccepted({ diagnostics }: Pick<Compilation, 'diagnostics'>): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error');
}

/** The fields of a platform's own objects are the platform's: of them the text alone is ours. */
const REFUSALS = ['syntax-error', 'refused-object'] as const;

/** What is right or wrong in one cluster and not in another: its scrape classes, and the kinds that it serves. */
const OF_THE_CLUSTER = /scrape class|no cluster serves/;

/** Compiles twice; what is rendered has to be read back as it is, by appcfg and by another library. */
async function judgeCompiled(
  run: () => Promise<Compilation>,
  refusals: readonly DiagnosticCode[] = REFUSALS,
): Promise<boolean> {
  const compilation = await run();
  judgeDiagnostics(compilation.diagnostics);
  judgeTwice(compilation, await run());
  if (!isAccepted(compilation)) return false;
  const objects = JSON.parse(JSON.stringify(compilation.manifests));
  const text = toYaml(compilation.manifests);
  insist(isDeepStrictEqual(readBack(text), objects), 'the output is read as another one');
  const { diagnostics } = predictTargets({ name: 'output.yaml', text });
  judgeDiagnostics(diagnostics);
  const refused = diagnostics.find(
    ({ code, message }) => refusals.includes(code) && !OF_THE_CLUSTER.test(message),
  );
  insist(refused === undefined, `what was rendered is refused: ${refused?.message}`);
  return true;
}

async function judgePredicted(...given: Parameters<typeof predictTargets>): Promise<boolean> {
  const prediction = predictTargets(...given);
  judgeDiagnostics(prediction.diagnostics);
  judgeTwice(prediction, predictTargets(...given));
  // A monitor that selects nothing is an error as well, and was read nevertheless.
  return prediction.targets.length > 0 || isAccepted(prediction);
}
