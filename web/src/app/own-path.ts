/** A path of this site, or nothing: an address from outside must not send anybody elsewhere after signing in. */
export function ownPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/') || value.startsWith('//') || value.includes('\\')) return undefined;
  return value;
}
