import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from './copy-text';

const clipboard = (value: unknown) => Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
const command = (answer: () => boolean) => Object.assign(document, { execCommand: vi.fn(answer) }).execCommand;

afterEach(() => {
  clipboard(undefined);
  Reflect.deleteProperty(document, 'execCommand');
});

describe('copying a text', () => {
  it('writes to the clipboard', async () => {
    const writeText = vi.fn(async () => {});
    clipboard({ writeText });
    expect(await copyText('a link')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('a link');
  });

  it('does it the old way where there is no clipboard, and leaves nothing behind', async () => {
    let copied = '';
    command(() => {
      copied = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    });
    expect(await copyText('a link')).toBe(true);
    expect(copied).toBe('a link');
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('tells when neither works', async () => {
    clipboard({ writeText: async () => Promise.reject(new DOMException('', 'NotAllowedError')) });
    command(() => false);
    expect(await copyText('a link')).toBe(false);
  });
});
