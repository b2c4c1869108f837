/** A path of this site, or nothing: an address from outside must not send anybody elsewhere after signing in. */
export function ownPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/')) return undefined;
  // What a browser makes of it decides: it takes `\` for a slash, and passes over tabs and ends of lines.
  const leads = URL.canParse(value, location.origin) && new URL(value, location.origin).origin === location.origin;
  return leads ? value : undefined;
}
