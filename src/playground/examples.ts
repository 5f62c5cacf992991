import ledger from '../../examples/playground/main.k';
import cart from '../../examples/playground/mistake.yaml';
import orders from '../../examples/playground/operator.yaml';
import operatorWorkspace from '../../examples/playground/operator-workspace.yaml';
import sampleApp from '../../examples/sample-app/app.yaml';
import targets from '../../examples/targets/manifests.yaml';
import { NO_TEXTS, type TextName, type TypedTexts } from './typed-texts.ts';

/** Something to begin with. */
export interface Example {
  readonly title: string;
  readonly texts: TypedTexts;
  /** The text that is open at first. */
  readonly open: TextName;
}

export const EXAMPLES: readonly Example[] = [
  {
    title: 'An application',
    texts: { ...NO_TEXTS, application: sampleApp },
    open: 'application',
  },
  {
    title: 'An application and a workspace',
    texts: { ...NO_TEXTS, application: orders, workspace: operatorWorkspace },
    open: 'application',
  },
  {
    title: 'A mistake and its hint',
    texts: { ...NO_TEXTS, application: cart },
    open: 'application',
  },
  {
    title: 'An application in KCL',
    texts: { ...NO_TEXTS, application: ledger },
    open: 'application',
  },
  {
    title: 'Any manifests: what is not scraped, and why',
    texts: { ...NO_TEXTS, manifests: targets },
    open: 'manifests',
  },
];
