const KIND = '\nkind: CustomResourceDefinition';
// Lines of metadata, up to its own name.
const NAME = /^metadata:[ \t]*\n(?:(?: {3}.*| {2}(?!name:)\S.*)?\n)*? {2}name: ([a-z0-9.-]+)[ \t]*$/m;

/**
 * What targets need of the text of a CustomResourceDefinition, which is that it is there: most of the text of an
 * operator's manifests are such schemas. Undefined of any other document, and of one that is written in another way.
 */
export function customDefinition(text: string): object | undefined {
  const at = text.indexOf(KIND);
  if (at === -1 && !text.startsWith(KIND.slice(1))) return undefined;
  const name = NAME.exec(text)?.[1];
  if (name === undefined || !/^(?:kind: CustomResourceDefinition)[ \t\r]*$/m.test(text)) return undefined;
  return { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name } };
}
