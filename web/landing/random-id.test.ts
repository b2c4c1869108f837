import { describe, expect, it } from 'vitest';
import { randomId } from './random-id';

const V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What a browser offers on plain HTTP: bytes, but no ready UUID. */
function insecure(byte: number): Crypto {
  const getRandomValues = (bytes: Uint8Array): Uint8Array => bytes.fill(byte);
  return { getRandomValues } as unknown as Crypto;
}

describe('a random id', () => {
  it('is a version 4 UUID', () => {
    expect(randomId()).toMatch(V4);
  });

  it.each([0x00, 0x5a, 0xff])('is one without a secure context too (bytes %i)', (byte) => {
    expect(randomId(insecure(byte))).toMatch(V4);
  });
});
