import '../../../renderer/styles.ts';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { cssVariables, theme } from '../../../renderer/theme.ts';

/** The bare part of the home page: the same provider and CSS, nothing on the page. */
createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <h1>Пусто</h1>
  </MantineProvider>,
);
