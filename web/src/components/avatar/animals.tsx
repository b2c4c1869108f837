import type { ReactElement } from 'react';

/** Six paper animals, each a face in a 64 by 64 box. A seat keeps its animal by name. */
export const ANIMALS = ['fox', 'rabbit', 'bear', 'owl', 'cat', 'hedgehog'] as const;
export type AnimalName = (typeof ANIMALS)[number];

const EYE = '#2b2118';

export const FACES: Record<AnimalName, ReactElement> = {
  fox: (
    <>
      <path d="M10 10 26 24 12 36Z" fill="#e8602c" /><path d="M54 10 38 24 52 36Z" fill="#e8602c" />
      <path d="M13 16 22 24 14 30Z" fill="#7a2c12" /><path d="M51 16 42 24 50 30Z" fill="#7a2c12" />
      <path d="M32 58C20 54 9 44 9 31c7-8 14-11 23-11s16 3 23 11c0 13-11 23-23 27Z" fill="#e8602c" />
      <path d="M32 58C20 54 9 44 9 31c9 1 18 6 23 14 5-8 14-13 23-14 0 13-11 23-23 27Z" fill="#fff6e6" />
      <circle cx="23" cy="35" r="2.700" fill={EYE} /><circle cx="41" cy="35" r="2.700" fill={EYE} />
      <path d="M27.500 50h9L32 56Z" fill={EYE} />
    </>
  ),
  rabbit: (
    <>
      <ellipse cx="23" cy="15" rx="6.500" ry="15" fill="#e3d2b5" transform="rotate(-7 23 15)" />
      <ellipse cx="41" cy="15" rx="6.500" ry="15" fill="#e3d2b5" transform="rotate(7 41 15)" />
      <ellipse cx="23" cy="16" rx="3" ry="10.500" fill="#f0b9b2" transform="rotate(-7 23 16)" />
      <ellipse cx="41" cy="16" rx="3" ry="10.500" fill="#f0b9b2" transform="rotate(7 41 16)" />
      <ellipse cx="32" cy="41" rx="19" ry="18" fill="#e3d2b5" />
      <ellipse cx="32" cy="49" rx="10" ry="8" fill="#fff6e6" />
      <circle cx="24" cy="37" r="2.700" fill={EYE} /><circle cx="40" cy="37" r="2.700" fill={EYE} />
      <path d="M29 44.500h6L32 48Z" fill="#d0696a" />
      <path d="M32 48v4" stroke={EYE} strokeWidth="1.500" strokeLinecap="round" />
    </>
  ),
  bear: (
    <>
      <circle cx="15" cy="19" r="9" fill="#8a5a3a" /><circle cx="49" cy="19" r="9" fill="#8a5a3a" />
      <circle cx="15" cy="19" r="4.500" fill="#d9a877" /><circle cx="49" cy="19" r="4.500" fill="#d9a877" />
      <circle cx="32" cy="37" r="22" fill="#a06b43" />
      <ellipse cx="32" cy="46" rx="11" ry="9" fill="#ecd0a8" />
      <circle cx="23" cy="33" r="2.700" fill={EYE} /><circle cx="41" cy="33" r="2.700" fill={EYE} />
      <ellipse cx="32" cy="42" rx="4" ry="3" fill={EYE} />
      <path d="M27.500 49c2 2.500 7 2.500 9 0" stroke={EYE} strokeWidth="1.600" fill="none" strokeLinecap="round" />
    </>
  ),
  owl: (
    <>
      <path d="M11 12 22 20 11 30Z" fill="#0b6b66" /><path d="M53 12 42 20 53 30Z" fill="#0b6b66" />
      <path d="M11 34c0-13 9-20 21-20s21 7 21 20-9 24-21 24-21-11-21-24Z" fill="#1f8a82" />
      <path d="M20 46c3 8 21 8 24 0 0 9-6 12-12 12s-12-3-12-12Z" fill="#f3e3b9" />
      <circle cx="22" cy="33" r="9.500" fill="#fff6e6" /><circle cx="42" cy="33" r="9.500" fill="#fff6e6" />
      <circle cx="23" cy="33" r="4.300" fill={EYE} /><circle cx="41" cy="33" r="4.300" fill={EYE} />
      <path d="M28 39h8l-4 8Z" fill="#ffc94a" />
    </>
  ),
  cat: (
    <>
      <path d="M11 9 27 19 12 32Z" fill="#5d6f86" /><path d="M53 9 37 19 52 32Z" fill="#5d6f86" />
      <path d="M15 16 22 21 15 27Z" fill="#f0b9b2" /><path d="M49 16 42 21 49 27Z" fill="#f0b9b2" />
      <ellipse cx="32" cy="37" rx="22" ry="20" fill="#72859c" />
      <path d="M32 17v9M25 18l2 8M39 18l-2 8" stroke="#4a5a70" strokeWidth="2.500" strokeLinecap="round" />
      <ellipse cx="32" cy="47" rx="10" ry="7" fill="#eef1ee" />
      <circle cx="22" cy="36" r="3" fill={EYE} /><circle cx="42" cy="36" r="3" fill={EYE} />
      <path d="M29.500 43.500h5L32 46.500Z" fill="#d0696a" />
    </>
  ),
  hedgehog: (
    <>
      <path d="M32 7l5 6 7-3 1 8 8 1-3 7 6 5-6 5 3 7-8 1H19l-8-1 3-7-6-5 6-5-3-7 8-1 1-8 7 3Z" fill="#6b4a3a" />
      <ellipse cx="32" cy="42" rx="18" ry="16" fill="#ecd0a8" />
      <circle cx="18" cy="34" r="5" fill="#d9a877" /><circle cx="46" cy="34" r="5" fill="#d9a877" />
      <circle cx="25" cy="39" r="2.700" fill={EYE} /><circle cx="39" cy="39" r="2.700" fill={EYE} />
      <ellipse cx="32" cy="47" rx="4.500" ry="3.700" fill={EYE} />
      <path d="M28 53c2 1.700 6 1.700 8 0" stroke={EYE} strokeWidth="1.500" fill="none" strokeLinecap="round" />
    </>
  ),
};
