import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { Whole } from '../whole';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Whole,
});
