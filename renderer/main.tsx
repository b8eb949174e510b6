import './styles.ts';
import { reads } from './firstReads.ts';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { keepFocus } from './keepFocus.ts';
import { useHash } from './hash.ts';
import { queryClient } from './queryClient.ts';
import { preloadScreen } from './routes.tsx';

keepFocus();
preloadScreen(useHash.path());

// The first screen is drawn once, whole; a slow answer is not waited for.
void Promise.race([reads, new Promise<null>((resolve) => setTimeout(resolve, 500, null))]).then((first) => {
  if (first?.state) queryClient.setQueryData(['base.state', {}], first.state);
  if (first?.matrix) queryClient.setQueryData(['home.matrix', { year: first.matrix.year }], first.matrix.data);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
});
