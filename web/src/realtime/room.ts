import { failureOf, failureOfAck, isPassing, RequestFailed, type Failure } from '../api/problems';
import type { ChatPhrase, Intent, Segment, Story, Suggestion } from '../api/types';
import { randomId } from '../lib/random-id';
import type { Clock } from './clock';
import { firstLine } from './first-line';
import type { Keep, QueuedTurn } from './keep';
import { Outbox } from './outbox';
import type { Ack, AskName } from './protocol';
import { openRoom, reduce, type RoomEvent, type RoomState } from './room-state';
import { RoomSocket } from './socket';
import { SpotSignal, type Spot } from './spot-signal';
import { TypingSignal } from './typing-signal';
import type { Wakes } from './wakes';
import type { Wire } from './wire';

/** Several reasons to load the story again within this time are one. */
const RELOAD_AFTER_MS = 250;
/** The longest wait, after attempts that brought nothing. */
const RELOAD_LATEST_MS = 8_000;

/** What somebody says beside the story: words, or a phrase of the list. */
export type Remark = { text: string } | { phrase: ChatPhrase };

/** Text that came back to its writer, and why. */
export interface Returned {
  text: string;
  intent: Intent;
  failure: Failure;
}

export interface RoomParts {
  story: Story;
  /** Who writes here. */
  writerId: string;
  wire: Wire;
  keep: Pick<Keep, 'drafts' | 'outbox'>;
  clock: Clock;
  wakes: Wakes;
  /** Gives the story as it is on the server now. */
  load: (before?: number) => Promise<Story>;
  /** Notes the story as it is shown, for when the server is away. */
  note?: (story: Story) => void;
  /** Where the landing page leaves a first line. */
  storage: Storage;
}

/** What a room tells the page besides its state. */
export interface RoomListener {
  /** A turn was not taken; its text goes back into the composer. */
  returned: (returned: Returned) => void;
  /** The room does not open. */
  refused: (failure: Failure) => void;
  /** These words are on a disk, as a turn: no draft of them is needed. */
  safe: (text: string) => void;
}

/** A story's room as one person is in it: its state, and what they may do. Knows no React and no page. */
export class Room {
  private state: RoomState;
  private readonly parts: RoomParts;
  private readonly socket: RoomSocket;
  private readonly outbox: Outbox;
  private readonly signal: TypingSignal;
  private readonly spot: SpotSignal;
  private readonly watchers = new Set<() => void>();
  private reloading = false;
  /** Attempts in a row to load the story that brought nothing new enough. */
  private misses = 0;
  private closed = false;
  private onReturned: (returned: Returned) => void = () => {};
  private onRefused: (failure: Failure) => void = () => {};
  private onSafe: (text: string) => void = () => {};

