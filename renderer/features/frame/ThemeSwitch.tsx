import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';

/** Light or dark; until it is pressed the window follows the system. */
export function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const title = isDark ? 'Светлая тема' : 'Тёмная тема';
  const Icon = isDark ? IconSun : IconMoon;
  return (
    <Tooltip label={title}>
      <ActionIcon variant="default" size="lg" aria-label={title} onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
        <Icon size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
