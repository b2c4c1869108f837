import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { Voice } from '../i18n/voice';
import { Gallery } from './gallery';
import { tierOf, type Setting } from './setting';

/** The gallery with all that components ask of the page round them: a voice, a router to link with, a place for answers. */
export function galleryPage(setting: Setting) {
  const root = createRootRoute({
    component: () => (
      <Voice tier={tierOf(setting)} early={setting.voice === 'early'}>
        <Gallery setting={setting} />
      </Voice>
    ),
  });
  // Links have addresses, and the window keeps its own.
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  return (
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
