import { useId } from 'preact/hooks';

interface OptionsProps<T extends string> {
  readonly name: string;
  readonly value: T;
  /** Each value and what it is called. */
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few words. */
export function Options<T extends string>({ name, value, options, onChange }: OptionsProps<T>) {
  const group = useId();
  return (
    <fieldset class="field options">
      <legend>{name}</legend>
      <div>
        {options.map(([option, label]) => (
          <label key={option}>
            <input
              type="radio"
              name={group}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
