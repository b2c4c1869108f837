import type { KnipConfig } from 'knip';

export default {
  entry: ['src/app/routes/**/*.tsx', 'src/gallery/main.tsx', 'src/**/*.cases.tsx', 'book-runtime/src/mount.ts', 'service-worker/worker.ts', 'scripts/*.mjs'],
  project: ['src/**/*.{ts,tsx}', 'landing/**/*.ts', 'book-runtime/**/*.ts', 'service-worker/**/*.ts'],
  ignoreExportsUsedInFile: true,
  // The fonts come in by stylesheet.
  ignoreDependencies: [
    '@fontsource-variable/vazirmatn',
    '@fontsource/andika',
    '@fontsource/grandstander',
    '@fontsource/noto-naskh-arabic',
    '@fontsource/opendyslexic',
    '@fontsource/young-serif',
    '@fontsource-variable/atkinson-hyperlegible-next',
    '@fontsource-variable/bricolage-grotesque',
    '@fontsource-variable/lexend',
    '@fontsource-variable/literata',
  ],
} satisfies KnipConfig;
