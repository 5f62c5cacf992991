const EVERY_MS = 60_000;

/** Lets the first line of each kind through at once, and then the last one of each minute. */
export interface LineLimit {
  /** `line` is called with the number of lines that it stands for. */
  tell(kind: string, line: (count: number) => void): void;
  /** Writes what is held back. */
  flush(): void;
  close(): void;
}

interface Held {
  count: number;
  line: (count: number) => void;
  readonly timer: NodeJS.Timeout;
}

export function limitLines(every = EVERY_MS): LineLimit {
  const kinds = new Map<string, Held>();
  const write = (held: Held) => {
    if (held.count > 0) held.line(held.count);
    held.count = 0;
  };
  const close = () => {
    for (const { timer } of kinds.values()) clearInterval(timer);
    kinds.clear();
  };
  return {
    tell(kind, line) {
      const held = kinds.get(kind);
      if (held !== undefined) {
        held.count++;
        held.line = line;
        return;
      }
      const timer = setInterval(() => {
        const due = kinds.get(kind);
        if (due === undefined) return;
        if (due.count > 0) return write(due);
        clearInterval(due.timer);
        kinds.delete(kind);
      }, every);
      timer.unref();
      kinds.set(kind, { count: 0, line, timer });
      line(1);
    },
    flush() {
      for (const held of kinds.values()) write(held);
    },
    close,
  };
}
