import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { MemoryTable } from '../test/memory-table';
import type { Draft } from './keep';
import { openTabs, type TabNews } from './tabs';
import { useDraft } from './use-draft';

const OF = { writerId: 'u', storyId: 's' };

function Box({ drafts }: { drafts: MemoryTable<Draft> }) {
  const draft = useDraft({ drafts }, OF);
  return (
    <>
      <textarea aria-label="box" value={draft.text} onChange={(event) => draft.write(event.target.value)} />
      <button type="button" onClick={draft.release}>send</button>
      <p>{draft.kept ? 'kept' : 'loose'}</p>
    </>
  );
}

function open() {
  const drafts = new MemoryTable<Draft>();
  render(<Box drafts={drafts} />);
  return { drafts, box: screen.getByLabelText('box') };
}

/** Another tab of the same browser. */
function otherTab() {
  const heard: TabNews[] = [];
  const tabs = openTabs();
  const deaf = tabs.hear((news) => heard.push(news));
  ends.push(deaf);
  return { heard, tell: (text: string, sent = false) => tabs.tell({ kind: 'draft', key: 'u s', text, sent }) };
}

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

describe('a draft in two tabs', () => {
  it('is told when it is kept, and when it is sent', async () => {
    const { heard } = otherTab();
    const { box } = open();
    await userEvent.type(box, 'Half');
    expect(await screen.findByText('kept')).toBeInTheDocument();
    await waitFor(() => expect(heard.at(-1)).toEqual({ kind: 'draft', key: 'u s', text: 'Half', sent: false }));
    await userEvent.click(screen.getByRole('button', { name: 'send' }));
    await waitFor(() => expect(heard.at(-1)).toEqual({ kind: 'draft', key: 'u s', text: '', sent: true }));
  });

  it('is the same where nothing else was typed', async () => {
    const { box } = open();
    const other = otherTab();
    await act(async () => other.tell('From the other tab'));
    await waitFor(() => expect(box).toHaveValue('From the other tab'));
    expect(screen.getByText('kept')).toBeInTheDocument();
    await act(async () => other.tell(''));
    await waitFor(() => expect(box).toHaveValue(''));
  });

  it('is gone from the device when one empties it, and stays while it is being sent', async () => {
    const { box, drafts } = open();
    const other = otherTab();
    await userEvent.type(box, 'Half');
    await screen.findByText('kept');
    await act(async () => other.tell('', true));
    await waitFor(() => expect(box).toHaveValue(''));
    expect(await drafts.all()).toHaveLength(1);
    await act(async () => other.tell('Half'));
    await waitFor(() => expect(box).toHaveValue('Half'));
    await act(async () => other.tell(''));
    await waitFor(async () => expect(await drafts.all()).toEqual([]));
  });

  it('is left alone under somebody’s hands', async () => {
    const { box } = open();
    const other = otherTab();
    await userEvent.type(box, 'Mine');
    await act(async () => other.tell('Theirs'));
    await screen.findByText('kept');
    expect(box).toHaveValue('Mine');
  });
});
