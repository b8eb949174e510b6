import './styles.ts';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { call } from './api.ts';
import { useHash } from './hash.ts';
import { queryClient } from './queryClient.ts';
import { preloadScreen } from './routes.tsx';

// What the first screen needs is asked for before React begins.
void queryClient.prefetchQuery({ queryKey: ['base.state', {}], queryFn: () => call('base.state', {}) });
preloadScreen(useHash.path());

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
