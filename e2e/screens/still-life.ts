import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** The hour at which every page is looked at, and the one at which everything in it happened. */
const NOW = '2026-01-05T12:00:00.000Z';
const THEN = '2026-01-04T09:30:00.000Z';

const PICTURE = new URL('../looks/scene.svg', import.meta.url);

/** Draws the same face in each run. */
const SOMEBODY = '019a0000-0000-7000-8000-00000000abcd';

/** A cover's cloth and label are drawn for its story. */
const storyAt = (place: number) => `019a0000-0000-7000-8000-${String(place).padStart(12, '0')}`;

/** What Ember says, in place of what it would tell today: a better teller shall not look like a broken page. */
const TOLD = [
  'The path went down between the trees, and the snow kept the sound of every step. Somewhere ahead a small light was moving, low and slow, as if somebody were looking for the first time.',
  'Nobody answered. Then the light stood still. It was nearer than it had seemed, and it was warm.',
];
const WAYS = [
  { kind: 'do', text: 'Follow the light down to the water.' },
  { kind: 'say', text: '“Who is there?”' },
  { kind: 'twist', text: 'The light is a star that has lost its way.' },
];
const HELD = [
  { kind: 'person', label: 'Rusty', seq: 2, drawn: { of: 'fox', look: '' } },
  { kind: 'place', label: 'the forest', seq: 2, drawn: null },
  { kind: 'thing', label: 'a lantern', seq: 2, drawn: null },
  { kind: 'thread', label: 'Who carries the light?', seq: 3, drawn: null },
];
const ASSET = { url: '/api/v1/assets/still-life', width: 320, height: 240, alt: 'A hill under a low moon.', made_by: 'illustrator' };
const MOOD = { name: 'mysterious', intensity: 0.5 };

interface Passage {
  author: string;
  text: string;
  suggestions?: object[];
  picture?: object | null;
}

interface Answer {
  /** Stories on a shelf. */
  items?: object[];
  segments?: Passage[];
  held?: object[];
  takes?: number[];
}

/**
 * Holds still what chance, the hour, Ember and the illustrator decide, on its way to the page: words, faces, times, moods and
 * pictures. All the rest is as the server sends it. Before the page is opened.
 */
export async function holdStill(page: Page): Promise<void> {
  const me = (await (await page.context().request.get('/api/v1/me')).json()) as { id: string };
  const hold = (text: string) => held(text).replaceAll(me.id, SOMEBODY);
  await page.clock.setFixedTime(new Date(NOW));
  await page.route(/\/api\/v1\/(?:me|stories)\b/, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    await route.fulfill({ response, body: JSON.stringify(retold(JSON.parse(hold(await response.text())) as Answer)) });
  });
  const body = await readFile(PICTURE);
  await page.route(/\/api\/v1\/(?:assets|pictures)\//, (route) => route.fulfill({ body, contentType: 'image/svg+xml' }));
  await page.routeWebSocket(/socket\.io/, (toPage) => {
    const toServer = toPage.connectToServer();
    toServer.onMessage((frame) => toPage.send(typeof frame === 'string' ? hold(frame) : frame));
  });
}

function held(text: string): string {
  return text
    .replaceAll(/"(\w+_at)":"[^"]*"/g, `"$1":"${THEN}"`)
    .replaceAll(/"mood":\{[^}]*\}/g, `"mood":${JSON.stringify(MOOD)}`)
    .replaceAll(/"alt":"[^"]*"/g, '"alt":"A hill under a low moon."');
}

function retold(answer: Answer): Answer {
  // Whether a picture is drawn yet is a matter of chance.
  if (answer.items) return { ...answer, items: answer.items.map((card, at) => ({ ...card, id: storyAt(at), cover: ASSET, picture: ASSET })) };
  if (!answer.segments) return answer;
  let told = 0;
  const segments = answer.segments.map((passage, at): Passage => {
    const picture = at === 0 ? ASSET : null;
    if (passage.author !== 'narrator') return { ...passage, picture };
    told += 1;
    return { ...passage, text: TOLD[(told - 1) % TOLD.length] ?? '', suggestions: WAYS, picture };
  });
  return { ...answer, segments, held: HELD, takes: [] };
}

