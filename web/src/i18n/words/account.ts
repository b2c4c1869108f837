import type { Catalogue } from '../wording';

export const account = {
  'gate.motto': {
    kids: 'All of us write. Each has an ink.',
    teens: 'Your words keep your colour.',
    adults: 'Everybody’s words keep their ink.',
  },
  'signIn.title': { kids: 'Hello again', teens: 'Back to the fire', adults: 'Back to the fire' },
  'signIn.lead': {
    kids: 'Sign in to find your books.',
    teens: 'Your stories are where you left them.',
    adults: 'Your stories are where you left them.',
  },
  'signIn.submit': 'Sign in',
  'signIn.noAccount': 'No account yet?',
  'signUp.title': { kids: 'Keep your stories', teens: 'Keep your stories', adults: 'Keep your stories' },
  'signUp.lead': {
    kids: 'Then they are yours, on any screen.',
    teens: 'Then they’re yours, on any screen.',
    adults: 'With an account they are yours, on any device.',
  },
  'signUp.leadTrial': {
    kids: 'The story you began comes with you.',
    teens: 'The story you started comes with you.',
    adults: 'The story you have begun comes with you.',
  },
  'signUp.submit': { kids: 'Make my place', teens: 'Sign up', adults: 'Create account' },
  'signUp.kept': 'Kept on this device',
  'signUp.notKept': {
    early: 'We can not keep your stories here. So we sent nothing. They are still here. Ask a grown-up to help.',
    kids: 'This browser can not keep your stories. So nothing was sent, and they are still here. Try a different window or browser.',
    teens: 'This browser can’t keep a copy of your stories, so nothing was sent. They’re still here. Try a window that isn’t private, or another browser.',
    adults:
      'This browser cannot keep a copy of your stories, so nothing was sent. They are still here. Try a window that is not private, or another browser.',
  },
  'signUp.haveAccount': 'You have an account?',
  'field.email': 'E-mail',
  'field.password': 'Password',
  'field.passwordHint': 'At least 10 characters. A few words in a row work well.',
  'field.passwordShow': 'Show password',
  'field.passwordHide': 'Hide password',
  'field.penName': 'Pen name',
  'field.penNameHint': 'What others see. It need not be your real name.',
  'field.birth': 'Month and year of birth',
  'field.month': 'Month',
  'field.year': 'Year',
  'field.birthHint': 'Sets which words and stories fit you. Others never see it.',
  'error.emailMissing': { kids: 'Write your e-mail.', teens: 'Write your e-mail address.', adults: 'Write your e-mail address.' },
  'error.passwordShort': { kids: 'Use 10 letters or more.', teens: '10 characters at least.', adults: 'Ten characters at least.' },
  'error.passwordMissing': 'Write your password.',
  'error.penNameMissing': 'Choose a pen name.',
  'error.birthMissing': 'Choose a month and write the year with four digits.',
  'consent.title': 'One more person, please',
  'consent.body':
    'At your age the law asks that a parent or guardian says yes first. Show them this page: they make their own account, and from there they open yours.',
  'consent.kept':
    'Nothing about you was stored: not your e-mail, not your birthday. What you wrote is no longer on the server. This device has kept it for you:',
  'consent.nothing': 'Nothing about you was stored: not your e-mail, not your birthday.',
  'consent.read': 'Read “{title}”',
  'consent.back': 'Back to the start',
} as const satisfies Catalogue;
