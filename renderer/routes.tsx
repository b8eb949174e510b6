import { lazy, type ComponentType } from 'react';

export type RouteParams = Readonly<Record<string, string | undefined>>;
export type Screen = ComponentType<{ readonly params: RouteParams }>;

/** Screens of the window by address; each is fetched when first opened. A heading of the navigation shows only if its screen is here. */
export const routes: readonly { readonly path: string; readonly screen: Screen }[] = [
  { path: '/', screen: lazy(async () => ({ default: (await import('./features/home/HomePage.tsx')).HomePage })) },
  { path: '/schools', screen: lazy(async () => ({ default: (await import('./features/schools/SchoolsPage.tsx')).SchoolsPage })) },
  { path: '/schools/:id', screen: lazy(async () => ({ default: (await import('./features/schools/SchoolPage.tsx')).SchoolPage })) },
  { path: '/people', screen: lazy(async () => ({ default: (await import('./features/people/PeoplePage.tsx')).PeoplePage })) },
  { path: '/people/:id', screen: lazy(async () => ({ default: (await import('./features/people/PersonPage.tsx')).PersonPage })) },
  { path: '/forms/:instrument', screen: lazy(async () => ({ default: (await import('./features/forms/FormListPage.tsx')).FormListPage })) },
  { path: '/form/:submission', screen: lazy(async () => ({ default: (await import('./features/forms/FormPage.tsx')).FormPage })) },
  { path: '/results', screen: lazy(async () => ({ default: (await import('./features/results/ResultsPage.tsx')).ResultsPage })) },
  {
    path: '/discrepancies',
    screen: lazy(async () => ({ default: (await import('./features/discrepancies/DiscrepanciesPage.tsx')).DiscrepanciesPage })),
  },
  { path: '/reports', screen: lazy(async () => ({ default: (await import('./features/reports/ReportsPage.tsx')).ReportsPage })) },
  { path: '/reports/:kind/:year/:school?', screen: lazy(async () => ({ default: (await import('./features/reports/ReportPage.tsx')).ReportPage })) },
  { path: '/help', screen: lazy(async () => ({ default: (await import('./features/help/HelpPage.tsx')).HelpPage })) },
  { path: '/help/:topic', screen: lazy(async () => ({ default: (await import('./features/help/HelpPage.tsx')).HelpPage })) },
  { path: '/settings', screen: lazy(async () => ({ default: (await import('./features/settings/SettingsPage.tsx')).SettingsPage })) },
];

/** Whether a screen of this address is built: `/forms` stands for `/forms/:instrument` too. */
export function isBuilt(path: string): boolean {
  const root = path.split('/')[1];
  return routes.some((route) => route.path.split('/')[1] === root);
}
