// The page has this script inside it and runs it before any module: what it needs it finds in the page. It shows the
// title as it last stood in this browser, keeps what is pressed until the code is there, and says why if none comes.

{
  const menus = document.getElementById('menus');
  const story = document.currentScript?.dataset.story;
  if (menus !== null && story !== undefined) {
    // Opened meanwhile, as `shelf/database-store.ts` would.
    try {
      const request = indexedDB.open(story, 1);
      const early: import('../../shelf/database-store.ts').EarlyDatabase = {
        name: story,
        request,
        isNew: false,
      };
      request.onupgradeneeded = () => {
        request.result.createObjectStore('kept');
        early.isNew = true;
      };
      // Where no code ever takes it, it is in nobody's way.
      request.onsuccess = () => {
        const { result } = request;
        result.onversionchange = () => result.close();
      };
      window.earlyDatabase = early;
    } catch {
      // Refused: the code says so.
    }

    const all = (selector: string) => [...menus.querySelectorAll<HTMLElement>(selector)];
    const waits = () => menus.dataset.waits !== undefined;

    let known: import('./known-title.ts').KnownTitle | null = null;
    try {
      const kept = JSON.parse(localStorage.getItem(`title/${story}${location.pathname}`) ?? '0');
      // Another page of the same site may have written there.
      if (Array.isArray(kept.roles)) known = kept;
    } catch {
      // Where the browser keeps nothing, everybody comes for the first time.
    }
    for (const row of all('.entries > *')) {
      const role = row.querySelector('button')?.dataset.role ?? '';
      const note = role === 'continue' ? known?.note : undefined;
      if (known) row.hidden = !known.roles.includes(role);
      if (typeof note === 'string') {
        const said = document.createElement('span');
        said.className = 'entry-note';
        said.id = `${role}-note`;
        said.textContent = note;
        row.firstElementChild?.setAttribute('aria-describedby', said.id);
        row.append(said);
      }
    }
    for (const count of all('.endings-count')) {
      count.textContent = String(known?.endings ?? '');
      count.hidden = !known?.endings;
    }
    if (known && !known.first) for (const note of all('.content-note')) note.hidden = true;
    // What a first visit does not see is not there, so that the code finds the title as it would draw it.
    for (const hidden of all('.title [hidden]')) hidden.remove();

    menus.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (!waits() || button === null) return;
      for (const before of all('[aria-busy]')) before.removeAttribute('aria-busy');
      // A picture that has not come yet is not drawn before the press is answered.
      const small = document.querySelector('[data-small]');
      if (small !== null && getComputedStyle(small).visibility === 'hidden')
        document.body.dataset.pressed = '';
      button.setAttribute('aria-busy', 'true');
    });
    menus.querySelector('button')?.focus({ preventScroll: true });

    const fail = () => {
      if (!waits()) return;
      // A frame without an origin of its own may not have its modules; a file has no origin either.
      const sandboxed = self.origin === 'null' && location.protocol !== 'file:';
      for (const [at, said] of all('.not-started').entries()) {
        said.hidden = (at === 1) !== sandboxed;
        said.style.visibility = 'visible';
      }
      for (const entries of all('.title .entries')) entries.remove();
    };
    // Who waits for slow code is not told so soon that there is none.
    for (const said of all('.not-started')) said.style.animationDelay = '60s';
    window.addEventListener(
      'error',
      ({ target }) => {
        if (target === window || target instanceof HTMLScriptElement) fail();
      },
      true,
    );
    window.addEventListener('unhandledrejection', fail);
    // That no module runs from a file may have been told before anybody listened.
    const module = document.querySelector('script[type="module"]');
    if (location.protocol === 'file:' && module !== null) fail();
  }
}

export {};
