import { createElement, useEffect, useState, type ComponentType } from 'react';
import { Waiting } from './components/Loaded.tsx';

export type RouteParams = Readonly<Record<string, string | undefined>>;
type Content = ComponentType<{ readonly params: RouteParams }>;
export type Screen = Content & { readonly preload: () => Promise<void> };

/** A screen that comes with the window itself. */
export function readyScreen(screen: ComponentType): Screen {
  return Object.assign((_: { readonly params: RouteParams }) => createElement(screen), { preload: () => Promise.resolve() });
}

/**
 * A screen fetched when first shown, or earlier by `preload`; once there it shows at once. React's own `lazy` would
 * hold it back: a Suspense boundary stays at least 300 ms in each of its states.
 */
export function lazyScreen<Name extends string>(load: () => Promise<Readonly<Record<Name, Content>>>, name: Name): Screen {
  let loaded: Content | null = null;
  async function preload(): Promise<void> {
    loaded ??= (await load())[name];
  }
  function Lazy(props: { readonly params: RouteParams }) {
    const [Loaded, setLoaded] = useState<Content | null>(() => loaded);
    useEffect(() => {
      if (Loaded) return;
      preload().then(
        () => setLoaded(() => loaded),
        (error: unknown) =>
          setLoaded(() => {
            throw error;
          }),
      );
    }, [Loaded]);
    return Loaded ? <Loaded {...props} /> : <Waiting />;
  }
  return Object.assign(Lazy, { preload });
}
