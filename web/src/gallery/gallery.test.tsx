import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../i18n/language';
import { expectAccessible, RULES_OF_PAGES } from '../test/axe';
import { galleryPage } from './gallery-page';
import { ENTRIES, entriesFor, stateId } from './registry';
import { CHOICES, searchOf, settingOf, tierOf, type Setting } from './setting';

const SRC = join(import.meta.dirname, '..');

afterEach(async () => {
  await speak('en');
  delete document.documentElement.dataset.mode;
});

/** The gallery as it opens at an address. */
async function opened(setting: Setting) {
  await speak(setting.language);
  document.documentElement.dataset.mode = setting.light;
  const page = render(galleryPage(setting));
  await waitFor(() => expect(page.container.querySelector('main')).not.toBeNull());
  return page;
}

it('shows every component', () => {
  const shown = new Set(ENTRIES.map(({ folder }) => folder));
  const folders = readdirSync(join(SRC, 'components')).map((folder) => `components/${folder}`);
  expect(folders.filter((folder) => !shown.has(folder))).toEqual([]);
});

it('gives each of its states an address of its own', () => {
  const ids = ENTRIES.flatMap((entry) => Object.keys(entry.states).map((state) => stateId(entry, state)));
  expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
});

it('is where a link says', () => {
  const setting: Setting = { ...settingOf(''), voice: 'early', language: 'ar', only: 'button.action', focus: true };
  expect(settingOf(searchOf(setting))).toEqual(setting);
  expect(settingOf('?voice=nobody&width=7')).toEqual(settingOf(''));
});

it('shows one state alone, with the focus in it', async () => {
  const { container } = await opened({ ...settingOf(''), only: 'button.action-blocked', focus: true });
  expect(container.querySelectorAll('button')).toHaveLength(1);
  expect(container.querySelector('button')).toHaveFocus();
});

it('is no part of what is released', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path) && !/^gallery|\.(?:test|cases)\.tsx?$|sample-room/.test(path));
  expect(files.length).toBeGreaterThan(100);
  for (const path of files) expect(readFileSync(join(SRC, path), 'utf8'), path).not.toMatch(/from '[^']*(?:\/gallery\/|\.cases'|sample-room')/);
});

it('shows all of it on one page', async () => {
  const { container } = await opened(settingOf(''));
  expect([...container.querySelectorAll('main > section')].map(({ id }) => id)).toEqual(entriesFor('adults').map(({ name }) => name));
});

// Parts that come late come once.
beforeAll(async () => {
  const { container } = await opened({ ...settingOf(''), only: 'composer' });
  await waitFor(() => {
    if (!container.querySelector('progress')) throw new Error('the last part has not come');
  });
});

/** What has a page of its own in a house: each component, or each of its states where they cannot be beside each other. */
function pagesFor(setting: Setting): string[] {
  return entriesFor(tierOf(setting)).flatMap((entry) => (entry.alone ? Object.keys(entry.states).map((state) => stateId(entry, state)) : [entry.name]));
}

/** Shapes that axe has seen: of the same with other words, or with another picture, it would say the same. */
const seen = new Set<string>();

describe.each(CHOICES.voice)('for %s', (voice) => {
  const setting: Setting = { ...settingOf(''), voice };

  it.each(pagesFor(setting))('axe finds nothing in %s, in either light and direction', async (only) => {
    for (const language of ['en', 'ar'] as const) {
      for (const light of CHOICES.light) {
        await opened({ ...setting, language, light, only });
        const shape = shapeOf(document.body);
        if (!seen.has(shape)) await expectAccessible(document.body, RULES_OF_PAGES);
        seen.add(shape);
        cleanup();
      }
    }
  });
});

/** The markup without words and addresses, its names numbered in the order they come in. */
function shapeOf({ innerHTML }: Element): string {
  const names = new Map<string, number>();
  return innerHTML
    .replaceAll(/>[^<]+</g, '>words<')
    .replaceAll(/\b(aria-label|alt|title|placeholder|value|href|src)="[^"]+"/g, '$1="words"')
    .replaceAll(/_r_\w+_/g, (name) => {
      if (!names.has(name)) names.set(name, names.size);
      return `name${names.get(name)}`;
    });
}
