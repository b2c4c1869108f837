import { Suspense } from 'react';
import { useLanguage } from '../../i18n/voice';
import { lazyPart } from '../../lib/lazy-part';

const TongueNote = lazyPart(() => import('./tongue-note'));

/** The note about Ember's language. Who reads English needs none, and does not load it. */
export function LazyTongueNote(props: { free: boolean; onSeen: () => void }) {
  if (useLanguage() === 'en') return null;
  return (
    <Suspense>
      <TongueNote {...props} />
    </Suspense>
  );
}
