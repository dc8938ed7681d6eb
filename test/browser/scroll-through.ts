/**
 * Scrolls the table of the page from its top to its end, a screen less a few rows at a time, and looks at each screen. Runs
 * in the browser. Gives how many customers it saw, and how many screens were not covered by rows.
 */
export async function scrollThrough(): Promise<{ customers: number; blanks: number }> {
  const box = document.querySelector('.table')!;
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const ids = new Set<string>();
  let blanks = 0;
  const head = box.querySelector('.table-head')!.clientHeight;
  const look = (): void => {
    const { top, bottom } = box.getBoundingClientRect();
    const rows = [...box.querySelectorAll<HTMLElement>('.table-body .table-row')];
    for (const row of rows) ids.add(row.dataset['customer']!);
    const places = rows.map((row) => row.getBoundingClientRect());
    const covered = [Math.min(...places.map((place) => place.top)), Math.max(...places.map((place) => place.bottom))];
    if (covered[0]! > top + head + 2 || covered[1]! < bottom - 2) blanks++;
  };
  const end = (): number => box.scrollHeight - box.clientHeight;
  look();
  // At the end of what was read so far more may come: the end is where nothing came for a while.
  for (let waited = 0; waited < 60; waited++) {
    while (box.scrollTop < end() - 1) {
      box.scrollTop += box.clientHeight - 160;
      await drawn();
      look();
      waited = 0;
    }
    await drawn();
  }
  return { customers: ids.size, blanks };
}
