import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeMe, meQuery } from '../../api/me';
import type { Preferences, ProfilePatch, User } from '../../api/types';
import { openSeen } from '../../realtime/seen';
import { patched, UnsentProfile } from '../../realtime/unsent-profile';

/** Changes how one reads and is seen: shown at once, sent behind it, kept without the server, and put back if it does not take it. */
export function useProfile(me: User) {
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (patch: ProfilePatch) => new UnsentProfile(openSeen().people, changeMe).change(me, patch),
    meta: { changes: 'profile' },
    onMutate: (patch) => {
      queryClient.setQueryData(meQuery.queryKey, patched(queryClient.getQueryData(meQuery.queryKey) ?? me, patch));
    },
    onSuccess: ({ user }) => queryClient.setQueryData(meQuery.queryKey, user),
    onError: () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey, refetchType: 'all' }),
  });
  return {
    change: (patch: ProfilePatch) => change.mutate(patch),
    prefer: (preferences: Partial<Preferences>) => change.mutate({ preferences }),
    error: change.error,
    /** It holds here and has yet to reach the server. */
    kept: change.data?.kept ?? false,
    saved: change.isSuccess && !change.data.kept,
  };
}
