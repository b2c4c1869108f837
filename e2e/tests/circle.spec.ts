import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures/test';
import { expectAccessible } from '../fixtures/axe';
import { shot } from '../fixtures/shot';
import { ADULTS } from '../fixtures/tiers';
import { signUp, somebody } from '../pages/account';
import { Room } from '../pages/room';
import { Talk } from '../pages/talk';

// Sentences come whole: what is tested is what stays, not how it arrives.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('two people write one story in turns, and talk beside it', async ({ page, anotherDevice, watch }) => {
  // Who comes with an invitation cannot read the story before they have sat down.
  watch.expect(/status of 404/);
  await signUp(page, somebody({ penName: 'Ana' }));
  const asked = await page.context().request.post('/api/v1/stories', {
    headers: { 'Idempotency-Key': randomUUID() },
    data: { audience: 'adults', premise: 'Two friends keep a lighthouse that nobody has asked for.', mode: 'round_robin', narrator: 'off' },
  });
  const made = (await asked.json()) as { id: string; invite: string };
  await page.goto(`/s/${made.id}`);
  const ana = new Room(page, ADULTS);
  const other = await (await anotherDevice()).newPage();
  await signUp(other, somebody({ penName: 'Ben' }));
  await other.goto(`/s/${made.id}?join=${made.invite}`);
  const ben = new Room(other, ADULTS);

  await ana.add('Ana lit the lamp.');
  await expect(ben.turn('Ana lit the lamp.')).toBeVisible();
  await ben.add('Ben blew it out again.');
  await expect(ana.turn('Ben blew it out again.')).toBeVisible();

  const hers = new Talk(page);
  const his = new Talk(other);
  await hers.open();
  await hers.say('Shall the door open?');
  await expect(his.way).toHaveAccessibleName('Talk: 1 new message');
  await his.open();
  await expect(his.said).toHaveText([/Shall the door open\?/]);
  await his.say('Not before midnight.');
  await expect(hers.said).toHaveText([/Shall the door open\?/, /Not before midnight\./]);
  await expectAccessible(page);
  await shot(page, 'talk');

  // What was said while one was away is there, and so is what one had begun to say it beside.
  await other.reload();
  await expect(his.said).toHaveCount(2);
  await other.goBack();
  await expect(ben.turn('Ana lit the lamp.')).toBeVisible();
  await expect(his.way).toHaveAccessibleName('Talk');
});
