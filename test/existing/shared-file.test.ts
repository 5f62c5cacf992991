import { expect, test } from 'vitest';
import { compileDocument } from '../../src/compiler/compile-document.ts';
import { readDocuments } from '../../src/document/read.ts';

const workload = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec: {containers: [{name: ${name}, image: nginx, ports: [{containerPort: 8080}]}]}
`;
const ALL = ['a', 'b', 'c'].map(workload).join('---\n');

test.each(['namespace: shop', 'labels: {}'])(
  'with %s, what no application adds to is held once, however many name its file',
  async (field) => {
    const source = { name: 'all.yaml', text: ALL };
    const documentsOf = async (name: string) => {
      const text = `name: ${name}\n${field}\nworkload: {manifest: {file: all.yaml, kind: Deployment, name: ${name}}}\nmonitoring: {port: 8080}\n`;
      const [app] = readDocuments({ name: 'app.yaml', text });
      if (app?.value === undefined) throw new Error('unreadable');
      const readManifest = () => ({ value: source, diagnostics: [] });
      const { compiled, diagnostics } = await compileDocument(app.value, 'flat', {}, readManifest);
      expect(diagnostics).toEqual([]);
      return compiled[0]?.existing?.documents ?? [];
    };
    const [a, b] = [await documentsOf('a'), await documentsOf('b')];
    expect(a.map(({ text }) => text.includes('prometheus.io/scrape'))).toEqual([true, false, false]);
    expect(b.map(({ text }) => text.includes('prometheus.io/scrape'))).toEqual([false, true, false]);
    expect(a[2]).toBeDefined();
    expect(b[2]).toBe(a[2]);
  },
);
