import { useId } from 'react';
import type { Mood } from '../../api/types';
import { Flame } from '../../components/flame/flame';
import { useTier } from '../../i18n/voice';
import styles from './mood-strip.module.css';
import { useRoomWords } from './room-words';

/** How the story feels now: a word, and how strongly as a place on a track. It shows; it is no control. */
export function MoodStrip({ mood }: { mood: Mood }) {
  const t = useRoomWords();
  const tier = useTier();
  const title = useId();
  if (tier === 'kids') return null;
  const percent = Math.round(Math.min(1, Math.max(0, mood.intensity)) * 100);
  return (
    <section className={styles.mood} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {t('room.mood')} <span className={styles.word}>{t(`mood.${mood.name}`)}</span>
      </h2>
      {tier === 'adults' && (
        <div className={styles.track} aria-hidden="true">
          <span className={styles.mark} style={{ insetInlineStart: `${percent}%` }}>
            <Flame />
          </span>
        </div>
      )}
      {tier === 'teens' && <Cassette label={t(`mood.${mood.name}`)} turned={percent} />}
    </section>
  );
}

/** A tape with the mood on its label; the more of it, the fuller its second reel. */
function Cassette({ label, turned }: { label: string; turned: number }) {
  const second = 9 + turned * 0.09;
  return (
    <svg className={styles.tape} viewBox="0 0 190 122" aria-hidden="true">
      <rect x="1" y="1" width="188" height="120" rx="9" className={styles.shell} />
      <rect x="10" y="10" width="170" height="78" rx="4" className={styles.label} />
      <path d="M10 60h170v28H10Z" className={styles.band} />
      <path d="M10 66h170M10 72h170M10 78h170" className={styles.lines} />
      <text x="18" y="27" className={styles.side}>A: {label}</text>
      <rect x="36" y="38" width="118" height="34" rx="17" className={styles.shell} />
      <circle cx="62" cy="55" r={27 - second} className={styles.reel} />
      <circle cx="128" cy="55" r={second} className={styles.reel} />
      <circle cx="62" cy="55" r="7" className={styles.hub} />
      <circle cx="128" cy="55" r="7" className={styles.hub} />
      <path d="M44 121 52 98h86l8 23Z" className={styles.foot} />
    </svg>
  );
}
