import type { ResolvedApplication } from '../application/model/application.ts';
import { autoscalingRules } from '../application/rules/autoscaling-rules.ts';
import { networkPolicyRules } from '../application/rules/network-policy-rules.ts';
import { serviceAccountRules } from '../application/rules/service-account-rules.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { compileConfigMaps } from '../manifests/config-map.ts';
import { compileAutoscaler } from '../manifests/horizontal-pod-autoscaler.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { metricRules } from '../manifests/metric-rules.ts';
import { compileFileMaps } from '../manifests/mounts.ts';
import { compileNetworkPolicy } from '../manifests/network-policy.ts';
import { sizeRules } from '../manifests/object-size.ts';
import { compilePrometheusRule } from '../manifests/prometheus-rule.ts';
import { scalingBehaviorRules } from '../manifests/scaling-behavior-rules.ts';
import { scrapePlan } from '../manifests/scrape-plan.ts';
import { compileServiceAccount } from '../manifests/service-account.ts';
import { strategyRules } from '../manifests/strategy-rules.ts';

/** What an application has beside its workload only if it is written, and what is wrong with it. */
export function optionalObjects(application: ResolvedApplication): Result<readonly Manifest[]> {
  const { workload, networkPolicy } = application;
  const diagnostics: Diagnostic[] = [
    ...autoscalingRules(workload),
    ...metricRules(workload),
    ...scalingBehaviorRules(workload),
    ...strategyRules(workload),
    ...serviceAccountRules(workload),
    ...(networkPolicy === undefined ? [] : networkPolicyRules(networkPolicy)),
    ...namesOfFileMaps(application),
    ...sizeRules(workload),
  ];
  const manifests = [
    ...compileServiceAccount(application),
    ...compileConfigMaps(application),
    ...compileAutoscaler(application),
  ];
  // What is wrong with the plan is reported where the workload is compiled.
  const plan = scrapePlan(application).value;
  if (plan !== undefined) {
    for (const made of [compileNetworkPolicy(application, plan), compilePrometheusRule(application, plan)]) {
      append(diagnostics, made.diagnostics);
      if (made.value !== undefined) append(manifests, made.value);
    }
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: manifests, diagnostics };
}

/** The ConfigMap of a container's files has a name too. */
function namesOfFileMaps(application: ResolvedApplication): Diagnostic[] {
  const { configMaps, at } = application.workload;
  if (configMaps.length === 0) return [];
  const taken = compileFileMaps(application).map(({ metadata }) => metadata.name);
  return configMaps
    .filter(({ name }) => taken.includes(name))
    .map(({ name }) =>
      errorAt(
        at.at('configMaps').keyAt(name),
        'duplicate-object',
        `the files of a container are in a ConfigMap ${name} already`,
        {
          hint: 'give this one another name',
        },
      ),
    );
}
