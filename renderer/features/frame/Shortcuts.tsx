import { lazy, Suspense } from 'react';

const ShortcutsList = lazy(async () => ({ default: (await import('./ShortcutsList.tsx')).ShortcutsList }));

/** The list of keys, fetched when first asked for. */
export function Shortcuts({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  if (!isOpen) return null;
  return (
    <Suspense>
      <ShortcutsList onClose={onClose} />
    </Suspense>
  );
}
