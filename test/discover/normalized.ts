interface Group {
  readonly targets: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** The groups of a file_sd file in an order of their own, without those that have no targets. */
export function normalized(text: string): string[] {
  return JSON.parse(text)
    .filter(({ targets }: Group) => targets.length > 0)
    .map(({ targets, labels }: Group) => JSON.stringify([targets, Object.entries(labels).sort()]))
    .sort();
}
