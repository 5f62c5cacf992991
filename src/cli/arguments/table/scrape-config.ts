import type { ArgumentsOf, Command } from '../command.ts';
import { WORKSPACE } from '../shared-options.ts';

export const scrapeConfigCommand = {
  group: 'Prometheus',
  describe: "print the scrape jobs that read the workspace's annotations",
  options: {
    workspace: WORKSPACE,
    format: {
      type: 'string',
      choices: ['prometheus', 'helm', 'kube-prometheus-stack'],
      default: 'prometheus',
      group: 'Output',
      describe: 'a prometheus.yml, or values of the Helm charts prometheus (helm) or kube-prometheus-stack',
    },
  },
  examples: [
    ['appcfg scrape-config > prometheus.yml', 'with the usual prometheus.io keys'],
    ['appcfg scrape-config --workspace prod.yaml', 'with the keys of a workspace'],
    ['appcfg scrape-config -w prod.yaml --format helm', 'for the Helm chart'],
  ],
} as const satisfies Command;

export type ScrapeConfigArguments = ArgumentsOf<typeof scrapeConfigCommand>;
