import type { ReactElement } from 'react';

/** What a tile shows, drawn round its middle. */
export type Motif = 'door' | 'speech' | 'star' | 'house' | 'face' | 'chest' | 'question';

const SHADE = <ellipse cx="0" cy="27" rx="20" ry="3" fill="#0f3737" opacity=".18" />;

export const MOTIFS: Record<Motif, ReactElement> = {
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
      <path d="M-24-20h48a6 6 0 0 1 6 6V8a6 6 0 0 1-6 6H-6l-11 11v-11h-7a6 6 0 0 1-6-6v-22a6 6 0 0 1 6-6Z" fill="#fffaf0" />
      <circle cx="-13" cy="-3" r="4" fill="#e8602c" /><circle cx="0" cy="-3" r="4" fill="#ffc94a" /><circle cx="13" cy="-3" r="4" fill="#0b6b66" />
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
