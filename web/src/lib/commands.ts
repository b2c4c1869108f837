/** Something a person can do from a key, from the menu of commands or from a list of keys: one object for all of them. */
export interface Command {
  id: string;
  /** What it does, in the words of the place it is offered in. */
  label: string;
  /** The keys, as a person reads them: `Mod+K`, `Alt+1`, `g l` or `?`. `Mod` is Control, on a Mac Command. */
  shortcut?: string;
  /** Whether it would lead anywhere now. */
  enabled(): boolean;
  run(): void;
}

/** The commands of what is shown now. Each part brings its own for as long as it stands. */
export class CommandList {
  private readonly parts = new Set<() => readonly Command[]>();

  /** Adds a part's commands, asked for anew each time; the answer takes them away. */
  add(part: () => readonly Command[]): () => void {
    this.parts.add(part);
    return () => void this.parts.delete(part);
  }

  /** All that can be done now, in the order the parts came. Of two under one name the later stands. */
  now(): Command[] {
    const named = new Map<string, Command>();
    for (const part of this.parts) for (const command of part()) named.set(command.id, command);
    return [...named.values()].filter((command) => command.enabled());
  }
}

/** The page's one list. */
export const commands = new CommandList();
