// Whether time tells somebody that a story is there: asks for stories of another person and for
// stories that are not there, in turn, and prints both distributions.
//
//   node bench/foreign-id-times.mjs [target/release/fireside] [requests of each kind, 3000]
//
// Starts the binary by itself, on a free port and a folder of its own.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

const [binary = 'target/release/fireside', count = '3000'] = process.argv.slice(2);
const REQUESTS = Number(count);
/** Requests before the measurement: caches, connections and compiled code settle. */
const WARM_UP = 300;
/** Stories of the other person, so that no single row is always at hand. */
const STORIES = 20;
/** Milliseconds between two looks at a server that starts. */
const LOOK_EVERY_MS = 50;
/** Looks before a server counts as one that does not start. */
const LOOKS = 400;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/** One request; resolves with its status, its body and its time in microseconds. */
function ask(port, method, path, token, body) {
  const headers = { 'content-type': 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  return new Promise((resolve, reject) => {
    const begun = process.hrtime.bigint();
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => (text += part));
      answer.on('end', () => {
        const us = Number(process.hrtime.bigint() - begun) / 1_000;
        resolve({ status: answer.statusCode, text, us });
      });
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function untilReady(port) {
  for (let look = 0; look < LOOKS; look += 1) {
    const answer = await ask(port, 'GET', '/health').catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('the server did not start');
}

async function guest(port) {
  const answer = await ask(port, 'POST', '/api/v1/auth/guest', undefined, {});
  if (answer.status !== 201) throw new Error(`no guest: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text).access_token;
}

async function story(port, token) {
  const draft = { premise: 'A fox finds a lantern.', audience: 'kids', mode: 'solo', narrator: 'off' };
  const answer = await ask(port, 'POST', '/api/v1/stories', token, draft);
  if (answer.status !== 201) throw new Error(`no story: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text).id;
}

function distribution(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(0);
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), p99: at(0.99) };
}

/** How often a foreign id took longer than an absent one, of all pairs: 0.5 says that time tells nothing. */
function telling(foreign, absent) {
  const all = [...foreign.map((us) => [us, 1]), ...absent.map((us) => [us, 0])].sort((a, b) => a[0] - b[0]);
  let below = 0;
  let pairs = 0;
  for (const [, isForeign] of all) {
    if (isForeign) pairs += below;
    else below += 1;
  }
  return pairs / (foreign.length * absent.length);
}

async function measure(port) {
  const owner = await guest(port);
  const stranger = await guest(port);
  const foreign = [];
  for (let n = 0; n < STORIES; n += 1) foreign.push(await story(port, owner));
  // An id of the same shape and age that belongs to nothing.
  const absent = foreign.map((id) => id.slice(0, 24) + randomUUID().slice(24));
  const times = { foreign: [], absent: [] };
  const bodies = new Set();
  for (let n = 0; n < WARM_UP + REQUESTS; n += 1) {
    // In turn, and every other time the other one first: what drifts, drifts for both.
    for (const kind of n % 2 ? ['foreign', 'absent'] : ['absent', 'foreign']) {
      const id = (kind === 'foreign' ? foreign : absent)[n % STORIES];
      const answer = await ask(port, 'GET', `/api/v1/stories/${id}`, stranger);
      if (answer.status !== 404) throw new Error(`${kind}: ${answer.status}`);
      bodies.add(answer.text);
      if (n >= WARM_UP) times[kind].push(answer.us);
    }
  }
  return { ...times, bodies: bodies.size };
}

const port = await freePort();
const folder = await mkdtemp(join(tmpdir(), 'fireside-times-'));
const arguments_ = ['serve', '--profile', 'bench', '--listen', `127.0.0.1:${port}`, '--data', folder];
const server = spawn(binary, arguments_, { stdio: ['ignore', 'ignore', 'inherit'] });
try {
  const died = once(server, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)));
  died.catch(() => {});
  await Promise.race([untilReady(port), died]);
  const { foreign, absent, bodies } = await measure(port);
  const [cpu] = cpus();
  console.log(`machine: ${cpu.model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`);
  console.log(`GET /api/v1/stories/{id} by a stranger, microseconds, ${REQUESTS} of each kind in turn:`);
  console.table({ foreign: distribution(foreign), absent: distribution(absent) });
  console.log(`bodies that differ: ${bodies - 1}`);
  console.log(`a foreign id took longer in ${(100 * telling(foreign, absent)).toFixed(1)} % of pairs (50: time tells nothing)`);
} finally {
  agent.destroy();
  if (server.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  await rm(folder, { recursive: true });
}
