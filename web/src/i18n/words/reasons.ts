import type { Catalogue } from '../wording';

/** Why words cannot stand, one for each `Reason` of the contract but `fine`, and whom to call. A test holds the two lists together. */
export const reasons = {
  'reason.grown_up': {
    kids: 'This part is for grown-ups. What else could happen here?',
    teens: 'This goes further than stories here can. Could the scene end a little earlier?',
    adults: 'This room is not open to explicit scenes. You can let the scene fade out.',
  },
  'reason.never': {
    kids: 'This can not be in a story here. If it was done to you, please tell a grown-up you trust.',
    teens: 'This can’t be written here. If something like it happened to you, it is not your fault, and there is help.',
    adults: 'This cannot be written here.',
  },
  'reason.too_cruel': {
    kids: 'Ouch, that hurts a lot! Could it be less rough?',
    teens: 'This is very graphic. Could it show a little less?',
    adults: 'This is very graphic for this room. Could it show a little less?',
  },
  'reason.too_scary': {
    kids: 'This is a bit too scary or sad. Could it be less so?',
    teens: 'This is heavy for this room. Could it be told more gently?',
    adults: 'This is heavy for this room. Could it be told more gently?',
  },
  'reason.distress': {
    kids: 'It sounds like you feel really bad. You matter. Please tell a grown-up you trust.',
    teens: 'It sounds like things may be really hard right now. You matter, and you don’t have to carry this alone.',
    adults: 'It sounds as if things may be very hard right now. You do not have to carry this alone.',
  },
  'reason.hurt': {
    kids: 'It sounds like someone hurts you. It is not your fault. You were brave to say it.',
    teens: 'It sounds like somebody may be hurting you. It is not your fault, and you can talk to people who will listen.',
    adults: 'It sounds as if somebody may be hurting you. It is not your fault, and there are people who will listen.',
  },
  'reason.harmful': {
    kids: 'Someone could get hurt if they tried this. Let us leave out how it is done.',
    teens: 'Somebody could get hurt with this. The story works without how it is done.',
    adults: 'This could help somebody do harm. The story works without how it is done.',
  },
  'reason.hateful': {
    kids: 'These words can hurt people for who they are. Can you say it a new way?',
    teens: 'This puts people down for who they are. Can you say it another way?',
    adults: 'This puts people down for who they are. Could it be said another way?',
  },
  'reason.unkind': {
    kids: 'That could hurt someone. Can you say it in a kind way?',
    teens: 'This could hurt somebody here. Can you say it in another way?',
    adults: 'This could hurt somebody here. Could it be said in another way?',
  },
  'reason.threatening': {
    kids: 'That sounds like a threat. It could scare someone. If you are very cross, talk to a grown-up you trust.',
    teens: 'This sounds like a threat to somebody. If something is going on, talking to someone helps.',
    adults: 'This reads as a threat to somebody here, so it was not shown.',
  },
  'reason.drugs': {
    kids: 'Let us leave this out of the story. What could they share in its place?',
    teens: 'This shows drugs or drinking more than stories here can. Could it stay in the background?',
    adults: 'This shows drugs more than this room can. Could it stay in the background?',
  },
  'reason.gambling': {
    kids: 'Let us play for fun and not for money. What game could it be?',
    teens: 'This sounds like a call to gamble. Could the scene do without it?',
    adults: 'This sounds like a call to gamble, which has no place here.',
  },
  'reason.swearing': {
    kids: 'Some words here are a bit rough. There is a way to say it that is not.',
    teens: 'The language is rough for this room. It can be said another way.',
    adults: 'The language is rough for this room. It can be said in another way.',
  },
  'reason.private': {
    kids: 'This tells a thing that should stay your secret. Let us hide it and keep it safe.',
    teens: 'This could tell strangers how to find someone. We can hide it for you.',
    adults: 'This may tell others how to find someone. Check that you want to share it.',
  },
  'reason.elsewhere': {
    kids: 'Let us stay here by the fire, where it is safe. Names and numbers from other places stay secret.',
    teens: 'Staying here keeps everyone safe. Please don’t swap contacts.',
    adults: 'This leads to a place outside. Check that you want to share it.',
  },
  'reason.careful': {
    kids: 'This did not feel safe, so we stopped it. Friends do not ask you to keep secrets from your grown-ups.',
    teens: 'This didn’t feel safe, so we stopped it. Nobody here should ask for secrets, pictures or meeting up.',
    adults: 'This could make somebody feel unsafe, so it was not shown.',
  },
  'reason.dangerous': {
    kids: 'That could hurt you if you tried it. Please talk to a grown-up you trust first.',
    teens: 'This is dangerous to try for real. Please talk to somebody you trust first.',
    adults: 'This could lead somebody into real danger, so it was not shown.',
  },
  'reason.advertising': {
    kids: 'This looks like an ad. Let us get back to the story.',
    teens: 'This looks like an advert, so it wasn’t shown.',
    adults: 'This looks like advertising, so it was not shown.',
  },
  'reason.unreadable': {
    kids: 'We can not read this yet. It stays here with you.',
    teens: 'We can’t read this language or these letters yet. It stays here with you.',
    adults: 'We cannot read this language or these letters yet. It stays here with you.',
  },
  'helpLine.free': {
    kids: 'It is free, and you are not in trouble.',
    teens: 'It’s free, and they listen.',
    adults: 'It is free, and in confidence.',
  },
  /** What each country has, where the server knows no name. */
  'helpLine.child': 'Help line for children',
  'helpLine.distress': 'Help lines where you live',
  'helpLine.call': '{name}: call {at}',
  'helpLine.call_or_text': '{name}: call or text {at}',
  'helpLine.page': '{name}: {at}',
  'room.rewrite': { kids: 'Use these words', teens: 'Say it this way', adults: 'Use this wording' },
  'room.keepMine': { kids: 'Change it myself', teens: 'Keep in drafts', adults: 'Edit mine' },
  'room.helpLines': {
    early: 'Does something hurt? You can talk to them:',
    kids: 'If something hurts, you can talk to someone who helps:',
    teens: 'If any of this is about you, these people listen:',
    adults: 'If any of this is about you, somebody can listen:',
  },
} as const satisfies Catalogue;
