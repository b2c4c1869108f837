import { describe, expect, it } from 'vitest';
import { firstLine, leaveFirstLine } from './first-line';

describe('the landing page’s line', () => {
  it('is there until it is said to be safe', () => {
    leaveFirstLine('s', { clientTurnId: 'c', text: 'Once.' }, localStorage);
    const kept = firstLine('s', localStorage);
    expect(kept?.line).toEqual({ clientTurnId: 'c', text: 'Once.' });
    expect(firstLine('s', localStorage)).not.toBeNull();
    kept?.forget();
    expect(firstLine('s', localStorage)).toBeNull();
  });

  it.each(['', '{', 'null', '[]', '{"text":"x"}', '{"client_turn_id":"c","text":"  "}', '{"client_turn_id":1,"text":"x"}'])(
    'is thrown away when it is no line: %s',
    (kept) => {
      localStorage.setItem('fireside.first.s', kept);
      expect(firstLine('s', localStorage)).toBeNull();
      expect(localStorage.getItem('fireside.first.s')).toBeNull();
    },
  );
});
