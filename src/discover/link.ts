/** What is known of the way to one control plane. */
export interface Link {
  connected(): void;
  disconnected(): void;
  /** Its last snapshot is on disk. */
  accepted(): void;
  /** Its last snapshot is not. */
  failed(): void;
  isConnected(): boolean;
  /** Whether a first try has ended, well or not. */
  isTried(): boolean;
  /** How long the output may have differed from what the control plane says, in seconds; 0 if it does not. */
  staleSeconds(): number;
}

/** @param seconds a clock that never goes back */
export function createLink(seconds: () => number): Link {
  let isConnected = false;
  let isRight = false;
  let isTried = false;
  let wrongSince = seconds();
  const become = (next: { readonly isConnected?: boolean; readonly isRight?: boolean }) => {
    const wasCurrent = isConnected && isRight;
    isConnected = next.isConnected ?? isConnected;
    isRight = next.isRight ?? isRight;
    if (wasCurrent && !(isConnected && isRight)) wrongSince = seconds();
  };
  const tried = (next: Parameters<typeof become>[0]) => {
    isTried = true;
    become(next);
  };
  return {
    connected: () => become({ isConnected: true }),
    disconnected: () => tried({ isConnected: false }),
    accepted: () => tried({ isConnected: true, isRight: true }),
    failed: () => tried({ isRight: false }),
    isConnected: () => isConnected,
    isTried: () => isTried,
    staleSeconds: () => (isConnected && isRight ? 0 : seconds() - wrongSince),
  };
}
