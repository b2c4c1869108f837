import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { moveStory, trashStory } from '../../api/stories';
import type { CardActions } from './story-row';

/** What the shelf does with a story; every shelf is fetched anew after it. */
export function useCardActions(): CardActions & { error: unknown; forgive: () => void } {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['stories'] });
  const move = useMutation({
    mutationFn: async ({ id, to }: { id: string; to: 'finish' | 'reopen' | 'restore' | 'trash' }) => {
      await (to === 'trash' ? trashStory(id) : moveStory(id, to));
    },
    onSuccess: refresh,
  });
  return {
    error: move.error,
    // What went wrong has been read.
    forgive: move.reset,
    onMove: (card, to) => move.mutate({ id: card.id, to }),
    onRead: (card) => void navigate({ to: '/book/$id', params: { id: card.id } }),
    onStale: () => void refresh(),
  };
}
