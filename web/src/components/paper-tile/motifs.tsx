import type { ReactElement } from 'react';
import { FACES, type AnimalName } from '../avatar/animals';

/** What a tile shows, drawn round its middle. */
export type Motif =
  | 'door' | 'speech' | 'star' | 'chest' | 'question'
  | 'house' | 'castle' | 'tree' | 'sea'
  | 'face' | 'mouse' | 'dog' | 'whale' | 'dragon' | 'paw'
  | AnimalName;

const SHADE = <ellipse cx="0" cy="27" rx="20" ry="3" fill="#0f3737" opacity=".18" />;

/** The face of an animal, as people wear it, round the middle of the tile. */
function animal(name: AnimalName): ReactElement {
  return <g transform="translate(-31 -37) scale(.97)">{FACES[name]}</g>;
}

const EYES = <g fill="#2b2118"><circle cx="-8" cy="-3" r="2.600" /><circle cx="8" cy="-3" r="2.600" /></g>;

export const MOTIFS: Record<Motif, ReactElement> = {
  fox: animal('fox'),
  rabbit: animal('rabbit'),
  bear: animal('bear'),
  owl: animal('owl'),
  cat: animal('cat'),
  hedgehog: animal('hedgehog'),
  mouse: (
    <>
      <circle cx="-17" cy="-17" r="12" fill="#9aa3ad" /><circle cx="17" cy="-17" r="12" fill="#9aa3ad" />
      <circle cx="-17" cy="-17" r="7" fill="#f0b9b2" /><circle cx="17" cy="-17" r="7" fill="#f0b9b2" />
      <path d="M0 25C-14 25-20 12-20 1-20-11-11-17 0-17S20-11 20 1c0 11-6 24-20 24Z" fill="#b3bbc3" />
      {EYES}
      <path d="M-24 10l13 2M-23 17l12-2M24 10l-13 2M23 17l-12-2" stroke="#6d7680" strokeWidth="1.300" strokeLinecap="round" />
      <ellipse cy="13" rx="4.500" ry="3.500" fill="#d0696a" />
    </>
  ),
  dog: (
    <>
      <path d="M-20-16c-9 2-10 26-4 30 5 2 8-6 8-14Z" fill="#7a4a2a" /><path d="M20-16c9 2 10 26 4 30-5 2-8-6-8-14Z" fill="#7a4a2a" />
      <path d="M0 25c-13 0-20-10-20-23 0-14 9-21 20-21s20 7 20 21c0 13-7 23-20 23Z" fill="#c98f5c" />
      <ellipse cy="13" rx="11" ry="10" fill="#fff6e6" />
      {EYES}
      <ellipse cy="8" rx="4.600" ry="3.400" fill="#2b2118" />
      <path d="M0 11v5m-5 0c2 3 8 3 10 0" stroke="#2b2118" strokeWidth="1.600" fill="none" strokeLinecap="round" />
    </>
  ),
  whale: (
    <>
      <path d="M2-18v-8m0 0c-4-6-9-4-9-1m9 1c4-6 9-4 9-1" stroke="#fffaf0" strokeWidth="2.600" fill="none" strokeLinecap="round" />
      <path d="M-28 6C-28-10-14-17 0-17 14-17 20-8 24-3c3-5 8-8 11-7-1 6-3 10-8 13C25 18 12 24-2 24c-15 0-26-6-26-18Z" fill="#1d4f6b" />
      <path d="M-28 8c10 6 34 8 50 2C18 19 9 24-2 24c-14 0-25-5-26-16Z" fill="#e9efe4" />
      <circle cx="-15" cy="1" r="2.800" fill="#fffaf0" /><circle cx="-15" cy="1" r="1.500" fill="#2b2118" />
    </>
  ),
  dragon: (
    <>
      <path d="M-15-13-19-26-6-18ZM15-13 19-26 6-18Z" fill="#ffd98a" />
      <path d="M-22 6-33-2-29 14ZM22 6 33-2 29 14Z" fill="#4d3a86" />
      <path d="M0 25c-12 0-15-6-18-12-4-7-5-11-5-14C-23-13-13-19 0-19S23-13 23-1c0 3-1 7-5 14-3 6-6 12-18 12Z" fill="#7a5fc0" />
      <path d="M0 25c-10 0-14-5-14-11S-8 5 0 5s14 3 14 9-4 11-14 11Z" fill="#a88fe0" />
      {EYES}
      <circle cx="-5" cy="12" r="1.700" fill="#4d3a86" /><circle cx="5" cy="12" r="1.700" fill="#4d3a86" />
      <path d="M-7 18c4 3 10 3 14 0" stroke="#4d3a86" strokeWidth="1.700" fill="none" strokeLinecap="round" />
    </>
  ),
  paw: (
    <>
      <circle r="26" fill="#fff6e6" />
      <g fill="#8a5a3a">
        <path d="M0-1C8-1 14 7 14 12c0 6-7 5-14 5s-14 1-14-5C-14 7-8-1 0-1Z" />
        <ellipse cx="-15" cy="-3" rx="4.500" ry="6" transform="rotate(-28 -15 -3)" /><ellipse cx="15" cy="-3" rx="4.500" ry="6" transform="rotate(28 15 -3)" />
        <ellipse cx="-6" cy="-12" rx="4.700" ry="6.500" /><ellipse cx="6" cy="-12" rx="4.700" ry="6.500" />
      </g>
    </>
  ),
  castle: (
    <>
      {SHADE}
      <path d="M-20-10h9v8h22v-8h9v37h-40Z" fill="#fffaf0" />
      <path d="M-22-10-15.500-24-9-10ZM22-10 15.500-24 9-10ZM-8-2 0-18 8-2Z" fill="#c7354f" />
      <path d="M-6 27V16a6 6 0 0 1 12 0v11Z" fill="#173f45" />
      <rect x="-17" y="0" width="4" height="7" rx="2" fill="#ffc94a" /><rect x="13" y="0" width="4" height="7" rx="2" fill="#ffc94a" />
    </>
  ),
  tree: (
    <>
      {SHADE}
      <rect x="-4" y="8" width="8" height="19" fill="#8a5a3a" />
      <path d="M0-27 16-7H9L21 13h-42L-9-7h-7Z" fill="#1f7a62" />
      <path d="M0-27 16-7H9L21 13H0Z" fill="#17614e" />
    </>
  ),
  sea: (
    <>
      <path d="M-6-3V-27c9 4 15 12 16 24Z" fill="#fffaf0" /><path d="M-9-3V-22c-6 4-9 10-10 19Z" fill="#ffc94a" />
      <path d="M-22 1h40c-1 7-6 11-12 11h-16c-6 0-11-4-12-11Z" fill="#c7354f" />
      <path d="M-50 14c8-6 17-6 25 0s17 6 25 0 17-6 25 0 17 6 25 0v30h-100Z" fill="#3a9aa8" />
    </>
  ),
  door: (
    <>
      {SHADE}
      <path d="M-15 27V-6a15 15 0 0 1 30 0v33Z" fill="#8a4a2a" />
      <path d="M-10 27V-5a10 10 0 0 1 20 0v32Z" fill="#ffc94a" />
      <path d="M-10 27V-5a10 10 0 0 1 7-9.500V27Z" fill="#c7354f" />
    </>
  ),
  speech: (
    <>
      <path d="M-16-19h32a7 7 0 0 1 7 7V6a7 7 0 0 1-7 7H-3l-11 10V13h-2a7 7 0 0 1-7-7v-18a7 7 0 0 1 7-7Z" fill="#fffaf0" />
      <circle cx="-11" cy="-3" r="3.600" fill="#e8602c" /><circle cx="0" cy="-3" r="3.600" fill="#ffc94a" /><circle cx="11" cy="-3" r="3.600" fill="#0b6b66" />
    </>
  ),
  star: (
    <>
      <circle r="24" fill="#ffd257" opacity=".35" />
      <path d="M0-24 6.500-8 24-7 10.500 4 15 21 0 11.500-15 21-10.500 4-24-7-6.500-8Z" fill="#ffc94a" />
      <path d="M0-24 6.500-8 24-7 10.500 4 0 0Z" fill="#f5ae2a" />
    </>
  ),
  house: (
    <>
      {SHADE}
      <rect x="-16" y="-2" width="32" height="29" fill="#fffaf0" />
      <path d="M-22 0 0-22 22 0Z" fill="#e8602c" />
      <rect x="-4" y="11" width="9" height="16" fill="#173f45" />
      <rect x="-12" y="4" width="6" height="6" fill="#ffc94a" /><rect x="7" y="4" width="6" height="6" fill="#ffc94a" />
    </>
  ),
  face: (
    <>
      {SHADE}
      <path d="M-19 27c0-16 8-22 19-22s19 6 19 22Z" fill="#c7354f" />
      <circle cy="-8" r="15" fill="#f0c9a0" />
      <path d="M-15-8c0-14 30-14 30 0-4-5-10-7-15-7s-11 2-15 7Z" fill="#5a3a26" />
      <circle cx="-5.500" cy="-7" r="1.900" fill="#2b2118" /><circle cx="5.500" cy="-7" r="1.900" fill="#2b2118" />
      <path d="M-4.500-.500c2.500 3 6.500 3 9 0" stroke="#2b2118" strokeWidth="1.600" fill="none" strokeLinecap="round" />
    </>
  ),
  chest: (
    <>
      {SHADE}
      <rect x="-20" y="2" width="40" height="24" rx="2" fill="#8a5a3a" />
      <path d="M-20 2a20 14 0 0 1 40 0Z" fill="#a06b43" />
      <path d="M-20 2h40v5h-40Z" fill="#ffc94a" />
      <rect x="-5" y="3" width="10" height="11" rx="2" fill="#ffc94a" /><circle cy="8.500" r="2" fill="#4a2a00" />
    </>
  ),
  question: (
    <>
      <circle r="25" fill="#ffc94a" />
      <path d="M-9-7c0-13 19-13 19-1 0 8-10 8-10 16" fill="none" stroke="#7a4a10" strokeWidth="6.500" strokeLinecap="round" />
      <circle cy="17" r="4" fill="#7a4a10" />
    </>
  ),
};
