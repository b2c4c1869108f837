import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { makeQueryClient, Providers } from './app/providers';
import { keepPage } from './app/keep-page';
import { makeRouter } from './app/router';
import { speakFor } from './app/speak-for';
import { applyLook, rememberedLook } from './lib/look';
import './styles/index.css';

applyLook(rememberedLook());

const queryClient = makeQueryClient();
const router = makeRouter(queryClient);

keepPage();

function begin(): void {
  createRoot(document.getElementById('app')!).render(
    <Providers client={queryClient}>
      <RouterProvider router={router} />
    </Providers>,
  );
}

// The first page is painted in its language. Without its words, which a broken connection may keep back, it is in English.
speakFor(null).then(begin, begin);
