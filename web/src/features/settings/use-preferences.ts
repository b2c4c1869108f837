import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeMe, meQuery } from '../../api/me';
import type { Preferences, ProfilePatch, User } from '../../api/types';

/** Changes how one reads: seen at once, sent behind it, and put back if the server does not take it. */
export function useProfile(me: User) {
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: changeMe,
    onMutate: (patch: ProfilePatch) => {
      queryClient.setQueryData(meQuery.queryKey, patched(queryClient.getQueryData(meQuery.queryKey) ?? me, patch));
    },
    onSuccess: (user) => queryClient.setQueryData(meQuery.queryKey, user),
    onError: () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  return {
    change: (patch: ProfilePatch) => change.mutate(patch),
    prefer: (preferences: Partial<Preferences>) => change.mutate({ preferences }),
    error: change.error,
    saved: change.isSuccess,
  };
}

function patched(user: User, patch: ProfilePatch): User {
  const preferences = Object.fromEntries(Object.entries(patch.preferences ?? {}).filter(([, value]) => value !== null));
  return {
    ...user,
    pen_name: patch.pen_name ?? user.pen_name,
    ink: patch.ink ?? user.ink,
    preferences: { ...user.preferences, ...preferences },
  };
}
