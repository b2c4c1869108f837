import type { Catalogue } from '../wording';

/** What is wrong with a field, by its path and the server's word for it. */
export const fields = {
  'wrong.email.empty': { kids: 'Write an e-mail here.', teens: 'Add your e-mail.', adults: 'Write your e-mail address.' },
  'wrong.email.malformed': {
    kids: 'That is not an e-mail yet. Look for the @.',
    teens: 'That doesn’t look like an e-mail address.',
    adults: 'This does not look like an e-mail address.',
  },
  'wrong.email.too_long': { kids: 'That e-mail is too long.', teens: 'That e-mail is too long.', adults: 'This address is too long.' },
  'wrong.password.too_short': {
    kids: 'Make it longer. Ten letters or more.',
    teens: 'Ten characters at least.',
    adults: 'Ten characters at least.',
  },
  'wrong.password.too_long': { kids: 'That is too long.', teens: 'Too long: 200 characters at most.', adults: '200 characters at most.' },
  'wrong.password.guessable': {
    kids: 'That is easy to guess. Put four odd words in a row.',
    teens: 'That’s easy to guess. Four words that don’t belong together work well.',
    adults: 'This is easy to guess. Three or four words that do not belong together are safer, and easier to keep in mind.',
  },
  'wrong.birth_month.malformed': { kids: 'Pick a month. Write the year.', teens: 'Pick a month and write the year.', adults: 'Choose a month and write the year with four digits.' },
  'wrong.birth_month.impossible': { kids: 'Look at the year again.', teens: 'Check the year.', adults: 'Please look at the year again.' },
  'wrong.pen_name.empty': { kids: 'Pick a name.', teens: 'Pick a pen name.', adults: 'Choose a pen name.' },
  'wrong.pen_name.too_long': { kids: 'That name is too long.', teens: 'Too long: 40 characters at most.', adults: '40 characters at most.' },
  'wrong.pen_name.blocked': { kids: 'Pick a kinder name.', teens: 'That name won’t work here. Pick another.', adults: 'This name cannot be shown here. Choose another.' },
  'wrong.pen_name.guest': { kids: 'Sign up first. Then you can have a name.', teens: 'A pen name comes with an account.', adults: 'A pen name comes with an account: sign up to have one.' },
  'wrong.avatar.malformed': { kids: 'Pick another picture.', teens: 'Pick another picture.', adults: 'There is no such picture. Choose another.' },
  'wrong.title.empty': { kids: 'It needs a name.', teens: 'It needs a title.', adults: 'A story needs a title.' },
  'wrong.title.too_long': { kids: 'That name is too long.', teens: 'That title is too long.', adults: 'This title is too long.' },
  'wrong.premise.empty': { kids: 'Write one line first.', teens: 'Write a first line.', adults: 'Write a first line.' },
  'wrong.premise.too_long': { kids: 'That line is too long.', teens: 'That line is too long.', adults: 'This line is too long to begin with.' },
} as const satisfies Catalogue;
