interface ToggleProps {
  readonly name: string;
  readonly on: boolean;
  /** A few words on what it does. */
  readonly hint?: string;
  readonly onChange: (on: boolean) => void;
}

/** Something that is on or off. */
export function Toggle({ name, on, hint, onChange }: ToggleProps) {
  return (
    <label class="field toggle">
      <span>
        {name}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
