import type { User } from '../../api/types';
import { ANIMALS, type AnimalName } from '../../components/avatar/animals';
import { Avatar } from '../../components/avatar/avatar';
import { SEALS, type SealName } from '../../components/avatar/seals';
import { RadioSet } from '../../components/choice/radio-set';
import { useTier, useWords, type Words } from '../../i18n/voice';
import { meWords } from '../../i18n/words/me';
import type { Tier } from '../../lib/tier';
import styles from './me.module.css';

const STAMPS = ['stamp-1', 'stamp-2', 'stamp-3', 'stamp-4', 'stamp-5', 'stamp-6'] as const;

interface Props {
  me: User;
  onChange: (avatar: string) => void;
}

/** The pictures a person of this tier may go by, each drawn as it will stand beside their words. */
export function AvatarChoice({ me, onChange }: Props) {
  const t = useWords(meWords);
  const tier = useTier();
  const choices = choicesOf(tier);
  const chosen = choices.find((one) => one === me.avatar) ?? null;
  return (
    <RadioSet label={t('me.picture')} labelClass={styles.legend} value={chosen} options={choices} onChange={onChange} listClass={styles.faces}>
      {(avatar) => (
        <span className={styles.faceCard}>
          <Avatar tier={tier} person={{ id: me.id, name: me.pen_name, avatar, ink: me.ink }} />
          <span className={tier === 'kids' ? undefined : 'visually-hidden'}>{nameOf(t, avatar)}</span>
        </span>
      )}
    </RadioSet>
  );
}

type Choice = AnimalName | (typeof STAMPS)[number] | SealName;

function choicesOf(tier: Tier): readonly Choice[] {
  if (tier === 'kids') return ANIMALS;
  return [...(tier === 'teens' ? STAMPS : (Object.keys(SEALS) as SealName[])), ...ANIMALS];
}

function nameOf(t: Words<typeof meWords>, avatar: Choice): string {
  const stamp = STAMPS.findIndex((one) => one === avatar);
  return stamp < 0 ? t(`avatar.${avatar as Exclude<Choice, (typeof STAMPS)[number]>}`) : t('avatar.stamp', { number: stamp + 1 });
}
