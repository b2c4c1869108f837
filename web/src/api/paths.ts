import type { components } from './schema.gen';

/**
 * The requests this client makes, in the shape `openapi-fetch` reads. Bodies and answers are the generated schemas; only
 * the pairing of path and schema is written here, and it holds no more than the client uses.
 */
type Schemas = components['schemas'];
type Json<T> = { content: { 'application/json': T } };
type NoContent = { content?: never };
type Failed = { default: { content: { 'application/problem+json': Schemas['Problem'] } } };

type Key = { header?: { 'Idempotency-Key'?: string } };
type ById = { path: { id: string } };

type Get<Answer, Parameters = object> = { parameters: Parameters; responses: { 200: Json<Answer> } & Failed };
type Send<Body, Answer, Parameters = object> = {
  parameters: Parameters;
  requestBody: Json<Body>;
  responses: { 200: Json<Answer> } & Failed;
};
type Ask<Answer, Parameters = object> = { parameters: Parameters; responses: { 200: Json<Answer> } & Failed };
type Do<Parameters = object> = { parameters: Parameters; responses: { 204: NoContent } & Failed };

export type Shelf = 'all' | 'open' | 'finished' | 'trash';
type StoryList = { items: Schemas['StoryCard'][]; next_cursor: string | null };

export interface paths {
  '/api/v1/auth/register': {
    post: Send<Schemas['RegisterRequest'], Schemas['SignedIn'] | Schemas['RegisterPending'], Key>;
  };
  '/api/v1/auth/login': { post: Send<Schemas['Credentials'], Schemas['SignedIn']> };
  '/api/v1/auth/logout': { post: Do };
  '/api/v1/auth/guest': { post: Ask<Schemas['SignedIn']> };
  '/api/v1/auth/sessions': { get: Get<Schemas['Devices']> };
  '/api/v1/auth/sessions/{id}': { delete: Do<ById> };
  '/api/v1/me': {
    get: Get<Schemas['User']>;
    patch: Send<Schemas['ProfilePatch'], Schemas['User']>;
  };
  '/api/v1/stories': {
    get: Get<StoryList, { query?: { limit?: number; cursor?: string; shelf?: Shelf; q?: string } }>;
    post: Send<Schemas['NewStory'], Schemas['Story'], Key>;
  };
  '/api/v1/stories/{id}': {
    get: Get<Schemas['Story'], ById & { query?: { before?: number } }>;
    patch: Send<Schemas['StoryPatch'], Schemas['Story'], ById>;
    delete: Do<ById>;
  };
  '/api/v1/stories/{id}/finish': { post: Ask<Schemas['Story'], ById> };
  '/api/v1/stories/{id}/reopen': { post: Ask<Schemas['Story'], ById> };
  '/api/v1/stories/{id}/restore': { post: Ask<Schemas['Story'], ById> };
  '/api/v1/stories/{id}/undo': { post: Send<Schemas['UndoRequest'], Schemas['Story'], ById & Key> };
  '/api/v1/stories/{id}/redo': { post: Ask<Schemas['Story'], ById & Key> };
  '/api/v1/stories/{id}/retry': { post: Ask<Schemas['Retold'], ById & Key> };
  '/api/v1/stories/{id}/suggestions': { post: Ask<Schemas['Suggestions'], ById & Key> };
  '/api/v1/stories/{id}/segments/{seq}': {
    patch: Send<Schemas['SegmentEdit'], Schemas['Segment'], { path: { id: string; seq: number } }>;
  };
  '/api/v1/stories/{id}/book': { get: Get<Schemas['Book'], ById> };
  '/api/v1/stories/{id}/media': { post: Send<Schemas['MediaRequest'], Schemas['JobTicket'], ById & Key> };
}
