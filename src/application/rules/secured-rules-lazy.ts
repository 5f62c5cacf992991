import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ResolvedApplication } from '../model/application.ts';
import { accessRules } from './access-rules.ts';
import { istioRules } from './istio-rules.ts';

/** The rules of applications that only some may scrape: by TLS, by credentials, or from within a mesh. */
export function securedRules(application: ResolvedApplication): readonly Diagnostic[] {
  return [...istioRules(application), ...application.monitoring.flatMap(accessRules)];
}
