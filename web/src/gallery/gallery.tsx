import type { MouseEvent, ReactNode } from 'react';
import styles from './gallery.module.css';
import { entriesFor, stateId, type Entry } from './registry';
import { CHOICES, searchOf, tierOf, type Setting } from './setting';

/**
 * Every component in all its states, in the house, light and language that the address asks for. It is for whoever
 * builds this client and no part of what is released, so its own words are in English and in no catalogue.
 */
export function Gallery({ setting }: { setting: Setting }) {
  const entries = entriesFor(tierOf(setting));
  if (setting.only) return <Only id={setting.only} entries={entries} setting={setting} />;
  return (
    <div className={styles.gallery}>
      <header className={styles.head}>
        <h1>Gallery</h1>
        {Object.keys(CHOICES).map((name) => (
          <Choices key={name} name={name as keyof typeof CHOICES} setting={setting} />
        ))}
      </header>
      <nav className={styles.index} aria-label="Components">
        {entries.map((entry) => (
          <a key={entry.name} href={`#${entry.name}`}>
            {entry.name}
          </a>
        ))}
      </nav>
      <main className={styles.entries}>
        {entries.map((entry) => (
          <States key={entry.name} entry={entry} setting={setting} />
        ))}
      </main>
    </div>
  );
}

/** One component, or one of its states, on a page of its own. */
function Only({ id, entries, setting }: { id: string; entries: readonly Entry[]; setting: Setting }) {
  const entry = entries.find(({ name }) => name === id.split('.')[0]);
  const state = entry && Object.keys(entry.states).find((state) => stateId(entry, state) === id);
  if (!entry || (id.includes('.') && !state)) return <p>There is no {id} in this house.</p>;
  return (
    <main className={state ? undefined : styles.entries} ref={(page) => void (setting.focus && page?.querySelector<HTMLElement>('a, button, input, textarea, select, [tabindex]')?.focus())}>
      {state ? <Stage ground={entry.ground}>{entry.states[state]}</Stage> : <States entry={entry} setting={setting} />}
    </main>
  );
}

/** The ways to see all of it otherwise. */
function Choices({ name, setting }: { name: keyof typeof CHOICES; setting: Setting }) {
  return (
    <nav className={styles.choices} aria-label={name}>
      <span aria-hidden="true">{name}</span>
      {CHOICES[name].map((value) => (
        <a key={value} href={searchOf({ ...setting, [name]: value })} aria-current={setting[name] === value || undefined}>
          {value}
        </a>
      ))}
    </nav>
  );
}

function States({ entry, setting }: { entry: Entry; setting: Setting }) {
  const { name, folder, states, alone, ground } = entry;
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>
        <a href={searchOf({ ...setting, only: name })}>{name}</a> <small>{folder}</small>
      </h2>
      <ul className={styles.states} data-wide={folder.startsWith('features/') || undefined}>
        {Object.entries(states).map(([state, shown]) => {
          const only = stateId(entry, state);
          return (
            <li key={state} id={only} className={styles.state} data-width={setting.width}>
              <p className={styles.name}>
                <a href={`#${only}`}>{state}</a> <a href={searchOf({ ...setting, only })}>alone</a> <a href={searchOf({ ...setting, only, focus: true })}>focused</a>
              </p>
              {!alone && <Stage ground={ground}>{shown}</Stage>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where a component stands: as on a page of the app, but its links lead nowhere. */
function Stage({ ground, children }: { ground: Entry['ground']; children: ReactNode }) {
  return (
    <div className={styles.stage} data-ground={ground} onClickCapture={stay}>
      {children}
    </div>
  );
}

function stay(event: MouseEvent): void {
  if ((event.target as Element).closest('a')) event.preventDefault();
}
