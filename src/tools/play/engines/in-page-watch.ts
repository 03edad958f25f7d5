declare global {
  interface Window {
    /** What went wrong in this page; kept by a visit where the engine itself does not tell. */
    faultsSeen?: string[];
  }
}

/** Runs in the page: writes down errors in the console, those that nobody caught, and what did not load. */
export function watchFaults(): void {
  const faults: string[] = [];
  window.faultsSeen = faults;
  const { error } = console;
  console.error = (...said: unknown[]) => {
    faults.push(`console: ${said.map(String).join(' ')}`);
    error.apply(console, said);
  };
  const note = (event: Event) => {
    if (event instanceof ErrorEvent) faults.push(`error: ${event.message}`);
    if (event instanceof PromiseRejectionEvent) faults.push(`error: ${event.reason}`);
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
}

/** Runs in the page: all faults so far, with the requests that were refused or went elsewhere. */
export function readFaults(): string[] {
  const asked = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .flatMap(({ name, responseStatus }) => {
      if (responseStatus >= 400) return [`${responseStatus}: ${name}`];
      const own = /^(data|blob|file):/.test(name) || new URL(name).origin === location.origin;
      return own ? [] : [`elsewhere: ${name}`];
    });
  return [...(window.faultsSeen ?? []), ...asked];
}
