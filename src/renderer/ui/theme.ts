import {
  createTheme, type CSSVariablesResolver, defaultVariantColorsResolver, type MantineColorsTuple,
} from '@mantine/core';
import { type Mark, marks } from '../../shared/domain/engagement.ts';

/* Netfolio's look: one ink, one accent, six marks, eight status patterns. Components read the --nf-* variables below;
   nothing else holds a colour. */

const ink: MantineColorsTuple = [
  '#F4F7F9', '#E6EDF2', '#CFDBE4', '#ABBECC', '#8099AA', '#5A7689', '#3D5A70', '#264658', '#163247', '#0A2538',
];
const fjord: MantineColorsTuple = [
  '#EFF6FB', '#E1EEF7', '#C3DCED', '#9CC6E3', '#7CC0EE', '#4A97C9', '#2B7DB5', '#14669E', '#0F5483', '#0A4269',
];
const amber: MantineColorsTuple = [
  '#FFF8EA', '#FDF0D5', '#FAE0AC', '#F6CD7C', '#F4C15D', '#F0B040', '#D98A00', '#B36B00', '#8A5200', '#643B00',
];
const red: MantineColorsTuple = [
  '#FDF1F0', '#FADEDB', '#F5BCB6', '#FF9B8E', '#E5766B', '#CF4D42', '#B93329', '#A3261D', '#841C15', '#64130E',
];
const gray: MantineColorsTuple = [
  '#F7F9FB', '#F4F7F9', '#E1E8ED', '#C9D4DB', '#A9B7C1', '#7B8A95', '#66757F', '#55646F', '#36454F', '#22303B',
];
const dark: MantineColorsTuple = [
  '#D7E2EA', '#B9C8D2', '#9BAEBB', '#728896', '#2F4A5C', '#1E3443', '#142A3A', '#0D1D2A', '#091722', '#06111A',
];

export type MarkShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'house';

/** The shape and the colours of each mark; the words are in the texts. */
export const markLook: Readonly<Record<Mark, { shape: MarkShape; light: string; dark: string }>> = {
  membership: { shape: 'circle', light: '#0B5C94', dark: '#62B0E8' },
  agreement: { shape: 'square', light: '#6B3FA0', dark: '#B99AF2' },
  twin: { shape: 'diamond', light: '#0A6E63', dark: '#45C0AA' },
  project: { shape: 'triangle', light: '#A84B0B', dark: '#F0935A' },
  event: { shape: 'hexagon', light: '#9A1F5A', dark: '#F084B4' },
  service: { shape: 'house', light: '#56650C', dark: '#B9C655' },
};

const surfaces = {
  light: {
    bg: '#FFFFFF', chrome: '#F4F7F9', canvas: '#DFE6EB', raised: '#FFFFFF',
    hover: '#F0F4F7', select: '#E1EEF7', hair: '#E1E8ED', 'hair-strong': '#C9D4DB',
    ink: '#0A2538', text: '#22303B', muted: '#55646F', faint: '#7B8A95', control: '#7B8A95',
    accent: '#C87D00', 'accent-strong': '#B36B00', 'accent-text': '#8A5200', 'accent-soft': '#FDF3DF',
    focus: '#14669E', danger: '#A3261D', primary: '#0A2538', 'primary-hover': '#163247', 'on-primary': '#FFFFFF',
    'on-danger': '#FFFFFF', 'on-accent': '#0A2538', 'on-kind': '#FFFFFF', band: '#F4F7F9', scrim: '#06111A',
    shadow: '0 1px 2px rgba(10,37,56,.06), 0 8px 24px rgba(10,37,56,.12)',
    'shadow-page': '0 1px 2px rgba(10,37,56,.14), 0 10px 32px rgba(10,37,56,.16)',
  },
  dark: {
    bg: '#0D1D2A', chrome: '#091722', canvas: '#06111A', raised: '#142A3A',
    hover: '#122635', select: '#173A54', hair: '#1B303F', 'hair-strong': '#2F4A5C',
    ink: '#F1F6F9', text: '#D7E2EA', muted: '#9BAEBB', faint: '#728896', control: '#728896',
    accent: '#F0B040', 'accent-strong': '#F0B040', 'accent-text': '#F4C15D', 'accent-soft': '#2E2713',
    focus: '#7CC0EE', danger: '#FF9B8E', primary: '#D7E2EA', 'primary-hover': '#F1F6F9', 'on-primary': '#0A2538',
    'on-danger': '#081420', 'on-accent': '#0A2538', 'on-kind': '#081420', band: '#102331', scrim: '#06111A',
    shadow: '0 0 0 1px #2F4A5C, 0 16px 48px rgba(0,0,0,.55)',
    'shadow-page': '0 0 0 1px #1B303F, 0 12px 40px rgba(0,0,0,.5)',
  },
} as const;

