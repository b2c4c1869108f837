import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useFocusOnOpen } from '../../lib/use-focus-on-open';
import styles from './growing-text.module.css';

interface Props {
  /** Its name for assistive technology; a visible label is the caller's. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  /** Somebody presses into the box. */
  onPointerDown?: () => void;
  placeholder?: string;
  describedBy?: string;
  invalid?: boolean;
  rows?: number;
  focusOnOpen?: boolean;
  /** Gives the box itself, to put the caret in it. */
  attach?: (box: HTMLTextAreaElement | null) => void;
  className?: string;
  id?: string;
}

/** A plain writing box that grows with its text, by CSS where the browser can and by its own height where not. */
export function GrowingText(props: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  useFocusOnOpen(own, props.focusOnOpen ?? false);
  return (
    <textarea
      id={props.id}
      ref={(box) => {
        own.current = box;
        props.attach?.(box);
      }}
      className={[styles.box, props.className].filter(Boolean).join(' ')}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      value={props.value}
      rows={props.rows ?? 1}
      placeholder={props.placeholder}
      dir="auto"
      onChange={(event) => {
        props.onChange(event.target.value);
        grow(event.target);
      }}
      onKeyDown={props.onKeyDown}
      onPaste={props.onPaste}
      onPointerDown={props.onPointerDown}
    />
  );
}

/** Browsers with `field-sizing` need no help. */
const GROWS_BY_ITSELF = typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content');

function grow(box: HTMLTextAreaElement): void {
  if (GROWS_BY_ITSELF) return;
  box.style.blockSize = 'auto';
  box.style.blockSize = `${box.scrollHeight}px`;
}
