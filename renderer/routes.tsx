import { HomePage } from './features/home/HomePage.tsx';
import { lazyScreen, readyScreen, type Screen } from './lazyScreen.tsx';

/** Screens of the window by address; each is fetched when first opened. A heading of the navigation shows only if its screen is here. */
export const routes: readonly { readonly path: string; readonly screen: Screen }[] = [
  { path: '/', screen: readyScreen(HomePage) },
  { path: '/schools', screen: lazyScreen(() => import('./features/schools/SchoolsPage.tsx'), 'SchoolsPage') },
  { path: '/schools/:id', screen: lazyScreen(() => import('./features/schools/SchoolPage.tsx'), 'SchoolPage') },
  { path: '/people', screen: lazyScreen(() => import('./features/people/PeoplePage.tsx'), 'PeoplePage') },
  { path: '/people/:id', screen: lazyScreen(() => import('./features/people/PersonPage.tsx'), 'PersonPage') },
  { path: '/municipality', screen: lazyScreen(() => import('./features/municipality/MunicipalityPage.tsx'), 'MunicipalityPage') },
  { path: '/forms', screen: lazyScreen(() => import('./features/forms/FormsPage.tsx'), 'FormsPage') },
  { path: '/forms/:instrument', screen: lazyScreen(() => import('./features/forms/FormListPage.tsx'), 'FormListPage') },
  { path: '/bulk/:instrument', screen: lazyScreen(() => import('./features/bulk/BulkPage.tsx'), 'BulkPage') },
  { path: '/packs', screen: lazyScreen(() => import('./features/packs/PacksPage.tsx'), 'PacksPage') },
  { path: '/packs/reports', screen: lazyScreen(() => import('./features/packs/ReportPackPage.tsx'), 'ReportPackPage') },
  { path: '/papers', screen: lazyScreen(() => import('./features/papers/PapersPage.tsx'), 'PapersPage') },
  { path: '/form/:submission', screen: lazyScreen(() => import('./features/forms/FormPage.tsx'), 'FormPage') },
  { path: '/intake', screen: lazyScreen(() => import('./features/intake/IntakePage.tsx'), 'IntakePage') },
  { path: '/results', screen: lazyScreen(() => import('./features/results/ResultsPage.tsx'), 'ResultsPage') },
  { path: '/analysis/competence', screen: lazyScreen(() => import('./features/analysis/competence/CompetencePage.tsx'), 'CompetencePage') },
  { path: '/analysis/risks', screen: lazyScreen(() => import('./features/analysis/risks/RisksPage.tsx'), 'RisksPage') },
  {
    path: '/analysis/identification',
    screen: lazyScreen(() => import('./features/analysis/identification/IdentificationPage.tsx'), 'IdentificationPage'),
  },
  { path: '/analysis/results', screen: lazyScreen(() => import('./features/analysis/results/DynamicsPage.tsx'), 'DynamicsPage') },
  { path: '/analysis/clusters', screen: lazyScreen(() => import('./features/analysis/clusters/ClustersPage.tsx'), 'ClustersPage') },
  { path: '/roadmaps', screen: lazyScreen(() => import('./features/roadmaps/RoadmapsPage.tsx'), 'RoadmapsPage') },
  { path: '/instruments', screen: lazyScreen(() => import('./features/instruments/InstrumentsPage.tsx'), 'InstrumentsPage') },
  { path: '/instruments/:id', screen: lazyScreen(() => import('./features/instruments/InstrumentPage.tsx'), 'InstrumentPage') },
  { path: '/instruments/:id/edit', screen: lazyScreen(() => import('./features/instruments/editor/EditPage.tsx'), 'EditPage') },
  { path: '/discrepancies', screen: lazyScreen(() => import('./features/discrepancies/DiscrepanciesPage.tsx'), 'DiscrepanciesPage') },
  { path: '/reports', screen: lazyScreen(() => import('./features/reports/ReportsPage.tsx'), 'ReportsPage') },
  { path: '/reports/:kind/:year/:school?', screen: lazyScreen(() => import('./features/reports/ReportPage.tsx'), 'ReportPage') },
  { path: '/contacts', screen: lazyScreen(() => import('./features/contacts/ContactsPage.tsx'), 'ContactsPage') },
  { path: '/outbox', screen: lazyScreen(() => import('./features/outbox/OutboxPage.tsx'), 'OutboxPage') },
  { path: '/help', screen: lazyScreen(() => import('./features/help/HelpPage.tsx'), 'HelpPage') },
  { path: '/help/:topic', screen: lazyScreen(() => import('./features/help/HelpPage.tsx'), 'HelpPage') },
  { path: '/settings', screen: lazyScreen(() => import('./features/settings/SettingsPage.tsx'), 'SettingsPage') },
];

/** Whether a screen of this address is built: `/forms` stands for `/forms/:instrument` too. */
export function isBuilt(path: string): boolean {
  const root = path.split('/')[1];
  return routes.some((route) => route.path.split('/')[1] === root);
}

/** Begins to fetch the screen of an address before it is shown. */
export function preloadScreen(path: string): void {
  const route = routes.find((one) => pattern(one.path).test(path));
  // What cannot be fetched is reported when the screen is shown.
  route?.screen.preload().catch(() => undefined);
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\/:\w+\?/g, '(/[^/]+)?').replaceAll(/:\w+/g, '[^/]+')}$`);
}
