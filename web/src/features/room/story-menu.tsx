import { BookCheck, BookOpen, Ellipsis, PencilLine, SlidersHorizontal, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { Story } from '../../api/types';
import { LazyMenu } from '../../components/menu/lazy-menu';
import type { MenuEntry } from '../../components/menu/menu';
import { lazyPart } from '../../lib/lazy-part';
import { isFolded } from './room-facts';
import { useRoomWords } from './room-words';
import type { RoomActions } from './use-room-actions';

const RenameDialog = lazyPart(() => import('./rename-dialog'));
const TrashDialog = lazyPart(() => import('./trash-dialog'));

interface Props {
  story: Story;
  host: boolean;
  actions: RoomActions;
  onSettings: () => void;
}

/** What can be done with the story as a whole. */
export function StoryMenu({ story, host, actions, onSettings }: Props) {
  const t = useRoomWords();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'rename' | 'trash' | null>(null);
  const open = story.state === 'open';
  const entries: MenuEntry[] = [
    ...(story.segments.length > 0 && !isFolded(story)
      ? [{ id: 'read', label: t('room.read'), icon: <BookOpen aria-hidden="true" />, run: () => void navigate({ to: '/book/$id', params: { id: story.id } }) }]
      : []),
    ...(host && open
      ? [
          { id: 'settings', label: t('room.settings'), icon: <SlidersHorizontal aria-hidden="true" />, run: onSettings },
          { id: 'rename', label: t('room.rename'), icon: <PencilLine aria-hidden="true" />, run: () => setAsking('rename') },
          { id: 'finish', label: t('room.finish'), icon: <BookCheck aria-hidden="true" />, run: () => actions.move('finish') },
        ]
      : []),
    ...(host && story.state !== 'trashed'
      ? [{ id: 'trash', label: t('room.trash'), icon: <Trash2 aria-hidden="true" />, run: () => setAsking('trash') }]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <>
      <LazyMenu label={t('room.menu')} icon={<Ellipsis aria-hidden="true" />} entries={entries} />
      <Suspense>
        {asking === 'rename' && <RenameDialog title={story.title} onRename={actions.rename} onClose={() => setAsking(null)} />}
        {asking === 'trash' && <TrashDialog onTrash={actions.trash} onClose={() => setAsking(null)} />}
      </Suspense>
    </>
  );
}
