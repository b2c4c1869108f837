import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useStickToEnd } from './use-stick-to-end';

/** jsdom lays nothing out: the sizes are what a test says they are. */
let height = 1_000;

function Page() {
  const { frame, content, atEnd } = useStickToEnd();
  return (
    <div ref={frame} data-testid="frame" data-at-end={atEnd}>
      <div ref={content} />
    </div>
  );
}

describe('the end of a growing text', () => {
  beforeEach(() => {
    height = 1_000;
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => height);
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(300);
  });
  afterEach(() => vi.restoreAllMocks());

  it('is where a reader begins', () => {
    render(<Page />);
    expect(screen.getByTestId('frame').scrollTop).toBe(1_000);
  });

  it('carries a reader along when something else moved it away', () => {
    render(<Page />);
    const frame = screen.getByTestId('frame');
    height = 2_000;
    frame.scrollTop = 650;
    fireEvent.scroll(frame);
    expect(frame.scrollTop).toBe(2_000);
    expect(frame.dataset.atEnd).toBe('true');
  });

  it('lets go of a reader who scrolls up, and takes them along again at the end', () => {
    render(<Page />);
    const frame = screen.getByTestId('frame');
    fireEvent.scroll(frame);
    fireEvent.wheel(frame);
    frame.scrollTop = 200;
    fireEvent.scroll(frame);
    expect(frame.scrollTop).toBe(200);
    expect(frame.dataset.atEnd).toBe('false');
    frame.scrollTop = 690;
    fireEvent.scroll(frame);
    expect(frame.dataset.atEnd).toBe('true');
  });
});
