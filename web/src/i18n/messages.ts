import { account } from './words/account';
import { book } from './words/book';
import { common } from './words/common';
import { library } from './words/library';
import { problems } from './words/problems';
import { room } from './words/room';
import { settings } from './words/settings';
import { start } from './words/start';
import { help } from './words/help';

/** Every sentence the client says. A key is looked up here and nowhere else. */
export const messages = {
  ...common,
  ...room,
  ...library,
  ...start,
  ...account,
  ...settings,
  ...problems,
  ...book,
  ...help,
} as const;

export type MessageKey = keyof typeof messages;
