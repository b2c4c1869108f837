import { seedOf } from '../../lib/seed';
import type { Tier } from '../../lib/tier';
import { ANIMALS, FACES, type AnimalName } from './animals';
import styles from './avatar.module.css';
import { stampPath } from '../../lib/stamp';

export interface Person {
  /** Fixes the picture where the person has chosen none. */
  id: string;
  name: string;
  avatar: string;
  ink: string;
}

/** The picture that stands for a person, in the tier's way: paper animal, block print, or initial in a seal. */
export function Avatar({ person, tier, className }: { person: Person; tier: Tier; className?: string }) {
  return (
    <span className={[styles.avatar, className].filter(Boolean).join(' ')} data-ink={person.ink} aria-hidden="true">
      {tier === 'kids' && <svg viewBox="0 0 64 64">{FACES[animalOf(person)]}</svg>}
      {tier === 'teens' && (
        <svg viewBox="0 0 4 4" className={styles.stamp}>
          <path d={stampPath(seedOf(person.id))} />
        </svg>
      )}
      {tier === 'adults' && <span className={styles.initial}>{initialOf(person.name)}</span>}
    </span>
  );
}

function animalOf(person: Person): AnimalName {
  const chosen = ANIMALS.find((animal) => animal === person.avatar);
  return chosen ?? ANIMALS[seedOf(person.id) % ANIMALS.length]!;
}

function initialOf(name: string): string {
  return [...name.trim()][0]?.toLocaleUpperCase() ?? '·';
}
