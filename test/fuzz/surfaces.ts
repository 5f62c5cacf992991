import { isDeepStrictEqual } from 'node:util';
import { type Compilation, compile, predictTargets, toYaml } from '../../src/index.ts';
import { randomProgram } from '../kcl/programs.mjs';
import { judgeCommandLine, makeCommandLine } from './command-lines.ts';
import { insist, judgeDiagnostics, judgeTwice, readBack } from './judge.ts';
import { judgeAssignments, madsSeeds } from './mads.ts';
import { changedLines, dictionaryOf, pick, type Random } from './mutate.ts';
import { judgeRecord } from './record.ts';
import { filesNamed, fromBytes, fromLines, together } from './seeds.ts';

/** Something that reads what others write. */
export interface Surface {
  /** An input that nobody has written yet; the same for the same numbers. */
  make(random: Random): Buffer;
  /** Whether the input is accepted. Throws if something happened that no input may cause. */
  judge(input: Buffer): Promise<boolean>;
}

const sample = `name: shop
workload: {containers: {web: {image: "nginx:1", ports: [{name: http, port: 8080}]}}}
monitoring: {}
`;
const workloads = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop, namespace: web}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "8080"}}
    spec: {containers: [{name: web, image: "nginx:1", ports: [{name: http, containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: shop, namespace: web, labels: {app: shop}}
spec: {selector: {app: shop}, ports: [{name: http, port: 80, targetPort: http}]}
`;

const templates = filesNamed(/\.hbs$/);
const programs = filesNamed(/\.k$/, 'render').all.map(String);
const ofPrograms = dictionaryOf(programs);

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
        compile(sample, { workspace: named('workspace.yaml', input), readTemplate }),
      );
    },
  },
  templates: {
    make: fromLines(templates),
    judge: (input) => {
      const workspace = { name: 'workspace.yaml', text: 'templates: [extra.hbs]\n' };
      const readTemplate = () => named('extra.hbs', input);
      return judgeCompiled(() => compile(sample, { workspace, readTemplate }));
    },
  },
  configurations: {
    // Beside others those that `scrape-config` prints.
    make: fromLines(
      together(filesNamed(/^prometheus\.ya?ml$/), filesNamed(/^stdout\.(txt|yaml)$/, 'scrape-config')),
    ),
    judge: (input) => judgePredicted(workloads, { config: named('prometheus.yml', input) }),
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

/** What is right or wrong in one cluster and not in another: its scrape classes, and the kinds that it serves. */
const OF_THE_CLUSTER = /scrape class|no cluster serves/;

/** Compiles twice; what is rendered has to be read back as it is, by appcfg and by another library. */
async function judgeCompiled(run: () => Promise<Compilation>): Promise<boolean> {
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
    ({ code, message }) =>
      code === 'syntax-error' || (code === 'refused-object' && !OF_THE_CLUSTER.test(message)),
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
