/** For each code a message that carries it, as one of the fixtures has it: where, what, why, and what to type instead. */
import { readFixtures } from '../test/fixtures/read-fixtures.mjs';

// A short one shows as much.
const MOST_LINES = 9;
// More than any message has lines.
const STANDARD_INPUT = 1000;
const MESSAGE = /^(?:error|warning|note)\[([a-z0-9-]+)\]: .*(?:\n[ \d].*)*/gm;

/** What no fixture can bring about: the messages of other tests, of the program's own text. */
const ELSEWHERE = {
  'file-too-large': [
    'error[file-too-large]: big.yaml has more than the 256 MB that are read',
    '   = hint: split it into several files',
  ],
  'document-too-large': [
    'error[document-too-large]: this document has more than the 32 MB that are read at once',
    '  --> app.yaml:1:1',
    '   |',
    ' 1 | name: shop',
    '   | ^',
    '   = hint: separate its applications by lines ---',
  ],
  'bad-parameter': [
    'error[bad-parameter]: unknown parameter; did you mean namespace?',
    '   = hint: the parameters are paths, workspace, namespace, project, strict',
  ],
  'write-failed': [
    'error[write-failed]: cannot write out/shop/shop.service.yaml: the disk is full',
    '   = hint: free some space and run it again',
  ],
  'prometheus-unreachable': [
    'error[prometheus-unreachable]: GET /api/v1/targets of http://localhost:9090: connection refused',
    '   = hint: is it running, and is this its address? kubectl port-forward makes one of a cluster reachable',
  ],
  'unreadable-revision': [
    'error[unreadable-revision]: origin/main is not a revision of this repository',
    '   = hint: in a shallow clone, fetch it first: git fetch --depth 1 origin NAME, and write FETCH_HEAD',
  ],
  'mads-unreachable': [
    'error[mads-unreachable]: GET /catalog of http://localhost:5681: connection refused',
    '   = hint: is the control plane running, and is this its port? (5676 for assignments, 5681 for its API)',
  ],
  'mads-tls': [
    'error[mads-tls]: GET /catalog of https://kuma-cp:5682: its certificate is signed by an authority that is not known here',
    '   = hint: name the authority with --ca-file (Kuma signs its own: kuma-cp.crt of the control plane)',
  ],
  'mads-answer': [
    'error[mads-answer]: POST /v3/discovery:monitoringassignments of http://localhost:5681: a page that is not JSON',
    '   = hint: is there a proxy or another service at this address? assignments are served on port 5676',
  ],
  'mads-too-large': [
    'error[mads-too-large]: POST /v3/discovery:monitoringassignments of http://kuma-cp:5676: an answer of more than 1048576 bytes',
    '   = hint: raise --max-message-size',
  ],
  'mads-label-style': [
    'error[mads-label-style]: label style prometheus needs mesh, service and dataplane apart from the labels, which v1alpha1 does not have',
    '   = hint: use --label-style adapter with Kuma before 1.2',
  ],
  'output-locked': [
    'error[output-locked]: kuma.file_sd.json is written by another process: another run of appcfg (process 4711) is at work here: it holds kuma.file_sd.json.lock',
    '   = hint: stop the other process, or give this one an --output-file of its own',
  ],
  deadline: [
    'error[deadline]: no snapshot from http://localhost:5681 within 30 s',
    '   = hint: is the control plane reachable, and does it answer? a longer --timeout helps where it is only slow',
  ],
  'folder-in-use': [
    'error[folder-in-use]: another run of appcfg (process 4711) is at work here: it holds out/.appcfg.lock',
    '   = hint: wait until it is done; if there is no such run, remove out/.appcfg.lock',
  ],
  'mads-undecodable': [
    'error[mads-undecodable]: POST /v3/discovery:monitoringassignments of http://kuma-cp:5676: resources[0].targets is not a list',
    '   = hint: the last good file is kept; the control plane has to be repaired',
  ],
  'snapshot-guard': [
    'error[snapshot-guard]: a snapshot of 3 targets, where --min-targets asks for 10',
    '   = hint: the last good file is kept; if this is right, lower the guard for one run',
  ],
};

export function compileCodeExamples() {
  const examples = new Map(Object.entries(ELSEWHERE).map(([code, lines]) => [code, lines.join('\n')]));
  for (const { stdout, stderr } of readFixtures()) {
    for (const [message, code] of `${stdout}\n${stderr}`.matchAll(MESSAGE)) {
      const known = examples.get(code);
      if (known === undefined || isBetter(message, known)) examples.set(code, message);
    }
  }
  const rows = [...examples]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, message]) => `  ${JSON.stringify(code)}: ${JSON.stringify(message.split('\n'))},\n`);
  return `import type { DiagnosticCode } from '../diagnostics/codes.ts';

/** A message of each code, line by line. */
export const codeExamples: Readonly<Partial<Record<DiagnosticCode, readonly string[]>>> = {
${rows.join('')}};
`;
}

/** The first about a file that is short enough, else the shortest; one about standard input if there is no other. */
function isBetter(message, known) {
  return rank(message) < rank(known);
}

function rank(text) {
  const length = Math.max(text.split('\n').length, MOST_LINES);
  return text.includes('<stdin>') ? STANDARD_INPUT + length : length;
}
