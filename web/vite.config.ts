import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { words } from './scripts/words-plugin.ts';

const LANDING = fileURLToPath(new URL('landing/index.html', import.meta.url));

/** In development, answers every page as the binary does: `/` is the landing page, the rest is the app. The gallery is here only. */
function pages(): Plugin {
  const pageAt = (path: string) => {
    if (path === '/dev/gallery') return '/src/gallery/gallery.html';
    return path === '/' && existsSync(LANDING) ? '/landing/index.html' : '/app.html';
  };
  return {
    name: 'fireside-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = request.url?.split('?')[0] ?? '/';
        const wantsPage = request.headers.accept?.includes('text/html') ?? false;
        const isFile = /\.\w+$/.test(path) || path.startsWith('/@') || path.startsWith('/api/');
        if (wantsPage && !isFile) request.url = pageAt(path);
        next();
      });
    },
  };
}

/** Code that so many pages share is loaded with the first of them. */
const MOST_PAGES = 6;

/**
 * Code of ours that many parts share and yet few pages need: the landing page shares `problems` with all of them, and
 * loads nothing else of the app; a dialog brings React Aria along, and comes when there is a question; the parts of a room
 * are the room's; what reads aloud comes with what can be heard, and a choice with what is chosen.
 */
const OF_SOME_PAGES = /src[\\/](?:api[\\/]problems|components[\\/](?:dialog|choice)|features[\\/]room|i18n[\\/]words[\\/](?:room|read)|lib[\\/](?:(?:use-)?read-aloud|page-reader|sentences))/;

const SERVER = process.env.FIRESIDE_URL ?? 'http://localhost:8080';

export default defineConfig({
  appType: 'mpa',
  plugins: [
    words(),
    tanstackRouter({
      target: 'react',
      routesDirectory: 'src/app/routes',
      generatedRouteTree: 'src/app/route-tree.gen.ts',
      autoCodeSplitting: true,
      quoteStyle: 'single',
    }),
    react(),
    pages(),
  ],
  server: {
    proxy: {
      '/api': SERVER,
      '/assets/media': SERVER,
      '/socket.io': { target: SERVER, ws: true },
    },
  },
  build: {
    target: 'baseline-widely-available',
    // The policy allows no inlined fonts or scripts, and small files cache better under their own hash.
    assetsInlineLimit: 0,
    manifest: true,
    // Every browser of the target knows how to preload by itself.
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What each page of the app runs on, in one piece: it packs better, and a release of ours leaves it in the cache.
            {
              name: 'base',
              test: /node_modules[\\/](?:(?:react|react-dom|scheduler|@tanstack|use-sync-external-store)[\\/]|lucide-react[\\/]dist[\\/]esm[\\/](?!icons))/,
            },
            // What most pages share of ours; see `OF_SOME_PAGES` for what they do not.
            { name: 'shell', test: (id) => /web[\\/]src[\\/]/.test(id) && !OF_SOME_PAGES.test(id), minShareCount: MOST_PAGES },
          ],
        },
      },
      input: {
        app: fileURLToPath(new URL('app.html', import.meta.url)),
        ...(existsSync(LANDING) ? { landing: LANDING } : {}),
      },
    },
  },
  test: {
    environment: 'jsdom',
    // Left to itself it keeps a core free, which of two is half of the time.
    maxWorkers: '100%',
    testTimeout: 40_000,
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'service-worker/**/*.test.ts', 'book-runtime/**/*.test.ts', 'landing/**/*.test.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
