import type { Clock } from './clock';
import { draftKey, type Draft } from './keep';
import type { Table } from './kept-table';

/** A pause in typing after which the draft is written down; a killed tab loses no more than this. */
const SAVE_AFTER_MS = 200;

/** Keeps what one person types in one story, across reloads, crashes and lost connections. */
export class DraftKeeper {
  private readonly table: Table<Draft>;
  private readonly clock: Clock;
  private readonly of: { writerId: string; storyId: string };
  private callOffSave: () => void = () => {};
  /** What is in the box; null before anything is known of it. */
  private text: string | null = null;
  /** Changes of the row go one after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(table: Table<Draft>, clock: Clock, of: { writerId: string; storyId: string }) {
    this.table = table;
    this.clock = clock;
    this.of = of;
  }

  /** What an earlier visit left, unless something has been written meanwhile. */
  async read(): Promise<string> {
    const draft = await this.row();
    if (this.text !== null) return '';
    this.text = draft?.text ?? '';
    return this.text;
  }

  /** Notes the newest wording; `onSaved` runs when it is on this device. */
  change(text: string, onSaved: () => void): void {
    this.text = text;
    this.callOffSave();
    if (text === '') return void this.next(() => this.table.delete(draftKey(this.of)));
    this.callOffSave = this.clock.after(SAVE_AFTER_MS, () => this.saveNow(onSaved));
  }

  /**
   * Another tab has written this. What this one was about to put down came before it, and must not come after. `sent`: the
   * words are on their way, and stay on this device until they are safe.
   */
  adopt(text: string, sent: boolean): void {
    const { text: before } = this;
    this.callOffSave();
    this.text = text;
    if (text !== '') void this.save();
    else if (before && !sent) void this.forget(before.trim());
  }

  /** Writes the wording down without waiting for a pause. */
  saveNow(onSaved: () => void): void {
    const { text } = this;
    void this.save().then((kept) => kept && this.text === text && onSaved());
  }

  /** The box was emptied by sending: its words stay here until they are safe elsewhere. */
  release(): void {
    void this.save();
    this.text = '';
  }

  /** These words are safe elsewhere: left here they would come twice. What another tab wrote stays. */
  async forget(text: string): Promise<void> {
    await this.next(async () => {
      if ((await this.row())?.text.trim() === text) await this.table.delete(draftKey(this.of));
    });
  }

  /** Writes down what is in the box, also where another tab wrote its own since. Gives whether it is on this device. */
  save(): Promise<boolean> {
    this.callOffSave();
    const { text } = this;
    if (!text) return Promise.resolve(false);
    return this.next(() => this.table.put(draftKey(this.of), { ...this.of, text, savedAt: this.clock.now() }));
  }

  private row(): Promise<Draft | undefined> {
    return this.table.get(draftKey(this.of)).catch(() => undefined);
  }

  private next(act: () => Promise<void>): Promise<boolean> {
    const done = this.last.then(act).then(
      () => true,
      () => false,
    );
    this.last = done;
    return done;
  }
}
