import { Suspense } from 'react';
import { lazyPart } from '../lib/lazy-part';

const CommandHost = lazyPart(() => import('./command-host'));

/** Keys and the menu of commands. Nobody presses one before the page is there: their code comes after it. */
export function CommandsHere() {
  return (
    <Suspense>
      <CommandHost />
    </Suspense>
  );
}
