import { queryOptions } from '@tanstack/react-query';
import { client, onceKey, unwrap } from './client';
import { failureOf } from './problems';
import type { Credentials, ProfilePatch, RegisterRequest, User } from './types';

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<User | null> => {
    try {
      return await unwrap(client.GET('/api/v1/me'));
    } catch (error) {
      if (failureOf(error).code === 'unauthorized') return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: async () => (await unwrap(client.GET('/api/v1/auth/sessions'))).items,
});

export function signIn(body: Credentials) {
  return unwrap(client.POST('/api/v1/auth/login', { body }));
}

/** Signs up. `null` where a guardian has to say yes first. */
export async function signUp(body: RegisterRequest) {
  const answer = await unwrap(client.POST('/api/v1/auth/register', { body, headers: onceKey() }));
  return 'user' in answer ? answer.user : null;
}

/** Begins without an account. Whoever has a session already keeps it. */
export async function beGuest(): Promise<User> {
  return (await unwrap(client.POST('/api/v1/auth/guest'))).user;
}

export function signOut() {
  return unwrap(client.POST('/api/v1/auth/logout'));
}

export function endDevice(id: string) {
  return unwrap(client.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } }));
}

export function changeMe(body: ProfilePatch) {
  return unwrap(client.PATCH('/api/v1/me', { body }));
}
