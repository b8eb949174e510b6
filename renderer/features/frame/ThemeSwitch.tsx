import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { IconButton } from '../../components/IconButton.tsx';

/** Light or dark; until it is pressed the window follows the system. */
export function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const Icon = isDark ? IconSun : IconMoon;
  return (
    <IconButton label={isDark ? 'Светлая тема' : 'Тёмная тема'} onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
      <Icon size={18} aria-hidden="true" />
    </IconButton>
  );
}
