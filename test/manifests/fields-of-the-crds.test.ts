import type { IEndpoint } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/Endpoint';
import type { IPodMetricsEndpoint } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMetricsEndpoint';
import type { IPodMonitorSpec } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitorSpec';
import type { IProberSpec } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ProberSpec';
import type { IProbeSpec } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ProbeSpec';
import type { IProbeTargetIngress } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ProbeTargetIngress';
import type { IProbeTargetStaticConfig } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ProbeTargetStaticConfig';
import type { IServiceMonitorSpec } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitorSpec';
import type { ITLSConfig } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/TLSConfig';
import { expect, test } from 'vitest';
import { fieldsNotOffered } from '../../build/fields-not-offered.mjs';
import type { HeldFields } from '../../src/manifests/monitor-fields.ts';

/** What a monitoring block can write into each type of the operator's CRDs. */
interface Offered {
  PodMetricsEndpoint: keyof HeldFields<'pod', 'endpoint'>;
  PodMonitorSpec: keyof HeldFields<'pod', 'spec'>;
  Endpoint: keyof HeldFields<'service', 'endpoint'>;
  ServiceMonitorSpec: keyof HeldFields<'service', 'spec'>;
  TLSConfig: 'ca' | 'cert' | 'keySecret' | 'serverName' | 'insecureSkipVerify' | 'minVersion' | 'maxVersion';
  ProbeSpec: keyof HeldFields<'ingress', 'spec'>;
  ProberSpec: keyof HeldFields<'ingress', 'prober'>;
  ProbeTargetIngress: never;
  ProbeTargetStaticConfig: never;
}

interface Crd {
  PodMetricsEndpoint: keyof IPodMetricsEndpoint;
  PodMonitorSpec: keyof IPodMonitorSpec;
  Endpoint: keyof IEndpoint;
  ServiceMonitorSpec: keyof IServiceMonitorSpec;
  TLSConfig: keyof ITLSConfig;
  ProbeSpec: keyof IProbeSpec;
  ProberSpec: keyof IProberSpec;
  ProbeTargetIngress: keyof IProbeTargetIngress;
  ProbeTargetStaticConfig: keyof IProbeTargetStaticConfig;
}

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Disjoint<A, B> = [A & B] extends [never] ? true : false;
type Parted<Whole, A, B> = Equal<Whole, A | B> & Disjoint<A, B>;

test('each field of the CRDs is offered, or is listed with the reason why not', () => {
  // A false here is a type that has a field in neither list, in both, or one that the CRD does not know.
  const complete: {
    [T in keyof Crd]: Parted<Crd[T], Offered[T], keyof (typeof fieldsNotOffered)[T]>;
  } = {
    PodMetricsEndpoint: true,
    PodMonitorSpec: true,
    Endpoint: true,
    ServiceMonitorSpec: true,
    TLSConfig: true,
    ProbeSpec: true,
    ProberSpec: true,
    ProbeTargetIngress: true,
    ProbeTargetStaticConfig: true,
  };
  expect(Object.keys(complete)).toEqual(Object.keys(fieldsNotOffered));
});
