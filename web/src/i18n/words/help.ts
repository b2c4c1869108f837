import type { Catalogue } from '../wording';

export const help = {
  'help.title': { kids: 'Help', teens: 'Help', adults: 'Help' },
  'help.lead': {
    kids: 'Here is how the fire works.',
    teens: 'How this works, in short.',
    adults: 'How Fireside works, in a page.',
  },
  'help.ember.q': 'What is Ember?',
  'help.ember.a': {
    early: 'Ember is not a person. It is a computer that tells stories. You write a bit. Then Ember tells more.',
    kids: 'Ember is a computer that tells stories. It is not a person. It writes on when you have written.',
    teens: 'Ember is a story-telling program, not a person. It reads what you wrote and goes on from there.',
    adults:
      'Ember is a program that tells stories. It reads what you added and writes the next passage. Its words are always printed plain; people’s words have ink, so you can see at a glance who wrote what.',
  },
  'help.lost.q': { kids: 'Can my words get lost?', teens: 'Can I lose what I wrote?', adults: 'Can what I wrote be lost?' },
  'help.lost.a': {
    early: 'No. We keep all that you type.',
    kids: 'No. What you type is kept, even when the internet is gone.',
    teens: 'No. Drafts save on this device while you type, and a turn that’s in is in.',
    adults:
      'Drafts are kept on this device while you type, offline too. Once your turn is on the page it is on the server’s disk. Undo takes words off the page and can put them back.',
  },
  'help.held.q': { kids: 'Why was my line not added?', teens: 'Why was my line held?', adults: 'Why was a line held back?' },
  'help.held.a': {
    early: 'Some words can hurt or scare. Try to say it in a new way. Your words stay with you.',
    kids: 'Some words can hurt or scare. Ember asks you to say it another way. Your words stay with you.',
    teens: 'Every line is checked against the story’s rating, yours and Ember’s. If one is held, it stays in your draft with a reason.',
    adults:
      'Every sentence, yours and Ember’s, is checked against the story’s audience before anybody else sees it. What is held stays in your draft, with the reason and, where possible, other words.',
  },
  'help.offline.q': { kids: 'What if there is no internet?', teens: 'Does it work offline?', adults: 'Does it work without a connection?' },
  'help.offline.a': {
    kids: 'You can read the books you opened, and write on. Your words go out later.',
    teens: 'Books you opened stay readable, and turns wait here until you’re back. Ember needs a connection.',
    adults: 'Your library, the stories you were last in and the books you opened can be read. Turns wait on this device and are added on reconnect; Ember answers then.',
  },
  'help.keys.q': 'Keys',
  'help.keys.add': 'Add your turn',
  'help.keys.stop': 'Stop Ember',
  'help.keys.close': 'Close what is on top',
  'help.someone.q': { kids: 'I need a person', teens: 'I need a person', adults: 'If you need a person' },
  'help.someone.a': {
    early: 'Are you sad or scared? Tell a grown-up you trust.',
    kids: 'Does something make you sad or scared? Tell a grown-up you trust. You can call a help line for children too.',
    teens: 'Is something here or elsewhere too much? Talk to someone you trust, or call a help line where you live.',
    adults: 'If something here or elsewhere is too much, talk to somebody you trust, or to a help line where you live. findahelpline.com lists them by country.',
  },
} as const satisfies Catalogue;
