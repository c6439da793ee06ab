import type { ThemeConfig } from 'antd';
import type { TextSize } from '../../platform/ui/desk/preferences.ts';

// Chinese faces that systems bring along; nothing is downloaded.
const FONTS =
  '-apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const COLOURS = {
  colorPrimary: '#17508a',
  colorLink: '#17508a',
  colorError: '#a8201a',
  colorWarning: '#8a5700',
  colorSuccess: '#1d6b3f',
  colorInfo: '#17508a',
  // Pale grounds of notices: those that the library derives from dark colours are muddy.
  colorErrorBg: '#fdeeed',
  colorErrorBorder: '#dd9d99',
  colorWarningBg: '#fdf4e3',
  colorWarningBorder: '#ddb974',
  colorSuccessBg: '#ebf6ef',
  colorSuccessBorder: '#97c9aa',
  colorInfoBg: '#e9f0f8',
  colorInfoBorder: '#9dbbdb',
  colorTextBase: '#1b2430',
  colorBorder: '#8a94a3',
  colorTextPlaceholder: '#667080',
  colorTextDescription: '#545e6c',
  colorTextTertiary: '#545e6c',
  colorTextDisabled: '#667080',
} as const;

/** The same colours as `desk.css`; contrast is AA on white everywhere. */
export function themeFor(textSize: TextSize): ThemeConfig {
  const isLarge = textSize === 'large';
  return {
    cssVar: { key: themeKey(textSize) },
    hashed: false,
    token: {
      ...COLOURS,
      fontFamily: FONTS,
      fontSize: isLarge ? 18 : 14,
      controlHeight: isLarge ? 42 : 34,
      borderRadius: 4,
      wireframe: false,
      motion: false,
    },
  };
}

/** The class under which the variables of the theme are found. */
export function themeKey(textSize: TextSize): string {
  return `desk-${textSize}`;
}
