import type { Clock } from './clock';
import type { Draft, Table } from './keep';

/** A pause in typing after which the draft is written down; a killed tab loses no more than this. */
const SAVE_AFTER_MS = 200;

/** Keeps what somebody types in one story, across reloads, crashes and lost connections. */
export class DraftKeeper {
  private readonly table: Table<Draft>;
  private readonly clock: Clock;
  private readonly storyId: string;
  private callOffSave: () => void = () => {};
  private unsaved: string | null = null;

  constructor(table: Table<Draft>, clock: Clock, storyId: string) {
    this.table = table;
    this.clock = clock;
    this.storyId = storyId;
  }

  async read(): Promise<string> {
    const draft = await this.table.get(this.storyId).catch(() => undefined);
    return draft?.text ?? '';
  }

  /** Notes the newest wording; `onSaved` runs when it is safe. */
  change(text: string, onSaved: () => void): void {
    this.unsaved = text;
    this.callOffSave();
    // An emptied box went into the outbox: a draft left behind would bring the same words twice.
    if (text === '') return void this.save().then(onSaved);
    this.callOffSave = this.clock.after(SAVE_AFTER_MS, () => void this.save().then(onSaved));
  }

  /** Writes down what is not yet, now: the page is going away. */
  async save(): Promise<void> {
    this.callOffSave();
    const text = this.unsaved;
    if (text === null) return;
    this.unsaved = null;
    const done =
      text === ''
        ? this.table.delete(this.storyId)
        : this.table.put(this.storyId, { storyId: this.storyId, text, savedAt: this.clock.now() });
    await done.catch(() => {});
  }
}
