import { describe, expect, it } from 'vitest';
import { LineDraft, type Shelf } from './line-draft';

function memoryShelf(): Shelf & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const refusing: Shelf = {
  getItem: () => { throw new Error('refused'); },
  setItem: () => { throw new Error('full'); },
  removeItem: () => { throw new Error('refused'); },
};

describe('the draft of a line', () => {
  it('comes back as it was typed', () => {
    const shelf = memoryShelf();
    new LineDraft(shelf).keep('The night the lake went missing');
    expect(new LineDraft(shelf).line()).toBe('The night the lake went missing');
  });

  it('moves to the room of its story and leaves the landing page', () => {
    const shelf = memoryShelf();
    const draft = new LineDraft(shelf);
    draft.keep('A door in the sea');
    expect(draft.handOver('s1', 't1', 'A door in the sea')).toBe(true);
    expect(draft.line()).toBe('');
    expect(JSON.parse(shelf.items.get('fireside.first.s1') ?? '')).toEqual({
      client_turn_id: 't1',
      text: 'A door in the sea',
    });
  });

  it.each([['refusing', refusing], ['absent', null]])('asks nothing of a shelf that is %s', (_, shelf) => {
    const draft = new LineDraft(shelf);
    draft.keep('words');
    expect(draft.line()).toBe('');
    expect(draft.handOver('s1', 't1', 'words')).toBe(false);
  });
});