  constructor(parts: RoomParts) {
    this.parts = parts;
    this.state = openRoom(parts.story);
    const { clock, wire, wakes, keep, story } = parts;
    this.socket = new RoomSocket({ storyId: story.id, wire, clock, wakes, known: () => ({ seq: this.state.story.seq, message: this.state.talk.at(-1)?.id }) });
    this.outbox = new Outbox({
      table: keep.outbox,
      clock,
      send: (turn) =>
        this.socket.ask('turn:submit', {
          story_id: turn.storyId,
          client_turn_id: turn.clientTurnId,
          text: turn.text,
          intent: turn.intent,
          ...(turn.baseSeq === undefined ? {} : { base_seq: turn.baseSeq }),
        }),
      listener: {
        sending: (turn) => this.apply({ kind: 'sending', clientTurnId: turn.clientTurnId }),
        kept: (turn, failure) => this.apply({ kind: 'kept', clientTurnId: turn.clientTurnId, failure }),
        // The page gets the turn with `segment:added`, which its writer receives too, before or after.
        accepted: (turn, ack) => {
          this.apply({ kind: 'accepted', clientTurnId: turn.clientTurnId, seq: ack.seq });
          this.safe(turn);
        },
        refused: (turn, failure) => this.giveBack(turn, failure),
      },
    });
    this.signal = new TypingSignal(clock, (on) => this.socket.typing(on));
    this.spot = new SpotSignal(clock, (spot) => this.socket.at(spot));
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly snapshot = (): RoomState => this.state;

  /** Opens the line and takes up what an earlier visit, or the landing page, left to be sent. */
  open(on: RoomListener): void {
    this.onSafe = on.safe;
    this.closed = false;
    this.onReturned = on.returned;
    this.onRefused = on.refused;
    this.takeFirstLine();
    void this.outbox.restore({ writerId: this.parts.writerId, storyId: this.state.story.id }).then((turns) => turns.forEach((turn) => this.show(turn)));
    this.socket.open({
      said: (message) => {
        this.apply({ kind: 'said', message });
        // Nothing is heard of this story any more, and nothing of it can be asked for.
        const isOut = message.event === 'member:left' && message.payload.user_id === this.parts.writerId;
        if (isOut) this.onRefused({ code: 'not_found', fields: [], help: [] });
      },
      joined: (joined) => {
        this.apply({ kind: 'joined', joined });
        this.spot.joined();
        this.outbox.setOnline(true);
      },
      refused: (failure) => this.onRefused(failure),
      connection: (connection) => {
        this.outbox.setOnline(connection === 'online');
        this.apply({ kind: 'connection', connection });
      },
    });
  }

  close(): void {
    this.closed = true;
    this.signal.stop();
    this.spot.stop();
    this.outbox.close();
    this.socket.close();
  }

  /** Adds one's turn: on the page at once, on this device in a moment, on the server when it can be. */
  submit(text: string, intent: Intent): void {
    this.signal.stop();
    this.enqueue(randomId(), text, intent);
  }

  key(): void {
    this.signal.key();
  }

  /** One is where the story goes on, or reads what was before. */
  at(spot: Spot): void {
    this.spot.at(spot);
  }

  /** Rejects, like all that is asked of the server here, with a `RequestFailed`. */
  async pass(): Promise<void> {
    taken(await this.socket.ask('turn:pass', { story_id: this.state.story.id }));
  }

  /** Gives the turn to somebody, as the host. */
  async giveTurn(to: string): Promise<void> {
    taken(await this.socket.ask('turn:give', { story_id: this.state.story.id, user_id: to }));
  }

  /** Votes for a proposal of this round; sent again it is the same vote. */
  async vote(proposal: number): Promise<void> {
    taken(await this.socket.ask('vote:cast', { story_id: this.state.story.id, proposal }));
    this.apply({ kind: 'voted', proposal });
  }

  /** Ends this round with the votes it has, as the host. */
  async endRound(): Promise<void> {
    taken(await this.socket.ask('vote:end', { story_id: this.state.story.id }));
  }

  async letEmberTell(): Promise<void> {
    taken(await this.socket.ask('narrator:continue', { story_id: this.state.story.id }));
  }

  async stopEmber(): Promise<void> {
    taken(await this.socket.ask('narrator:stop', { story_id: this.state.story.id }));
  }

  async askForPicture(): Promise<void> {
    taken(await this.socket.ask('media:request', { story_id: this.state.story.id, kind: 'picture' }));
  }

  /** Says something beside the story. Under the same name it is the same message, however often it is sent. */
  async say(name: string, remark: Remark): Promise<void> {
    taken(await this.socket.ask('chat:send', { story_id: this.state.story.id, client_id: name, ...remark }));
  }

  /** The last of Ember's words are on the page. */
  settled(jobId: string): void {
    this.apply({ kind: 'settled', jobId });
  }

  /** The server gave three ways on that were asked for. */
  suggested(items: readonly Suggestion[]): void {
    this.apply({ kind: 'suggested', items });
  }

  async loadOlder(): Promise<void> {
    const before = this.state.story.segments[0]?.seq;
    if (before === undefined) return;
    const page = await this.parts.load(before);
    this.apply({ kind: 'older', segments: page.segments, hasMore: page.has_more });
  }

  /** Loads the story again, because a picture's link ran out or something was missed. */
  reload(): void {
    if (this.reloading) return;
    this.reloading = true;
    const wait = Math.min(RELOAD_AFTER_MS * 2 ** this.misses, RELOAD_LATEST_MS);
    this.parts.clock.after(wait, () => void this.fetchStory());
  }

  private async fetchStory(): Promise<void> {
    const answer = await this.parts.load().catch(failureOf);
    this.reloading = false;
    if (this.closed) return;
    if ('code' in answer) {
      this.misses += 1;
      if (isPassing(answer.code)) this.reload();
      return;
    }
    this.misses = answer.seq < this.state.story.seq ? this.misses + 1 : 0;
    this.apply({ kind: 'loaded', story: withOlder(this.state.story, answer) });
  }

  private takeFirstLine(): void {
    const kept = firstLine(this.parts.story.id, this.parts.storage);
    if (kept) this.enqueue(kept.line.clientTurnId, kept.line.text, 'write');
  }

  private enqueue(clientTurnId: string, text: string, intent: Intent): void {
    const { story, writerId, clock } = this.parts;
    const { mode, head } = this.state.story;
    const base = mode === 'vote' ? { baseSeq: head ?? 0 } : {};
    const turn = { clientTurnId, writerId, storyId: story.id, text, intent, ...base, queuedAt: clock.now() };
    this.show(turn);
    void this.outbox.add(turn).then((kept) => {
      // A disk may be slower than the server, which has given the words back: then they are a draft again.
      if (!this.state.pending.some((waiting) => waiting.clientTurnId === clientTurnId)) return;
      if (kept) this.safe(turn);
      else this.apply({ kind: 'loose', clientTurnId });
    });
  }

  /** The turn is on a disk, here or on the server: where its words came from they may go. */
  private safe(turn: QueuedTurn): void {
    this.forgetFirstLine(turn);
    this.onSafe(turn.text);
  }

  private forgetFirstLine({ storyId, clientTurnId }: QueuedTurn): void {
    const kept = firstLine(storyId, this.parts.storage);
    if (kept?.line.clientTurnId === clientTurnId) kept.forget();
  }

  private show(turn: QueuedTurn): void {
    const online = this.state.connection === 'online';
    const { clientTurnId, text, intent } = turn;
    this.apply({ kind: 'queued', turn: { clientTurnId, text, intent, state: online ? 'sending' : 'kept' } });
  }

  private giveBack(turn: QueuedTurn, failure: Failure): void {
    this.apply({ kind: 'withdrawn', clientTurnId: turn.clientTurnId });
    this.onReturned({ text: turn.text, intent: turn.intent, failure });
    this.forgetFirstLine(turn);
  }

  private apply(event: RoomEvent): void {
    const next = reduce(this.state, event);
    if (next === this.state) return;
    this.state = next;
    if (next.stale) this.reload();
    for (const watcher of this.watchers) watcher();
  }
}

function taken(answer: Ack<AskName> | Failure): void {
  if ('ok' in answer && answer.ok) return;
  throw new RequestFailed('ok' in answer ? failureOfAck(answer) : answer);
}

/** A fresh answer has the newest passages only; pages that were turned back to stay open while they still belong. */
function withOlder(before: Story, now: Story): Story {
  const first = now.segments[0];
  if (!first || !now.has_more) return now;
  const older: Segment[] = before.segments.filter((segment) => segment.seq < first.seq);
  const contiguous = before.segments.some((segment) => segment.id === first.id);
  if (!contiguous || older.length === 0) return now;
  return { ...now, segments: [...older, ...now.segments], has_more: before.has_more };
}
