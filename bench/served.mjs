// The binary on a free port and a folder of its own, for scripts that measure it, and a browser that looks at it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '../e2e/node_modules/@playwright/test/index.mjs';

/** Milliseconds between two looks at a server that starts, and looks before it counts as one that does not. */
const LOOK_MS = 50;
const LOOKS = 400;
/** A server that has used no more than so many ticks of CPU in this time is at rest. */
const REST_MS = 1_500;
const REST_TICKS = 3;

/** All that is asked comes from one address, and faster than people write. */
const LIMITS = { SIGN_UP: '1000/h', GUEST: '1000/h', GUEST_PASSAGES: '10000/h', PASSAGES: '10000/h', TURNS: '100000/min', REQUESTS: '100000/min', TILES: '10000/min' };

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

async function untilReady(address) {
  for (let look = 0; look < LOOKS; look += 1) {
    const answer = await fetch(`${address}/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(LOOK_MS);
  }
  throw new Error('the server did not start');
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Starts the server; gives its address, a wait until it is at rest, and its end. */
export async function serve(binary) {
  const folder = await mkdtemp(join(tmpdir(), 'fireside-bench-'));
  const address = `http://127.0.0.1:${await freePort()}`;
  const limits = Object.entries(LIMITS).map(([name, rate]) => [`FIRESIDE_LIMITS__${name}`, rate]);
  const server = spawn(binary, ['serve', '--data', join(folder, 'data'), '--listen', new URL(address).host], { stdio: 'ignore', env: { ...process.env, ...Object.fromEntries(limits) } });
  await untilReady(address);
  const ticks = async () => {
    const fields = (await readFile(`/proc/${server.pid}/stat`, 'utf8')).split(') ')[1].split(' ');
    return Number(fields[11]) + Number(fields[12]);
  };
  return {
    address,
    async atRest() {
      for (let before = await ticks(); ; ) {
        await pause(REST_MS);
        const now = await ticks();
        if (now - before <= REST_TICKS) return;
        before = now;
      }
    },
    async stop() {
      server.kill();
      await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Debian's Chromium, unless another is named. Who runs as root has no sandbox to offer. */
export function chromiumOptions(args = []) {
  return { executablePath: process.env.E2E_CHROMIUM || '/usr/bin/chromium', args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args] };
}

export function browse() {
  return chromium.launch(chromiumOptions());
}

/** Signs a grown-up up, whose session is the context's from then on. */
export async function signUp(context, address) {
  const person = { email: `${crypto.randomUUID()}@example.org`, password: 'seven quiet herons under the pier', pen_name: 'Maren Aas', birth_month: '1984-05' };
  const page = await context.newPage();
  await page.goto(`${address}/help`);
  await ask(page, 'POST', '/api/v1/auth/register', person);
  await page.close();
}

/** Asks the server from within a page, as the client does. */
export function ask(page, method, path, body) {
  return page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(where, { method: how, headers: { 'content-type': 'application/json' }, body: what === undefined ? undefined : JSON.stringify(what) });
      if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? null : answer.json();
    },
    [method, path, body],
  );
}

/** A value of a sorted copy: `quantile(times, 0.95)`. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)].toFixed(1));
}

/** The tasks of a page's main thread in a trace, in milliseconds: by the clock (wall) and by the thread's own time (cpu). */
export function tasksOf(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const mains = new Set(traceEvents.filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain').map((event) => `${event.pid}/${event.tid}`));
  const tasks = traceEvents.filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && mains.has(`${event.pid}/${event.tid}`));
  return tasks.map((event) => ({ wall: event.dur / 1_000, cpu: (event.tdur ?? event.dur) / 1_000 }));
}
