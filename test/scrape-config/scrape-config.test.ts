import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';
import { cases, predicted, promtool, writeCase } from './cases.mjs';

const urlsOf = (targets: readonly { readonly url: string }[]) => targets.map(({ url }) => url).sort();

test.each(cases.map((one) => [one.name, one] as const))(
  '%s: exactly what is annotated is scraped',
  (_name, one) => {
    const folder = temporaryFolder();
    writeCase(folder, one);
    const config = ['--config', `${folder}/prometheus.yml`];
    expect(urlsOf(predicted(folder, config))).toEqual([...one.urls].sort());
    if (one.urlsOfChart === undefined) return;
    const ofChart = predicted(folder, []).filter(
      ({ source }: { source: string }) => source !== 'kubernetes-ingresses',
    );
    expect(urlsOf(ofChart)).toEqual([...one.urlsOfChart].sort());
  },
);

withTools(['promtool'], () => {
  test.each(cases.map((one) => [one.name, one] as const))(
    '%s: promtool takes the configuration',
    (_name, one) => {
      const folder = temporaryFolder();
      writeCase(folder, one);
      const { found, status, stdout, stderr } = promtool(folder);
      expect(found).toBeGreaterThan(0);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('SUCCESS');
    },
  );
});
