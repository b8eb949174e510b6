import { createTheme, rem, type CSSVariablesResolver } from '@mantine/core';

/** One accent, a deep blue; greys with a trace of it. Every text colour is at least 4.5:1 on its ground in both schemes. */
export const theme = createTheme({
  fontFamily: "'Golos Text Variable', 'Golos Text', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  black: '#1a202b',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  colors: {
    ink: ['#eef3fb', '#dbe5f5', '#b6caea', '#8fadde', '#6d93d3', '#4d78c2', '#3561ac', '#274f96', '#1f4282', '#17336a'],
    gray: ['#f6f8fb', '#eef1f6', '#e3e8f0', '#d3dae5', '#b4becd', '#7d899b', '#566175', '#434d5e', '#2c3442', '#1a202b'],
    dark: ['#d9dee7', '#bcc4d0', '#9ba6b7', '#7f8a9c', '#465063', '#323b4a', '#262d39', '#1b212b', '#151a22', '#0f131a'],
  },
  fontSizes: { xs: rem(13), sm: rem(15), md: rem(15), lg: rem(17), xl: rem(20) },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  fontWeights: { regular: '400', medium: '550', bold: '700' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(22), lineHeight: '1.3' },
      h2: { fontSize: rem(17), lineHeight: '1.35' },
      h3: { fontSize: rem(15), lineHeight: '1.4' },
    },
  },
  components: {
    // The ring of a field in focus must not lie on its label.
    InputWrapper: { styles: { label: { marginBottom: 4 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});

/** The few colours that mean something, and Mantine's own where they are too pale for text. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': '#b3261e',
    '--mantine-color-dimmed': '#566175',
    '--mantine-color-placeholder': '#6b7688',
    '--mantine-color-disabled-color': '#6b7688',
    '--op-good': '#17693a',
    '--op-good-ground': '#e4f4ea',
    '--op-warn': '#835000',
    '--op-warn-ground': '#fdf1dc',
    '--op-bad': '#b3261e',
    '--op-bad-ground': '#fdeae8',
    '--op-accent': '#274f96',
    '--op-accent-ground': '#e9effa',
    '--op-line': '#d3dae5',
    '--op-ground': '#f6f8fb',
    '--op-raised': '#ffffff',
    '--op-hover': '#eef1f6',
  },
  dark: {
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-dimmed': '#9ba6b7',
    '--mantine-color-placeholder': '#8b96a8',
    '--mantine-color-disabled-color': '#8b96a8',
    '--mantine-color-anchor': '#9ab6e6',
    '--op-good': '#84d6a0',
    '--op-good-ground': '#1c3327',
    '--op-warn': '#f0c178',
    '--op-warn-ground': '#3a2f1b',
    '--op-bad': '#ff9d94',
    '--op-bad-ground': '#402523',
    '--op-accent': '#a9c2ee',
    '--op-accent-ground': '#26344f',
    '--op-line': '#3a4354',
    '--op-ground': '#151a22',
    '--op-raised': '#1b212b',
    '--op-hover': '#262d39',
  },
});
