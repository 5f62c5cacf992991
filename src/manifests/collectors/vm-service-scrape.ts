import { renamed, type Translate } from './translated.ts';
import { VM_API, VM_SCRAPE } from './vm-fields.ts';

export const vmServiceScrape: Translate = (monitor) => ({
  ...monitor,
  apiVersion: VM_API,
  kind: 'VMServiceScrape',
  spec: renamed(monitor.spec, VM_SCRAPE),
});
