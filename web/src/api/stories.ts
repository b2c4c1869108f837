import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, onceKey, unwrap } from './client';
import { awaitsCover, awaitsPicture, nextPictureLook } from './picture-look';
import type { NewStory, Shelf, Story, StoryCard, StoryPatch, TakenSentence } from './types';

const PAGE_SIZE = 24;
/** Picture links live ten minutes; lists are fetched anew well before that. */
const FRESH_MS = 4 * 60_000;

export function shelfQuery(shelf: Shelf, q: string) {
  return infiniteQueryOptions({
    queryKey: ['stories', shelf, q],
    queryFn: ({ pageParam }) =>
      unwrap(
        client.GET('/api/v1/stories', {
          params: { query: { limit: PAGE_SIZE, shelf, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    // A cover is drawn behind the scenes: a shelf without one is old news to whoever comes back to it.
    staleTime: (query) => (awaitsCover(cardsOf(query.state.data)) ? 0 : FRESH_MS),
    refetchInterval: (query) => nextPictureLook(awaitsCover(cardsOf(query.state.data)), query.state.dataUpdateCount),
  });
}

function cardsOf(shelf: { pages: { items: StoryCard[] }[] } | undefined): StoryCard[] {
  return shelf?.pages.flatMap((page) => page.items) ?? [];
}

export function storyQuery(id: string) {
  return queryOptions({
    queryKey: ['story', id],
    queryFn: () => getStory(id),
    // The room keeps itself up to date; a visit always begins from what the server has now.
    staleTime: 0,
    gcTime: 0,
  });
}

export function bookQuery(id: string) {
  return queryOptions({
    queryKey: ['book', id],
    queryFn: () => unwrap(client.GET('/api/v1/stories/{id}/book', { params: { path: { id } } })),
    staleTime: 0,
    refetchInterval: ({ state }) => nextPictureLook(awaitsPicture(state.data), state.dataUpdateCount),
  });
}

export function getStory(id: string, before?: number): Promise<Story> {
  const query = before === undefined ? {} : { query: { before } };
  return unwrap(client.GET('/api/v1/stories/{id}', { params: { path: { id }, ...query } }));
}

/** `once` is the same for as long as the wish is: a lost answer and another press make one story. */
export function beginStory(body: NewStory, once: ReturnType<typeof onceKey>): Promise<Story> {
  return unwrap(client.POST('/api/v1/stories', { body, headers: once }));
}

export function changeStory(id: string, body: StoryPatch) {
  return unwrap(client.PATCH('/api/v1/stories/{id}', { body, params: { path: { id } } }));
}

export function trashStory(id: string) {
  return unwrap(client.DELETE('/api/v1/stories/{id}', { params: { path: { id } } }));
}

/** What moves a story between its shelves. */
export type Move = 'finish' | 'reopen' | 'restore';

export function moveStory(id: string, move: Move) {
  return unwrap(client.POST(`/api/v1/stories/{id}/${move}`, { params: { path: { id } } }));
}

export function undo(id: string) {
  return unwrap(client.POST('/api/v1/stories/{id}/undo', { body: {}, headers: onceKey(), params: { path: { id } } }));
}

export function redo(id: string) {
  return unwrap(client.POST('/api/v1/stories/{id}/redo', { headers: onceKey(), params: { path: { id } } }));
}

export function retell(id: string) {
  return unwrap(client.POST('/api/v1/stories/{id}/retry', { headers: onceKey(), params: { path: { id } } }));
}

/** Ember's takes of the passage `seq`. `at` is the story's newest event: what others keep meanwhile is looked up anew. */
export function takesQuery(id: string, seq: number, at: number) {
  return queryOptions({
    queryKey: ['takes', id, seq, at],
    queryFn: async () => (await unwrap(client.GET('/api/v1/stories/{id}/segments/{seq}/takes', { params: { path: { id, seq } } }))).items,
    // The takes that were shown stay until the new list is there, and where there is no network.
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
}

/** Lets a take stand, or a passage of these sentences of it and the others. */
export function keepTake(id: string, seq: number, sentences?: readonly TakenSentence[]) {
  const body = sentences ? { sentences: [...sentences] } : {};
  return unwrap(client.POST('/api/v1/stories/{id}/segments/{seq}/keep', { body, headers: onceKey(), params: { path: { id, seq } } }));
}

export async function suggest(id: string) {
  const params = { path: { id } };
  return (await unwrap(client.POST('/api/v1/stories/{id}/suggestions', { headers: onceKey(), params }))).items;
}

export function editSegment(id: string, seq: number, text: string) {
  return unwrap(client.PATCH('/api/v1/stories/{id}/segments/{seq}', { body: { text }, params: { path: { id, seq } } }));
}