/** What is the same in both schemes: sizes, the navy panel of the report's cover, the brand's mark. */
const fixed = {
  '--nf-serif': '"Source Serif 4 Variable", "Source Sans 3 Variable", Georgia, serif',
  '--nf-row': '26px',
  '--nf-row-roomy': '34px',
  '--nf-topbar': '44px',
  '--nf-nav': '216px',
  '--nf-statusbar': '28px',
  '--nf-ease': 'cubic-bezier(.2,0,0,1)',
  '--nf-fast': '120ms',
  '--nf-cover': '#0A2538',
  '--nf-cover-top': '#0C2F45',
  '--nf-cover-text': '#FFFFFF',
  '--nf-cover-muted': '#B9C8D2',
  '--nf-cover-line': '#F4C15D',
  '--nf-cover-dot': '#F0B040',
  '--nf-cover-bar': '#D98A00',
  '--nf-cover-ring': '#4C7F9B',
  '--nf-paper': '#FFFFFF',
};

function variablesOf(scheme: 'light' | 'dark'): Record<string, string> {
  const own = surfaces[scheme];
  return {
    ...Object.fromEntries(Object.entries(own).map(([name, value]) => [`--nf-${name}`, value])),
    ...Object.fromEntries(marks.map((mark) => [`--nf-kind-${mark}`, markLook[mark][scheme]])),
    '--mantine-color-body': own.bg,
    '--mantine-color-text': own.text,
    '--mantine-color-dimmed': own.muted,
    '--mantine-color-placeholder': own.muted,
    '--mantine-color-default': own.bg,
    '--mantine-color-default-hover': own.hover,
    '--mantine-color-default-border': own['hair-strong'],
    '--mantine-color-default-color': own.text,
    '--mantine-color-error': own.danger,
  };
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: fixed,
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});

const inputVariables = {
  '--input-height': '30px',
  '--input-fz': '14px',
  '--input-bd': 'var(--nf-control)',
  '--input-bg': 'var(--nf-bg)',
  '--input-bd-focus': 'var(--nf-focus)',
};
const checkboxVariables = {
  '--checkbox-size': '16px',
  '--checkbox-color': 'var(--nf-primary)',
  '--checkbox-icon-color': 'var(--nf-on-primary)',
};

export const theme = createTheme({
  colors: { ink, fjord, amber, red, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 1 },
  variantColorResolver: (input) => {
    const usual = defaultVariantColorsResolver(input);
    if (input.variant !== 'filled') return usual;
    if (input.color === 'red') {
      return { ...usual, background: 'var(--nf-danger)', hover: 'var(--nf-danger)', color: 'var(--nf-on-danger)' };
    }
    return input.color && input.color !== 'ink'
      ? usual
      : { ...usual, background: 'var(--nf-primary)', hover: 'var(--nf-primary-hover)', color: 'var(--nf-on-primary)' };
  },
  white: '#FFFFFF',
  black: '#0A2538',
  fontFamily: '"Source Sans 3 Variable", "Segoe UI", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, monospace',
  fontSmoothing: true,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.33', sm: '1.38', md: '1.43', lg: '1.45', xl: '1.3' },
  headings: {
    fontFamily: '"Source Serif 4 Variable", "Source Sans 3 Variable", Georgia, serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '26px', lineHeight: '32px' },
      h2: { fontSize: '18px', lineHeight: '24px' },
      h3: { fontSize: '15px', lineHeight: '20px' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '40px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  shadows: {
    xs: 'none', sm: 'var(--nf-shadow)', md: 'var(--nf-shadow)', lg: 'var(--nf-shadow)', xl: 'var(--nf-shadow)',
  },
  components: {
    Button: {
      defaultProps: { size: 'compact-md', radius: 'sm' },
      styles: { root: { height: 30, paddingInline: 12, fontWeight: 600, fontSize: 14 } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Input: { defaultProps: { size: 'sm' }, vars: () => ({ wrapper: inputVariables }) },
    Checkbox: { defaultProps: { size: '16px', radius: 'xs' }, vars: () => ({ root: checkboxVariables }) },
    SegmentedControl: { defaultProps: { size: 'sm', radius: 'sm', withItemsBorders: false } },
    NavLink: { defaultProps: { variant: 'subtle' } },
    // The first item gets the focus at once; an empty placeholder for it is no child that a menu may have.
    Menu: { defaultProps: { radius: 'md', shadow: 'md', offset: 4, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { radius: 'md', shadow: 'md', offset: 4 } },
    Modal: {
      defaultProps: {
        radius: 'lg',
        padding: 'lg',
        // The page itself never scrolls, and the lock's style element would have no nonce.
        lockScroll: false,
        overlayProps: { backgroundOpacity: 0.45, color: 'var(--nf-scrim)' },
        transitionProps: { duration: 120 },
      },
    },
    Tooltip: { defaultProps: { openDelay: 500, radius: 'sm', color: 'ink' } },
    Kbd: { defaultProps: { size: 'xs' } },
  },
});
