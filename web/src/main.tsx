import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { makeQueryClient, Providers } from './app/providers';
import { makeRouter } from './app/router';
import { applyLook, rememberedLook } from './lib/look';
import './styles/index.css';

applyLook(rememberedLook());

const queryClient = makeQueryClient();
const router = makeRouter(queryClient);

createRoot(document.getElementById('app')!).render(
  <Providers client={queryClient}>
    <RouterProvider router={router} />
  </Providers>,
);
