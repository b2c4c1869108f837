import type { KnipConfig } from 'knip';

export default {
  entry: ['src/app/routes/**/*.tsx', 'book-runtime/src/mount.ts', 'scripts/*.mjs'],
  project: ['src/**/*.{ts,tsx}', 'landing/**/*.ts', 'book-runtime/**/*.ts'],
  ignoreExportsUsedInFile: true,
  // The fonts come in by stylesheet.
  ignoreDependencies: [
    '@fontsource/andika',
    '@fontsource/grandstander',
    '@fontsource/young-serif',
    '@fontsource-variable/atkinson-hyperlegible-next',
    '@fontsource-variable/bricolage-grotesque',
    '@fontsource-variable/literata',
  ],
} satisfies KnipConfig;
