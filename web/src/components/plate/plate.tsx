import { useState } from 'react';
import { pathOf } from '../../lib/picture-links';
import { type Printed, useEdition } from '../../lib/use-edition';
import { Sketch } from '../sketch/sketch';
import styles from './plate.module.css';

export interface Picture extends Printed {
  alt: string;
}

interface Props {
  picture: Picture | null;
  /** Whether the next picture is on its way. */
  drawing: boolean;
  /** What is said of it to assistive technology while there is no picture. */
  waitingLabel: string;
  /** The picture's link does not lead to it any more. */
  onStale?: () => void;
  className?: string;
}

interface Shown {
  url: string;
  alt: string;
}

/** A picture in a frame of fixed shape: it comes in over its sketch or its forerunner, and nothing moves. */
export function Plate({ picture, drawing, waitingLabel, onStale, className }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const { url, onError } = useEdition(picture, onStale);
  const coming = picture && url !== null && pathOf(url) !== (shown && pathOf(shown.url)) ? { url, alt: picture.alt } : null;
  return (
    <div className={[styles.plate, className].filter(Boolean).join(' ')} data-drawing={drawing || undefined}>
      <Sketch drawing={drawing} />
      {shown && <img key={pathOf(shown.url)} className={styles.picture} src={shown.url} alt={coming ? '' : shown.alt} />}
      {coming && (
        <img
          key={pathOf(coming.url)}
          className={styles.coming}
          src={coming.url}
          alt={coming.alt}
          onLoad={(event) => {
            const image = event.currentTarget;
            image.dataset.loaded = 'true';
          }}
          onTransitionEnd={() => setShown(coming)}
          onError={onError}
        />
      )}
      {!picture && <span className="visually-hidden">{waitingLabel}</span>}
    </div>
  );
}
