type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Child = Node | string | null | undefined | false;

/** Makes an element. Attributes that are absent, null or false are left out; text is always text, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A small drawing of one or more strokes or shapes, hidden from assistive technology. */
export function icon(name: string, box: number, paths: readonly string[]): SVGSVGElement {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('class', `fb-icon fb-icon-${name}`);
  made.setAttribute('viewBox', `0 0 ${box} ${box}`);
  made.setAttribute('aria-hidden', 'true');
  for (const d of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    made.append(path);
  }
  return made;
}

/** Icons of the reader; strokes unless the style sheet fills them. */
export const ICONS = {
  next: () => icon('next', 24, ['M9 5l7 7-7 7']),
  back: () => icon('back', 24, ['M15 5l-7 7 7 7']),
  close: () => icon('close', 24, ['M6 6l12 12M18 6L6 18']),
  text: () => icon('text', 24, ['M3 18L8 6l5 12M4.6 14h6.8M14.5 18l3.2-8 3.3 8M15.6 15.5h4.3']),
  inks: () => icon('inks', 24, ['M4 20l1.2-4.8L16 4.4a2 2 0 0 1 2.8 0l.8.8a2 2 0 0 1 0 2.8L8.8 18.8 4 20zM14 6.5l3.5 3.5']),
  aloud: () => icon('aloud', 24, ['M8 5v14l11-7z', 'M8 5v14M16 5v14']),
  fullscreen: () => icon('fullscreen', 24, ['M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5']),
  flame: () => icon('flame', 24, [
    'M12 23c-6 0-8.3-5-7-9.8.6-2.2 1.7-3.4 2-5.4 1 1.6 1.8 2.3 2.8 2.5C9.1 6.2 10.5 3.3 13 1c.1 3.5 1.7 5.1 3.2 7.4.6.9.8 1.7.9 2.5.8-.9 1.1-1.8 1.1-2.9C21 11.2 21 23 12 23z',
    'M12.2 22.5c-4 0-4.9-3.8-3.6-6.5.5-1 1.1-1.6 1.3-2.7.6.8 1 1.2 1.6 1.2-.1-1.7.5-3.1 1.5-4.3.1 2 1.2 2.9 2 4.4 1.5 2.7 1.2 7.9-2.8 7.9z',
  ]),
} as const;
