/** A row of tabs (WAI-ARIA's pattern): one is selected, arrows move between them. */
export interface Tabs {
  readonly select: (name: string) => void;
}

/**
 * @param selected is called with the `data-name` of the tab that was chosen
 */
export function tabsOf(row: HTMLElement, selected?: (name: string) => void): Tabs {
  const tabs = [...row.querySelectorAll<HTMLElement>('[role=tab]')];
  const select = (name: string): void => {
    for (const tab of tabs) {
      const isChosen = tab.dataset.name === name;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (panel !== null) panel.hidden = !isChosen;
    }
    selected?.(name);
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => select(tab.dataset.name ?? ''));
    tab.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const next = tabs[(index + step + tabs.length) % tabs.length];
      if (step === 0 || next === undefined) return;
      select(next.dataset.name ?? '');
      next.focus();
    });
  }
  return { select };
}
