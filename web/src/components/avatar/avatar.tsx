import { seedOf } from '../../lib/seed';
import { stampPath } from '../../lib/stamp';
import type { Tier } from '../../lib/tier';
import { Tile } from '../tile/tile';
import { ANIMALS, type AnimalName, BY_CHANCE } from './animals';
import styles from './avatar.module.css';
import { SEALS, type SealName } from './seals';

export interface Person {
  /** Fixes the picture where the person has chosen none. */
  id: string;
  name: string;
  avatar: string;
  ink: string;
}

/**
 * The picture that stands for a person, in the tier's way: an animal by the illustrator, in whose press the house
 * prints; for who has chosen none, a block print among teenagers and an initial in a seal among adults.
 */
export function Avatar({ person, tier, className }: { person: Person; tier: Tier; className?: string }) {
  const animal = animalOf(person, tier);
  const seal = tier === 'adults' && !animal ? sealOf(person) : null;
  return (
    <span className={[styles.avatar, className].filter(Boolean).join(' ')} data-ink={person.ink} data-seal={seal ?? undefined} aria-hidden="true">
      {animal && <Tile of={animal} feeling="happy" seed={person.id} press={tier} className={styles.face} />}
      {!animal && tier === 'teens' && (
        <svg viewBox="0 0 4 4" className={styles.stamp}>
          <path d={stampPath(seedOf(stampOf(person)))} />
        </svg>
      )}
      {seal && (
        <svg viewBox="0 0 64 64" className={styles.seal}>
          <path d={SEALS[seal]} />
        </svg>
      )}
      {!animal && tier === 'adults' && <span className={styles.initial}>{initialOf(person.name)}</span>}
    </span>
  );
}

/** Children always have one. */
function animalOf(person: Person, tier: Tier): AnimalName | undefined {
  const chosen = ANIMALS.find((animal) => animal === person.avatar);
  return chosen ?? (tier === 'kids' ? ANIMALS[seedOf(person.id) % BY_CHANCE] : undefined);
}

/** A stamp is cut for one person: the same choice is another print for somebody else. */
function stampOf({ id, avatar }: Person): string {
  return avatar.startsWith('stamp-') ? `${id} ${avatar}` : id;
}

/** The edge that was chosen; who has chosen none has the plain ring. */
function sealOf({ avatar }: Person): SealName | null {
  return avatar in SEALS ? (avatar as SealName) : null;
}

function initialOf(name: string): string {
  return [...name.trim()][0]?.toLocaleUpperCase() ?? '·';
}
