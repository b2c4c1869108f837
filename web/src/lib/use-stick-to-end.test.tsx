import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useStickToEnd } from './use-stick-to-end';

/** jsdom lays nothing out: the sizes are what a test says they are. */
let height = 1_000;
const SEEN = 300;

function Page({ latest }: { latest?: string }) {
  const { frame, content, atEnd } = useStickToEnd(latest);
  return (
    <div ref={frame} data-testid="frame" data-at-end={atEnd}>
      <div ref={content} />
      <textarea aria-label="Box" />
    </div>
  );
}

/** A page that somebody reads at its end. */
function read() {
  const view = render(<Page />);
  const frame = screen.getByTestId('frame');
  scrollTo(frame, height - SEEN);
  return { ...view, frame };
}

function scrollTo(frame: HTMLElement, top: number) {
  frame.scrollTop = top;
  fireEvent.scroll(frame);
}

function draw(frame: HTMLElement, from: number, to: number) {
  fireEvent.touchStart(frame, { touches: [{ clientY: from }] });
  fireEvent.touchMove(frame, { touches: [{ clientY: to }] });
}

describe('the end of a growing text', () => {
  beforeEach(() => {
    height = 1_000;
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => height);
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(SEEN);
  });
  afterEach(() => vi.restoreAllMocks());

  it('is where a reader begins', () => {
    render(<Page />);
    expect(screen.getByTestId('frame').scrollTop).toBe(1_000);
  });

  it('carries a reader along when the page grew while it shrank, even under a finger that has just pressed', () => {
    const { frame } = read();
    fireEvent.pointerDown(frame);
    fireEvent.focusIn(frame);
    fireEvent.keyDown(frame, { key: 'Enter' });
    height = 2_000;
    scrollTo(frame, 650);
    expect(frame.scrollTop).toBe(2_000);
    expect(frame.dataset.atEnd).toBe('true');
  });

  it('lets go of whoever scrolls up by whatever means, and takes them along again at the end', () => {
    const { frame } = read();
    scrollTo(frame, 200);
    expect(frame.scrollTop).toBe(200);
    expect(frame.dataset.atEnd).toBe('false');
    scrollTo(frame, 690);
    expect(frame.dataset.atEnd).toBe('true');
  });

  it.each([
    ['a wheel', (frame: HTMLElement) => fireEvent(frame, createEvent.wheel(frame, { deltaY: -20 }))],
    ['a finger', (frame: HTMLElement) => draw(frame, 100, 120)],
    ['a key', (frame: HTMLElement) => fireEvent.keyDown(frame, { key: 'PageUp' })],
    ['another key', (frame: HTMLElement) => fireEvent.keyDown(frame, { key: ' ', shiftKey: true })],
  ])('lets go when %s goes back, though the page grows in that moment', (_means, goBack) => {
    const { frame } = read();
    goBack(frame);
    height = 2_000;
    scrollTo(frame, 680);
    expect(frame.scrollTop).toBe(680);
    expect(frame.dataset.atEnd).toBe('false');
  });

  it.each([
    ['a wheel that goes on', (frame: HTMLElement) => fireEvent(frame, createEvent.wheel(frame, { deltaY: 20 }))],
    ['a finger that goes on', (frame: HTMLElement) => draw(frame, 120, 100)],
    ['a finger that rests', (frame: HTMLElement) => draw(frame, 100, 102)],
    ['a key in a text box', () => fireEvent.keyDown(screen.getByLabelText('Box'), { key: 'ArrowUp' })],
  ])('stays in view under %s', (_means, act) => {
    const { frame } = read();
    act(frame);
    height = 2_000;
    scrollTo(frame, 680);
    expect(frame.dataset.atEnd).toBe('true');
  });

  it('comes into view when somebody who read back adds something', () => {
    const { frame, rerender } = read();
    scrollTo(frame, 200);
    rerender(<Page latest="turn-1" />);
    expect(frame.scrollTop).toBe(1_000);
    fireEvent.scroll(frame);
    expect(frame.dataset.atEnd).toBe('true');
  });
});
