import { byId } from './dom.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const KEY = 'copydesk-theme';

/** The button that switches between the colours of the system, light and dark; the browser remembers it where it may. */
export function startTheme(): void {
  const button = byId<HTMLButtonElement>('theme');
  let theme = remembered();
  const apply = (): void => {
    document.documentElement.dataset.theme = theme;
    button.textContent = theme[0]!.toUpperCase() + theme.slice(1);
    button.setAttribute('aria-label', `Theme: ${theme}`);
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
    apply();
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // A browser may forbid a file to remember anything.
    }
  });
  apply();
}

function remembered(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}
