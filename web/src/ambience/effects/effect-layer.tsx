import { useEffect, useRef } from 'react';
import { canvasSurface, EffectPlayer } from './effect-player';
import styles from './effect-layer.module.css';
import { EFFECTS, type EffectName } from './registry';

/** Signs that somebody is there. */
const INPUTS = ['pointermove', 'pointerdown', 'keydown'] as const;

interface Props {
  effect: EffectName;
  /** How much there is to see, 0 to 1. */
  vigour: number;
}

/** An effect behind what stands before it: decoration, for whoever wants movement. It rests while the page is hidden. */
export default function EffectLayer(props: Props) {
  return <Layer key={props.effect} {...props} />;
}

function Layer({ effect, vigour }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const player = useRef<EffectPlayer>(null);

  useEffect(() => {
    if (!canvas.current) return;
    const playing = new EffectPlayer(EFFECTS[effect], canvasSurface(canvas.current));
    player.current = playing;
    let inView = true;
    const look = () => void (playing.awake = inView && document.visibilityState === 'visible');
    const stir = () => playing.stir();
    const watching = new IntersectionObserver((entries) => {
      inView = entries.some((entry) => entry.isIntersecting);
      look();
    });
    watching.observe(canvas.current);
    document.addEventListener('visibilitychange', look);
    for (const input of INPUTS) document.addEventListener(input, stir, { passive: true });
    return () => {
      watching.disconnect();
      document.removeEventListener('visibilitychange', look);
      for (const input of INPUTS) document.removeEventListener(input, stir);
      playing.stop();
    };
  }, [effect]);

  useEffect(() => {
    if (player.current) player.current.vigour = vigour;
  }, [vigour]);

  return <canvas ref={canvas} className={styles.layer} aria-hidden="true" />;
}
