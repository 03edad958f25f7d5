import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { defaultPreferences, type Preferences } from '../../director/preferences.ts';
import * as settingsPhrases from '../../phrases/settings.ts';

/** What every group of settings gets. */
export interface GroupProps {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
}

interface SettingsGroupProps extends GroupProps {
  readonly title: string;
  /** What it lets one set: this is as usual again once it is reset. */
  readonly sets: readonly (keyof Preferences)[];
  readonly children: ComponentChildren;
}

/** Settings under one heading, which can be made as usual again. */
export function SettingsGroup(props: SettingsGroupProps) {
  const { title, sets, preferences, onChange, children } = props;
  const name = useId();
  const isUsual = (field: keyof Preferences) =>
    JSON.stringify(preferences[field]) === JSON.stringify(defaultPreferences[field]);
  const reset = () =>
    onChange(Object.fromEntries(sets.map((field) => [field, defaultPreferences[field]])));
  return (
    <section aria-labelledby={name}>
      <h3 id={name}>{title}</h3>
      {children}
      {/* It keeps its place, and the focus, where there is nothing to reset. */}
      <button
        type="button"
        class="tool reset"
        aria-label={settingsPhrases.resetOf(title)}
        aria-disabled={sets.every(isUsual)}
        onClick={reset}
      >
        {settingsPhrases.reset}
      </button>
    </section>
  );
}
