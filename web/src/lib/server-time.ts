/** How far the server's clock is ahead of this device's, in milliseconds. */
let ahead = 0;

/** A response's `Date` is cut to the second: on average it is half of one later. */
const CUT_MS = 500;

/** Learns what time it is at the server from the `Date` of a response that was asked for at `sentAt` and is here at `now`. */
export function learnServerTime(date: string | null, sentAt: number, now: number): void {
  const told = Date.parse(date ?? '');
  if (!Number.isNaN(told)) ahead = told + CUT_MS - (sentAt + now) / 2;
}

/** The server's time by what was learnt of it; this device's clock may be a day off. */
export function serverNow(now = Date.now()): number {
  return now + ahead;
}
