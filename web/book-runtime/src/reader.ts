import type { Aloud } from './aloud';
import type { Book } from './book';
import { Chrome } from './chrome';
import { directionOf } from './direction';
import { el } from './element';
import { fill } from './fill';
import { Flight } from './flight';
import type { LeafSize } from './fold';
import { Gauge } from './gauge';
import { followPointer } from './gestures';
import { keepPlace, keptPlace } from './kept-place';
import { type Command, commandOf } from './keys';
import { type Leaf, layOut, type Mode, type Place, placeOf, viewAt, viewsOf } from './layout';
import { leafElement } from './leaf-view';
import { Pictures, printedOn } from './pictures';
import type { ReaderOptions } from './reader-options';
import { changed, deviceShelf, fitSize, keepSettings, readSettings, type Settings, type Shelf, SIZE_STEP } from './settings';
import type { SettingsPanel } from './settings-panel';
import { leafSize, SPREAD_MIN_PX, typeScale } from './sizes';
import { Stage } from './stage';
import { viewLabel } from './tell';
import { reading, type Turn, type TurnEvent, turned } from './turn';
import { whenVoiced } from './voice';
import type { ReaderWords } from './words';

/** A column that has not been scrolled for so long lies where its reader reads. */
const SCROLLED_MS = 250;

/** A book being read: puts the layout on the stage, and the stage under the reader's hands. */
export class Reader {
  /** As it was given, and as it is printed on its paper. */
  #given: Book;
  #book: Book;
  readonly #options: ReaderOptions;
  readonly #words: ReaderWords;
  readonly #shelf: Shelf | null;
  readonly #root: HTMLElement;
  readonly #room = el('div', { class: 'fb-room' });
  readonly #column = el('div', { class: 'fb-column', tabindex: 0, role: 'group', hidden: true });
  readonly #live = el('p', { class: 'fb-unseen', 'aria-live': 'polite' });
  readonly #gauge: Gauge;
  readonly #stage = new Stage();
  readonly #chrome: Chrome;
  #panel: SettingsPanel | null = null;
  #panelComing: Promise<SettingsPanel | null> | null = null;
  #pictures: Pictures | null = null;
  readonly #flight = new Flight();
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #stops: (() => void)[] = [];
  #settings: Settings;
  #turn: Turn = { kind: 'rest', at: 0 };
  #leaves: Leaf[] = [];
  #views: number[][] = [];
  #elements = new Map<number, HTMLElement>();
  #place: Place | null = null;
  #frame = 0;
  #scrolled = 0;
  #aloud: Aloud | null = null;
  /** The view whose words are at hand for reading aloud. */
  #open = -1;
  #leaf: LeafSize = { width: 1, height: 1 };
  /** The extent of the room at the last layout. */
  #laidFor = '';

