import { BookCheck, BookOpen, Ellipsis, PencilLine, RotateCcw, Trash2 } from 'lucide-react';
import type { Move } from '../../api/stories';
import type { StoryCard } from '../../api/types';
import { LazyMenu } from '../../components/menu/lazy-menu';
import type { MenuEntry } from '../../components/menu/menu';
import { useWords } from '../../i18n/voice';
import { library } from '../../i18n/words/library';

interface Props {
  card: StoryCard;
  /** Who asks: its host alone moves a story. */
  myId: string;
  onRead: () => void;
  onMove: (move: Move | 'trash') => void;
}

/** What can be done with a story from the shelf. */
export function StoryActions({ card, myId, onRead, onMove }: Props) {
  const t = useWords(library);
  const host = card.members.some((member) => member.user_id === myId && member.host);
  const read: MenuEntry = { id: 'read', label: t('library.readBook'), icon: <BookOpen aria-hidden="true" />, run: onRead };
  const own: Record<StoryCard['state'], MenuEntry[]> = {
    open: [
      { id: 'finish', label: t('library.finish'), icon: <BookCheck aria-hidden="true" />, run: () => onMove('finish') },
      { id: 'trash', label: t('library.toTrash'), icon: <Trash2 aria-hidden="true" />, run: () => onMove('trash') },
    ],
    finished: [
      { id: 'reopen', label: t('library.reopen'), icon: <PencilLine aria-hidden="true" />, run: () => onMove('reopen') },
      { id: 'trash', label: t('library.toTrash'), icon: <Trash2 aria-hidden="true" />, run: () => onMove('trash') },
    ],
    trashed: [{ id: 'restore', label: t('library.restore'), icon: <RotateCcw aria-hidden="true" />, run: () => onMove('restore') }],
  };
  const entries = [...(card.state === 'trashed' ? [] : [read]), ...(host ? own[card.state] : [])];
  if (entries.length === 0) return null;
  return <LazyMenu label={t('library.actions', { title: card.title })} icon={<Ellipsis aria-hidden="true" />} entries={entries} />;
}
