/** The part of a Socket.IO client that a room uses; tests bring their own. */
export interface Wire {
  on(event: string, listener: (payload: never) => void): void;
  /** Sends and waits for the acknowledgement; rejects when none came in time. */
  ask(event: string, payload: unknown, timeoutMs: number): Promise<unknown>;
  /** Sends and forgets. Dropped while there is no connection. */
  tell(event: string, payload: unknown): void;
  /** Connects now, without waiting for the next attempt of its own. */
  connect(): void;
  close(): void;
  /** Whether it goes on trying by itself after a lost connection. */
  readonly active: boolean;
}
