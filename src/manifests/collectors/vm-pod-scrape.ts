import { renamed, type Translate } from './translated.ts';
import { VM_API, VM_SCRAPE } from './vm-fields.ts';

export const vmPodScrape: Translate = (monitor) => ({
  ...monitor,
  apiVersion: VM_API,
  kind: 'VMPodScrape',
  spec: renamed(monitor.spec, VM_SCRAPE),
});
