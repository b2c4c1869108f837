import { lazyPart } from '../../lib/lazy-part';

/** What a child's room shows and others do not. */
export const KidsComposer = lazyPart(() => import('./kids-composer'));
export const ReadToMe = lazyPart(() => import('./read-to-me'));
