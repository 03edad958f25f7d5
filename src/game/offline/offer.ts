import './offer.css';

const kind = 'update';

function button(words: string, role: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset.role = role;
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

/**
 * Says that a newer version lies ready. The offer is seen on the title alone, never over a line, and can be
 * left: then it is used the next time the game is opened.
 * @param take called when the player wants it now.
 */
export function offer(take: () => void): void {
  document.querySelector(`[data-role="${kind}"]`)?.remove();
  const aside = document.createElement('aside');
  aside.className = kind;
  aside.dataset.role = kind;
  aside.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = 'A newer version is here. Your place is kept.';
  aside.append(
    words,
    button('Use it now', 'update-now', take),
    button('Later', 'update-later', () => aside.remove()),
  );
  document.body.append(aside);
}
