import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { ErrorBoundary } from './components/ErrorBoundary.tsx';
import { Loaded } from './components/Loaded.tsx';
import { Toasts } from './components/Toasts.tsx';
import { Frame } from './features/frame/Frame.tsx';
import { NotFoundPage } from './features/frame/NotFoundPage.tsx';
import { useHash } from './hash.ts';
import { queryClient } from './queryClient.ts';
import type { Screen } from './lazyScreen.tsx';
import { routes } from './routes.tsx';
import { cssVariables, theme } from './theme.ts';
import { useCall } from './useCall.ts';

const StartPage = lazy(async () => ({ default: (await import('./features/start/StartPage.tsx')).StartPage }));

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Router hook={useHash}>
          <ErrorBoundary>
            <Root />
          </ErrorBoundary>
        </Router>
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Root() {
  const state = useCall('base.state', {});
  return (
    <Loaded query={state}>
      {(ready) =>
        ready.base === null ? (
          <Suspense>
            <StartPage state={ready} />
          </Suspense>
        ) : (
          <Frame base={ready.base} key={ready.base.municipality.id}>
            <Screens />
          </Frame>
        )
      }
    </Loaded>
  );
}

function Screens() {
  const [path] = useHash();
  return (
    <ErrorBoundary key={path}>
      <Switch>
        {routes.map((route) => (
          <Route key={route.path} path={route.path}>
            {(params) => <Keyed screen={route.screen} params={params} />}
          </Route>
        ))}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

/** Another address is another screen: nothing of the former one's state stays. */
function Keyed({ screen: Content, params }: { readonly screen: Screen; readonly params: Record<string, string | undefined> }) {
  return <Content key={Object.values(params).join('/')} params={params} />;
}
