import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewStory } from '../../api/types';
import { Voice } from '../../i18n/voice';
import type { ReadAloud } from '../../lib/read-aloud';
import { expectAccessible } from '../../test/axe';
import { FakeMouth } from '../../test/fake-mouth';
import type { GapName } from './cards';
import type { Begin } from './use-begin';
import { useBeginning } from './use-beginning';
import Wizard from './wizard';

let mouth: FakeMouth;
let reader: ReadAloud;
vi.mock('../../lib/page-reader', () => ({ pageReader: () => reader }));

beforeEach(() => {
  document.documentElement.lang = 'en';
  mouth = new FakeMouth([]);
  reader = mouth.reader;
});

const started: NewStory[] = [];

function Page({ change, from = 'who' }: { change?: Partial<Begin>; from?: GapName }) {
  const [step, setStep] = useState<GapName>(from);
  const field = useBeginning('mia');
  const begin: Begin = { pending: false, waiting: false, failure: null, start: (wish) => void started.push(wish), callOff: () => {}, ...change };
  return (
    <Voice tier="kids">
      <Wizard step={step} onStep={setStep} field={field} begin={begin} chance={() => 0} />
    </Voice>
  );
}

const sentence = () => within(screen.getByRole('region', { name: 'Your story so far' })).getByText(/has to|have to/).closest('p')!.textContent!.replaceAll(/\s+/g, ' ').trim();
const next = () => userEvent.click(screen.getByRole('button', { name: 'Next' }));

beforeEach(() => {
  started.length = 0;
});

describe('a child’s sentence', () => {
  it('grows with each picture and becomes the story', async () => {
    const { container } = render(<Page />);
    expect(sentence()).toBe('somebody in somewhere has to do something');
    await userEvent.click(screen.getByRole('radio', { name: 'a brave fox' }));
    expect(sentence()).toBe('A brave fox in somewhere has to do something');
    await expectAccessible(container);
    await next();
    expect(screen.getByRole('heading', { name: 'Where are we?' })).toHaveFocus();
    await userEvent.click(screen.getByRole('radio', { name: 'a night train' }));
    await next();
    await userEvent.click(screen.getByRole('radio', { name: 'find a fallen star' }));
    expect(sentence()).toBe('A brave fox on a night train has to find a fallen star');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Light the fire!' }));
    expect(started).toEqual([{ premise: 'A brave fox on a night train has to find a fallen star.', audience: 'kids', mode: 'solo', hero: 'Fox' }]);
  });

  it('is filled by keys alone', async () => {
    render(<Page />);
    await userEvent.tab();
    await userEvent.keyboard(' {ArrowDown}{Enter}');
    expect(sentence()).toContain('An early owl');
    expect(screen.getByRole('heading', { name: 'Where are we?' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard(' {Enter}');
    expect(sentence()).toContain('in a lighthouse');
  });

  it('says kindly what is missing, and stays', async () => {
    render(<Page />);
    await next();
    expect(screen.getByText('Pick a picture, or roll the dice.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Who is it about?' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'a brave fox' }));
    expect(screen.queryByText('Pick a picture, or roll the dice.')).toBeNull();
  });

  it('leads back to a gap that was left open', async () => {
    localStorage.setItem('fireside.new.mia', JSON.stringify({ gaps: { where: { card: 'train' }, trouble: { card: 'star' } } }));
    render(<Page from="trouble" />);
    await userEvent.click(screen.getByRole('button', { name: 'Light the fire!' }));
    expect(screen.getByRole('heading', { name: 'Who is it about?' })).toBeInTheDocument();
    expect(started).toEqual([]);
  });

  it('rolls the dice, and never the same again', async () => {
    render(<Page />);
    const roll = screen.getByRole('button', { name: 'Surprise me' });
    await userEvent.click(roll);
    expect(screen.getByRole('radio', { name: 'a brave fox' })).toBeChecked();
    await userEvent.click(roll);
    expect(screen.getByRole('radio', { name: 'an early owl' })).toBeChecked();
  });

  it('takes words of one’s own, corrects their article, and keeps them beside the pictures', async () => {
    const { container } = render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'My own idea' }));
    const box = screen.getByRole('textbox', { name: 'Who is it? Write it here.' });
    expect(box).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText('Write a word or two first.')).toBeInTheDocument();
    await userEvent.type(box, 'angry ant');
    expect(sentence()).toContain('An angry ant in');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Show me the pictures' }));
    await userEvent.click(screen.getByRole('radio', { name: 'a brave fox' }));
    await userEvent.click(screen.getByRole('button', { name: 'My own idea' }));
    expect(screen.getByRole('textbox')).toHaveValue('angry ant');
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Where are we?' })).toBeInTheDocument();
  });

  it('is on this device with each choice', async () => {
    const { unmount } = render(<Page />);
    await userEvent.click(screen.getByRole('radio', { name: 'a brave fox' }));
    unmount();
    render(<Page />);
    expect(screen.getByRole('radio', { name: 'a brave fox' })).toBeChecked();
    expect(sentence()).toContain('A brave fox');
  });

  it('says why a sentence was not taken, and begins with the words that are offered', async () => {
    render(<Page change={{ failure: { code: 'held', detail: 'Let us be gentle with the fox.', rewrite: 'A brave fox has to rest.', fields: [], help: [] } }} />);
    expect(await screen.findByText('Let us be gentle with the fox.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Use these words' }));
    expect(started).toMatchObject([{ premise: 'A brave fox has to rest.' }]);
  });

  it('waits without a network, and says so', async () => {
    const { container } = render(<Page change={{ waiting: true, failure: { code: 'offline', fields: [], help: [] } }} />);
    expect(screen.getByText(/No internet. Your words are safe here/)).toBeInTheDocument();
    await expectAccessible(container);
  });
});

describe('where this device has a voice', () => {
  beforeEach(() => {
    mouth = new FakeMouth();
    reader = mouth.reader;
  });

  it('says each picture at its press, also when it is pressed again', async () => {
    const { container } = render(<Page />);
    const fox = screen.getByRole('radio', { name: 'a brave fox' });
    await userEvent.click(fox);
    expect(mouth.saying.text).toBe('a brave fox');
    act(() => mouth.saying.word(2));
    expect(container.querySelector('.said')).toHaveTextContent('brave');
    await userEvent.click(fox);
    expect(mouth.given).toHaveLength(2);
  });

  it('reads the sentence and the question at a press, and nothing by itself', async () => {
    render(<Page />);
    expect(mouth.given).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'a brave fox' }));
    await userEvent.click(screen.getByRole('button', { name: 'Read it to me' }));
    expect(mouth.saying.text).toBe('A brave fox in somewhere has to do something');
    act(() => mouth.saying.end());
    expect(mouth.saying.text).toBe('Who is it about?');
    await next();
    expect(reader.said()).toBeNull();
  });

  it('reads each question by itself to those who asked for that', async () => {
    localStorage.setItem('fireside.reads-by-itself', 'on');
    render(<Page />);
    await userEvent.click(screen.getByRole('radio', { name: 'a brave fox' }));
    await next();
    expect(mouth.saying.text).toBe('Where are we?');
  });
});

it('has no control that reads where there is no voice', () => {
  render(<Page />);
  expect(screen.queryByRole('button', { name: /read/i })).toBeNull();
});
