import { describe, expect, test } from 'vitest';
import { kubernetesValue } from '../../src/document/kubernetes-value.ts';
import { readManifestSource } from '../../src/document/placed-documents.ts';
import { customDefinition } from '../../src/targets/custom-definition.ts';
import { readObjects } from '../../src/targets/kubernetes-object.ts';

const definition = `---
# Source: crds/shop.yaml
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  annotations:
    name: another
  labels: {app: shop}

  name: shops.example.com
spec:
  group: example.com
`;

function objectsOf(text: string, outlineOf?: (text: string) => unknown) {
  const { documents, diagnostics } = readManifestSource({ name: 'm.yaml', text }, kubernetesValue, outlineOf);
  expect(diagnostics).toEqual([]);
  return readObjects(documents).map(({ kind, name, place }) => [kind, name, place.location.span.end]);
}

describe('a CustomResourceDefinition is told without reading its schema', () => {
  test('as the same object, at the same place', () => {
    const text = `${definition}---\napiVersion: v1\nkind: Service\nmetadata: {name: shop}\n`;
    expect(objectsOf(text, customDefinition)).toEqual(objectsOf(text));
    expect(customDefinition(definition)).toMatchObject({ metadata: { name: 'shops.example.com' } });
  });

  test.each([
    ['another kind', definition.replace('CustomResourceDefinition', 'CustomResourceDefinitionList')],
    [
      'the text of another object',
      `kind: ConfigMap\ndata:\n  crd: |\n${definition.replaceAll(/^/gm, '    ')}`,
    ],
    ['a name in brackets', definition.replace(/metadata:[\s\S]*spec:/, 'metadata: {name: shops}\nspec:')],
    ['no name', definition.replace('  name: shops.example.com\n', '')],
  ])('but not %s', (_, text) => {
    expect(customDefinition(text)).toBeUndefined();
  });
});
