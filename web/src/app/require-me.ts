import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { User } from '../api/types';
import { whoIsHere } from './who-is-here';

/** Who is signed in, guests too; everybody else is asked to sign in and comes back here. */
export async function requireMe(queryClient: QueryClient, next: string): Promise<User> {
  const me = await whoIsHere(queryClient);
  if (!me) throw redirect({ to: '/sign-in', search: { next } });
  return me;
}
