import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Petrol: the one colour of actions. White on shade 7 has a contrast of 7:1. */
const stroom: MantineColorsTuple = [
  '#eaf6fa',
  '#d5eaf2',
  '#a8d5e4',
  '#78bfd6',
  '#52adca',
  '#3aa1c2',
  '#1f86a6',
  '#0b5d7a',
  '#094f68',
  '#063f54',
];

/** Purple: licences. */
const licentie: MantineColorsTuple = [
  '#f5effb',
  '#e8dcf4',
  '#cfb8e8',
  '#b592dc',
  '#9f71d1',
  '#915ccb',
  '#8a51c9',
  '#6b35a8',
  '#5c2d91',
  '#4c2379',
];

export const theme = createTheme({
  primaryColor: 'stroom',
  primaryShade: 7,
  colors: { stroom, licentie },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  black: '#22282c',
  components: {
    // a dialog's header is no landmark of the page
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
  },
});