  constructor(parent: HTMLElement, book: Book, options: ReaderOptions) {
    this.#given = this.#book = book;
    this.#options = options;
    this.#words = options.words;
    this.#shelf = options.shelf === undefined ? deviceShelf() : options.shelf;
    this.#settings = readSettings(this.#shelf, options.usual);
    this.#place = keptPlace(this.#shelf, book.id);
    const { lang, dir, region } = this.#words;
    this.#root = el('section', { class: 'fb', lang, 'aria-label': fill(region, { title: book.title }), 'data-tier': book.audience });
    this.#root.dir = directionOf(book) ?? dir;
    this.#gauge = new Gauge(book, this.#words);
    const actions = { command: (command: Command) => this.#obey(command), jump: (view: number) => this.#event({ kind: 'jump', to: view }) };
    this.#chrome = new Chrome(this.#root, book, this.#words, options.onClose !== undefined, actions);
    // The book is bound as its words are read; what stands round it is read as the reader's own words are.
    for (const part of [this.#chrome.spoken, this.#chrome.top, this.#chrome.bottom]) part.dir = dir;
    this.#room.append(this.#stage.element);
    this.#column.setAttribute('aria-label', book.title);
    this.#root.append(this.#chrome.spoken, this.#chrome.top, this.#chrome.back, this.#room, this.#column, this.#chrome.next, this.#chrome.bottom, this.#live, this.#gauge.element);
    parent.append(this.#root);
    this.#listen();
    this.#relay();
    this.#stops.push(whenVoiced(() => void this.#findVoice()));
    this.#bind(book);
    void this.#bringPanel();
  }

  /** Shows a newer state of the same book, as when a picture is finished, at the words that are being read. */
  update(book: Book): void {
    this.#bind(book);
    this.#soon();
  }

  /** Takes the book as it is printed on the paper that is chosen, and fetches its pictures. */
  #bind(book: Book): void {
    const [{ paper }, { renew, keep }] = [this.#settings, this.#options];
    [this.#given, this.#book] = [book, printedOn(paper, book)];
    this.#pictures?.stop();
    this.#pictures = new Pictures(book, paper, renew);
    keep?.(this.#pictures.links);
    void this.#pictures.fetchAhead();
  }

  destroy(): void {
    if (!this.#column.hidden) this.#keepScrolled();
    clearTimeout(this.#scrolled);
    this.#aloud?.stop();
    for (const stop of this.#stops) stop();
    cancelAnimationFrame(this.#frame);
    this.#flight.stop();
    this.#chrome.stop();
    this.#pictures?.stop();
    this.#root.remove();
  }

  get #rtl(): boolean {
    return this.#root.dir === 'rtl';
  }

  get #extent(): string {
    return `${this.#root.clientWidth} ${this.#root.clientHeight}`;
  }

  get #mode(): Mode {
    const { layout } = this.#settings;
    return layout === 'spread' && !this.#roomForTwo ? 'single' : layout;
  }

  get #roomForTwo(): boolean {
    return this.#root.clientWidth >= SPREAD_MIN_PX;
  }

  get #way(): Settings['turn'] {
    const still = this.#still.matches || this.#root.closest('[data-motion="reduced"]') !== null;
    return still ? 'none' : this.#settings.turn;
  }

  #listen(): void {
    const on = (target: EventTarget, name: string, listener: (event: Event) => void, capture = false): void => {
      target.addEventListener(name, listener, capture);
      this.#stops.push(() => target.removeEventListener(name, listener, capture));
    };
    on(document, 'keydown', (event) => this.#key(event as KeyboardEvent));
    on(this.#root, 'error', (event) => void this.#pictures?.mend(event.target, event.timeStamp), true);
    on(this.#root, 'pointerdown', (event) => this.#clickedBeside(event));
    on(this.#column, 'scroll', () => {
      clearTimeout(this.#scrolled);
      this.#scrolled = window.setTimeout(() => this.#keepScrolled(), SCROLLED_MS);
    });
    on(this.#still, 'change', () => this.#soon());
    on(document.fonts, 'loadingdone', () => this.#soon());
    // The observer also reports the size that the first layout has used already.
    const resized = new ResizeObserver(() => {
      if (this.#extent !== this.#laidFor) this.#soon();
    });
    resized.observe(this.#root);
    this.#stops.push(() => resized.disconnect());
    this.#stops.push(followPointer(this.#stage.element, {
      leaf: () => this.#leaf,
      manner: () => this.#way,
      rtl: () => this.#rtl,
      turn: (event) => this.#event(event),
      tap: () => this.#chrome.toggle(),
    }));
  }

  /** Lays the book out anew in the next frame, however many reasons there are to. */
  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#relay());
  }

  /** Lays the book out for the room there is, and opens it where it was open. */
  #relay(): void {
    this.#flight.stop();
    if (!this.#column.hidden) this.#place = this.#placeInColumn();
    const left = this.#views.length - reading(this.#turn);
    const { size, font, easier, paper, inks, spoken } = this.#settings;
    const mode = this.#mode;
    this.#laidFor = this.#extent;
    Object.assign(this.#root.dataset, { font, paper, inks, mode, turn: this.#way });
    this.#root.toggleAttribute('data-easier', easier);
    this.#root.toggleAttribute('data-spoken', spoken);
    this.#root.style.setProperty('--fb-size', String(size / 100));
    this.#column.hidden = mode !== 'scroll';
    this.#room.hidden = mode === 'scroll';
    if (mode !== 'scroll') this.#measureRoom(mode);
    this.#leaves = layOut(this.#book, mode, this.#gauge.fits);
    this.#gauge.clear();
    this.#views = viewsOf(this.#leaves, mode);
    this.#elements.clear();
    this.#open = -1;
    this.#panel?.update(this.#settings, this.#roomForTwo);
    this.#chrome.chosen({ named: inks === 'named', spoken });
    if (mode === 'scroll') return this.#unroll();
    this.#column.replaceChildren();
    this.#turn = { kind: 'rest', at: this.#found(left) };
    this.#show();
  }

  /** The view that shows what was being read. Round the story there are no words to go by: the cover is the first
   * view, and the last pages are found from the end, `left` views before it. */
  #found(left: number): number {
    const last = this.#views.length - 1;
    const at = reading(this.#turn);
    if (this.#place) return Math.max(viewAt(this.#leaves, this.#views, this.#place), 0);
    return Math.min(at <= 1 ? at : Math.max(last + 1 - left, 0), last);
  }

  #measureRoom(mode: 'spread' | 'single'): void {
    const style = getComputedStyle(this.#room);
    const width = this.#room.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    const height = this.#room.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
    const tier = this.#book.audience;
    const size = leafSize({ width, height }, tier, mode === 'spread');
    this.#leaf = size;
    const set = (name: string, value: string): void => this.#root.style.setProperty(name, value);
    set('--fb-leaf-w', `${size.width}px`);
    set('--fb-leaf-h', `${size.height}px`);
    set('--fb-scale', typeScale(size, tier, mode === 'spread').toFixed(3));
    this.#stage.set({ mode, size, rtl: this.#rtl, views: () => this.#views, leaf: (index) => this.#element(index) });
  }

  /** The whole book in one column, in reading order, nothing split. */
  #unroll(): void {
    this.#root.style.setProperty('--fb-scale', '1');
    this.#column.replaceChildren(...this.#leaves.map((leaf) => leafElement(leaf, this.#book, this.#words)));
    this.#chrome.mayRetreat(false);
    const at = this.#place ? viewAt(this.#leaves, this.#views, this.#place) : -1;
    if (at > 0) this.#column.children[at]?.scrollIntoView({ block: 'start' });
    this.#aloud?.opened();
  }

  /** The place at the top of the column. */
  #placeInColumn(): Place | null {
    const top = this.#column.getBoundingClientRect().top;
    const index = Array.from(this.#column.children).findIndex((leaf) => leaf.getBoundingClientRect().bottom > top + 1);
    return placeOf(this.#leaves, [index]);
  }

  /** Keeps where the column was left. Round the story there is no place to keep; its beginning closes the book. */
  #keepScrolled(): void {
    const place = this.#placeInColumn();
    const begins = this.#column.scrollTop < this.#column.clientHeight;
    if (place || begins) keepPlace(this.#shelf, this.#book.id, place);
    this.#chrome.mayRetreat(place !== null && !this.#settings.spoken);
  }

  #element(index: number): HTMLElement {
    const known = this.#elements.get(index);
    if (known) return known;
    const made = leafElement(this.#leaves[index] as Leaf, this.#book, this.#words);
    this.#elements.set(index, made);
    return made;
  }

  #event(event: TurnEvent): void {
    if (this.#mode === 'scroll') return;
    const before = reading(this.#turn);
    this.#turn = turned(this.#turn, event, this.#views.length);
    if (this.#turn.kind === 'falling' && this.#way === 'none') this.#turn = { kind: 'rest', at: reading(this.#turn) };
    if (this.#turn.kind !== 'falling') this.#flight.stop();
    else if (event.kind !== 'landed') this.#fall();
    this.#show(reading(this.#turn) !== before);
  }

  #fall(): void {
    if (this.#turn.kind !== 'falling') return;
    const step = (turn: Turn): void => {
      this.#turn = turn;
      this.#stage.show(turn, this.#way);
    };
    this.#flight.start(this.#turn, step, () => this.#event({ kind: 'landed' }));
  }

  #show(moved = false): void {
    this.#stage.show(this.#turn, this.#way);
    this.#stage.openToKeyboard();
    const at = reading(this.#turn);
    const label = viewLabel(this.#words, this.#views[at] ?? [], this.#leaves);
    this.#chrome.at(at, this.#views.length, label);
    this.#chrome.mayRetreat(placeOf(this.#leaves, this.#views[at] ?? []) !== null);
    if (this.#turn.kind === 'rest' && at !== this.#open) {
      this.#open = at;
      this.#aloud?.opened();
    }
    if (!moved) return;
    this.#place = placeOf(this.#leaves, this.#views[at] ?? []);
    if (this.#place || at <= 1) keepPlace(this.#shelf, this.#book.id, this.#place);
    this.#live.textContent = label;
  }

  /** There is a voice: the book can be read aloud with it. Where the code for that does not come, it is read by eye. */
  async #findVoice(): Promise<void> {
    const code = await import('./read-aloud').catch(() => null);
    if (!code || !this.#root.isConnected) return;
    this.#aloud = code.readAloud(this.#column, {
      words: () => this.#openWords(),
      next: () => this.#readOn(),
      rate: () => this.#settings.rate,
      changed: (reading) => this.#chrome.reading(reading),
    });
    this.#chrome.voice();
    this.#panel?.voice();
  }

  /** The words that can be read now; in the column, from where its reader is. */
  #openWords(): HTMLElement[] {
    if (this.#mode !== 'scroll') return this.#stage.words();
    const top = this.#column.getBoundingClientRect().top;
    const words = Array.from(this.#column.querySelectorAll<HTMLElement>('.fb-words'));
    return words.filter((one) => one.getBoundingClientRect().bottom > top + 1);
  }

  /** Turns the page for a voice, as long as there are words to come. */
  #readOn(): boolean {
    const at = reading(this.#turn);
    const more = this.#mode !== 'scroll' && this.#views.slice(at + 1).some((view) => placeOf(this.#leaves, view) !== null);
    if (more) this.#event({ kind: 'go', direction: 1 });
    return more;
  }

  #key(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || target?.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) {
      if (event.key !== 'Escape') return;
    }
    // Space presses the button that has the focus.
    if (event.key === ' ' && target?.closest('button, a, input')) return;
    const { letters } = this.#settings;
    const context = { rtl: this.#rtl, tier: this.#book.audience, letters, scrolling: this.#mode === 'scroll', voice: this.#aloud !== null };
    const command = commandOf(event, context);
    if (!command) return;
    event.preventDefault();
    this.#obey(command);
  }

  #obey(command: Command): void {
    switch (command) {
      case 'next': return this.#event({ kind: 'go', direction: 1 });
      case 'back': return this.#event({ kind: 'go', direction: -1 });
      case 'first': return this.#event({ kind: 'jump', to: 0 });
      case 'last': return this.#event({ kind: 'jump', to: this.#views.length - 1 });
      case 'close': return this.#panel?.open ? void this.#togglePanel(false) : this.#options.onClose?.();
      case 'aloud': return this.#aloud?.toggle();
      case 'settings': return void this.#togglePanel(!this.#panel?.open);
      case 'scroll': return this.#change({ layout: this.#settings.layout === 'scroll' ? 'spread' : 'scroll' });
      case 'spoken': return this.#change({ spoken: !this.#settings.spoken });
      case 'inks': return this.#change({ inks: this.#settings.inks === 'named' ? 'quiet' : 'named' });
      case 'larger': return this.#change({ size: fitSize(this.#settings.size + SIZE_STEP) });
      case 'smaller': return this.#change({ size: fitSize(this.#settings.size - SIZE_STEP) });
      case 'fullscreen': return void (document.fullscreenElement ? document.exitFullscreen() : this.#root.requestFullscreen());
    }
  }

  #change(change: Partial<Settings>): void {
    this.#settings = changed(this.#settings, change);
    keepSettings(this.#shelf, this.#settings);
    if (change.paper) this.#bind(this.#given);
    this.#relay();
  }

  /** The sheet of settings. Nobody wants it before there is a page to read: its code comes after that, or else when it is asked for. */
  #bringPanel(): Promise<SettingsPanel | null> {
    this.#panelComing ??= import('./settings-panel').then(({ SettingsPanel }) => {
      const panel = new SettingsPanel(this.#settings, this.#words, this.#book.audience !== 'kids', (change) => this.#change(change));
      panel.element.dir = this.#words.dir;
      panel.update(this.#settings, this.#roomForTwo);
      if (this.#aloud) panel.voice();
      this.#live.before(panel.element);
      return (this.#panel = panel);
    }).catch(() => (this.#panelComing = null));
    return this.#panelComing;
  }

  async #togglePanel(open: boolean): Promise<void> {
    const panel = await this.#bringPanel();
    if (!panel) return;
    panel.toggle(open);
    this.#chrome.text.setAttribute('aria-expanded', String(open));
    if (!open) this.#chrome.text.focus();
  }

  #clickedBeside({ target }: Event): void {
    const inside = target instanceof Element && target.closest('.fb-panel, .fb-button-settings');
    if (this.#panel?.open && !inside) void this.#togglePanel(false);
  }
}
