import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/me';
import type { User } from '../api/types';

/** Who is signed in, as far as a page has asked: pages for strangers ask nothing, for the answer would be an error. */
export function useMe(): User | null {
  return useQuery({ ...meQuery, enabled: false }).data ?? null;
}
