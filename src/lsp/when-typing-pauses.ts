/** What takes no longer than this, nobody notices: it is done at once. */
const unnoticed = 40;
/** Longer than this, nobody waits for what is underlined. */
const longestPause = 300;

/** Starts a check of a text when typing pauses. */
export interface Pauses {
  /** A text has changed: it is checked next, and every other one that is open behind it. */
  changed(uri: string): void;
  end(): void;
}

/**
 * A text that takes long to check is checked less often: the pause that is waited for is as long as the last check
 * took, in milliseconds.
 *
 * @param check of a text; it never fails
 * @param others the texts that may look at the one that has changed
 */
export function whenTypingPauses(
  check: (uri: string) => Promise<void>,
  others: (uri: string) => readonly string[],
): Pauses {
  const waiting = new Map<string, NodeJS.Timeout>();
  let lastTook = 0;
  let isEnded = false;
  const checkTimed = async (uri: string): Promise<void> => {
    const start = performance.now();
    await check(uri);
    lastTook = performance.now() - start;
  };
  const start = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    await checkTimed(uri);
    for (const other of others(uri)) {
      // Whoever is typed in meanwhile comes by itself.
      await new Promise((resolve) => setImmediate(resolve));
      if (isEnded || waiting.size > 0) return;
      await check(other);
    }
  };
  return {
    changed(uri) {
      clearTimeout(waiting.get(uri));
      const pause = lastTook <= unnoticed ? 0 : Math.min(lastTook, longestPause);
      waiting.set(
        uri,
        setTimeout(() => start(uri), pause),
      );
    },
    end() {
      isEnded = true;
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
