import type { Cases } from '../../gallery/cases';
import { Announcer } from './announcer';

export default {
  states: { 'says it, and shows nothing': <Announcer text="Ember tells: The tide came in." /> },
} satisfies Cases;
