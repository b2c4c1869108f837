import { io } from 'socket.io-client';
import type { Wire } from './wire';

/** Back-off between attempts to connect, in milliseconds; Socket.IO adds its own jitter. */
const FIRST_DELAY_MS = 400;
const LONGEST_DELAY_MS = 8_000;

/** A connection to the server of this page. The session's cookie goes with the handshake. */
export function socketIoWire(): Wire {
  const socket = io({
    autoConnect: false,
    transports: ['websocket', 'polling'],
    // Else polling is never tried: the first transport that fails would be tried for ever.
    tryAllTransports: true,
    withCredentials: true,
    reconnectionDelay: FIRST_DELAY_MS,
    reconnectionDelayMax: LONGEST_DELAY_MS,
  });
  return {
    on: (event, listener) => void socket.on(event, listener as (payload: unknown) => void),
    ask: (event, payload, timeoutMs) => socket.timeout(timeoutMs).emitWithAck(event, payload),
    tell: (event, payload) => void (socket.connected && socket.emit(event, payload)),
    connect: () => {
      // Between two attempts `connect` alone does nothing; to start afresh does.
      if (!socket.connected) socket.disconnect().connect();
    },
    close: () => void socket.disconnect(),
    get active() {
      return socket.active;
    },
  };
}
