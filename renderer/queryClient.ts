import { QueryClient } from '@tanstack/react-query';

/** The other side is this same machine: nothing is offline, nothing is tried twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 5_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});
