// Stands on the page of an exported folder beside main.ts, and nowhere else: lets the game be played without a
// network from the second visit on. It begins when the title is there, and fetches after the first line.

function whenMarked(mark: string, then: () => void): void {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName(mark).length === 0) return;
    observer.disconnect();
    then();
  });
  observer.observe({ type: 'mark', buffered: true });
}

function keep(): void {
  void import('./register.ts').then(({ offerUpdates, keepGame }) => {
    void offerUpdates();
    whenMarked('game:line', () => void keepGame());
  });
}

whenMarked('game:title', keep);
