import type { QueryClient } from '@tanstack/react-query';
import { changeMe, meQuery } from '../api/me';
import type { User } from '../api/types';
import { openSeen } from '../realtime/seen';
import { UnsentProfile } from '../realtime/unsent-profile';
import { lastSeen } from './last-seen';
import { forgetPictures, sight } from './sight';
import { speakFor } from './speak-for';

/**
 * Who is signed in, guests too; null when nobody is. Without the server it is whoever was here last, and only what this
 * device keeps of them can be seen.
 */
export async function whoIsHere(queryClient: QueryClient): Promise<User | null> {
  const known = queryClient.getQueryData(meQuery.queryKey);
  const me = await lastSeen(() => queryClient.ensureQueryData(meQuery), () => sight().person());
  if (!me || me.id === known?.id) return spokenTo(me);
  if (await sight().arrive(me)) await forgetPictures();
  const person = await new UnsentProfile(openSeen().people, changeMe).over(me);
  queryClient.setQueryData(meQuery.queryKey, person);
  return spokenTo(person);
}

/** The page speaks their language. Where its words do not come, it is there in the words it has. */
async function spokenTo<Person extends User | null>(person: Person): Promise<Person> {
  await speakFor(person).catch(() => {});
  return person;
}
