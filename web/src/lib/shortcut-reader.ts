import type { Command } from './commands';
import { isSingleKey, isStroke, strokesOf, type Pressed } from './shortcut';

/** The second key of a pair such as `g l` comes within this time. */
const PAIR_WITHIN_MS = 1_000;

/** Finds the command that what is pressed means, one stroke after the other. */
export class ShortcutReader {
  /** What was pressed before, while a pair may still be meant. */
  private before: { pressed: Pressed; at: number } | null = null;

  /** The command that is complete with this press. `letters`: whether single keys mean anything here. */
  read(pressed: Pressed, at: number, offered: readonly Command[], letters: boolean): Command | undefined {
    const earlier = this.before && at - this.before.at <= PAIR_WITHIN_MS ? this.before.pressed : null;
    this.before = { pressed, at };
    const meant = offered.filter(({ shortcut }) => shortcut && (letters || !isSingleKey(shortcut)));
    const found = earlier && meant.find(({ shortcut }) => isPair(shortcut!, earlier, pressed));
    const command = found ?? meant.find(({ shortcut }) => isOne(shortcut!, pressed));
    if (command) this.before = null;
    return command;
  }
}

function isOne(shortcut: string, pressed: Pressed): boolean {
  const [only, more] = strokesOf(shortcut);
  return only !== undefined && more === undefined && isStroke(only, pressed);
}

function isPair(shortcut: string, first: Pressed, second: Pressed): boolean {
  const [one, two] = strokesOf(shortcut);
  return one !== undefined && two !== undefined && isStroke(one, first) && isStroke(two, second);
}
