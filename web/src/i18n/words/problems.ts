import type { Catalogue } from '../wording';

/** One for each `ProblemCode`; a test holds the two lists together. */
export const problems = {
  'problem.bad_request': {
    kids: 'Oops, that did not work. Try again?',
    teens: 'That did not go through. Try again.',
    adults: 'That request could not be read. Try again.',
  },
  'problem.invalid_fields': {
    early: 'One box is not right yet.',
    kids: 'One box needs another look.',
    teens: 'Something above needs a fix.',
    adults: 'Please look at the marked fields.',
  },
  'problem.unauthorized': {
    kids: 'Please sign in again. Your words are safe.',
    teens: 'You were signed out. Sign in and carry on.',
    adults: 'Your session has ended. Sign in again; nothing you wrote is lost.',
  },
  'problem.wrong_credentials': {
    early: 'Those two do not fit. Try again?',
    kids: 'Those two do not fit together. Try again?',
    teens: 'E-mail and password don’t match.',
    adults: 'That e-mail and password do not go together.',
  },
  'problem.forbidden': {
    kids: 'That is not for this story.',
    teens: 'That isn’t open to you.',
    adults: 'That is not open to this account.',
  },
  'problem.wrong_origin': {
    kids: 'Oops, that did not work. Load the page again?',
    teens: 'That came from another site. Reload the page.',
    adults: 'That came from another address than this page. Reload and try again.',
  },
  'problem.not_found': {
    kids: 'That is not here any more.',
    teens: 'That isn’t here, or isn’t yours.',
    adults: 'That is not here, or not yours.',
  },
  'problem.method_not_allowed': {
    kids: 'Oops, that did not work.',
    teens: 'That did not go through. Reload the page.',
    adults: 'This page is older than the server. Reload it.',
  },
  'problem.conflict': {
    kids: 'Someone changed it first. Look again?',
    teens: 'Someone got there first. Have another look.',
    adults: 'Something else changed it first. It has been loaded again.',
  },
  'problem.email_taken': {
    kids: 'That e-mail is in use.',
    teens: 'That e-mail already has an account.',
    adults: 'That e-mail address already has an account. Sign in instead?',
  },
  'problem.key_reused': {
    kids: 'Oops, that did not work. Try again?',
    teens: 'That was sent twice. Try again.',
    adults: 'That was sent before with other content. Try again.',
  },
  'problem.not_your_turn': {
    kids: 'It is not your turn yet. Your words wait here.',
    teens: 'Not your turn yet. Your draft is kept.',
    adults: 'It is somebody else’s turn. Your draft is kept.',
  },
  'problem.story_closed': {
    early: 'This story is done.',
    kids: 'This story is finished.',
    teens: 'This story is closed. Open it again to write.',
    adults: 'This story is finished or in the trash. Re-open it to write.',
  },
  'problem.folded': {
    kids: 'The story is folded up. You can see it all at the end.',
    teens: 'Still folded. It opens when the story is finished.',
    adults: 'The story is folded away. It unfolds when it is finished.',
  },
  'problem.room_full': {
    kids: 'All seats are taken.',
    teens: 'This room is full.',
    adults: 'Every seat in this circle is taken.',
  },
  'problem.not_joined': {
    early: 'We look for the fire.',
    kids: 'Finding the fire again.',
    teens: 'Getting you back in the room.',
    adults: 'Reconnecting to the room.',
  },
  'problem.bad_invite': {
    early: 'That code does not fit here.',
    kids: 'That code does not open a story.',
    teens: 'That code doesn’t open this story.',
    adults: 'That invitation does not open this story.',
  },
  'problem.invite_expired': {
    early: 'That code is too old.',
    kids: 'That code is too old. Ask for a new one.',
    teens: 'That invite is too old. Ask for a new one.',
    adults: 'That invitation is too old. Ask for another.',
  },
  'problem.invite_used_up': {
    early: 'That code is used up.',
    kids: 'That code is used up. Ask for a new one.',
    teens: 'That invite is used up. Ask for a new one.',
    adults: 'That invitation is used up. Ask for another.',
  },
  'problem.talk_off': {
    early: 'No talk here now.',
    kids: 'Talk is off in this story.',
    teens: 'The host turned talk off here.',
    adults: 'The host has switched talk off here.',
  },
  'problem.nothing_to_do': {
    kids: 'There is nothing to go back to.',
    teens: 'Nothing to undo there.',
    adults: 'There is nothing to take back or tell again.',
  },
  'problem.stale': {
    kids: 'The story moved on. Look, then add yours.',
    teens: 'The story moved on. Read it, then drop yours in.',
    adults: 'The story moved on while you wrote. Read the new words, then add yours.',
  },
  'problem.too_large': {
    kids: 'That is too long. Make it shorter?',
    teens: 'Too long for one turn. Split it up.',
    adults: 'That is too long for one turn. Split it in two.',
  },
  'problem.range_not_satisfiable': {
    kids: 'That part is not there. Load it again.',
    teens: 'That part is not there. Load it again.',
    adults: 'The file has no such part. Load it again.',
  },
  'problem.held': {
    early: 'That word might hurt. Try a new way?',
    kids: 'That word might hurt. How about another way?',
    teens: 'This could land harder than you mean it to.',
    adults: 'Held back: these words do not fit this story’s rating.',
  },
  'problem.blocked': {
    kids: 'That can not go in a story here. Let us try other words.',
    teens: 'This can’t go in. Your words are still yours, in the draft.',
    adults: 'This cannot be published here. The text stays with you as a draft.',
  },
  'problem.rate_limited': {
    kids: 'That was fast! Wait a little.',
    teens: 'Too fast. Give it a moment.',
    adults: 'Too much in a short time. It goes on in a moment.',
  },
  'problem.unavailable': {
    kids: 'The fire is busy. Try again soon. Your words are safe.',
    teens: 'The server is busy. Your words are kept.',
    adults: 'The server cannot do this right now. Your words are kept.',
  },
  'problem.timeout': {
    kids: 'That took too long. Try again?',
    teens: 'That took too long. Try again.',
    adults: 'That took too long. Try again.',
  },
  'problem.internal': {
    kids: 'Oops, that didn’t work. Try again?',
    teens: 'That didn’t go through. Try again.',
    adults: 'That did not save. Try again, or copy your text.',
  },
  'problem.offline': {
    kids: 'No internet. Your words are safe here.',
    teens: 'Offline. Nothing is lost. Try again when you’re back.',
    adults: 'No connection to the server. Nothing is lost; try again when it is back.',
  },
  'problem-when.seconds': {
    kids: 'Count to {count}, then try again.',
    teens: '{count, plural, one {Try again in # second.} other {Try again in # seconds.}}',
    adults: '{count, plural, one {Try again in # second.} other {Try again in # seconds.}}',
  },
  'problem-when.minutes': {
    kids: '{count, plural, one {Try again in # minute.} other {Try again in # minutes.}}',
    teens: 'Try again in {count} min.',
    adults: '{count, plural, one {Try again in # minute.} other {Try again in # minutes.}}',
  },
} as const satisfies Catalogue;
