import { useId } from 'preact/hooks';
import './fields.css';

interface SliderProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words. */
  readonly says: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number to be set by ear or eye: it takes effect while it is moved. */
export function Slider({ name, value, min, max, step, says, disabled, onChange }: SliderProps) {
  const id = useId();
  const share = (value - min) / (max - min);
  return (
    <div class="field slider">
      <label for={id}>{name}</label>
      {/* The slider itself says so: an output would say each change a second time. */}
      <output for={id} aria-hidden="true">
        {says}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={says}
        style={{ '--share': share }}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

interface RadioGroupProps<T extends string> {
  readonly name: string;
  readonly value: T;
  /** Each value and what it is called. */
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few words. */
export function RadioGroup<T extends string>({
  name,
  value,
  options,
  onChange,
}: RadioGroupProps<T>) {
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

interface ToggleProps {
  readonly name: string;
  readonly on: boolean;
  /** A few words on what it does. */
  readonly hint?: string;
  readonly onChange: (on: boolean) => void;
}

/** Something that is on or off. */
export function Toggle({ name, on, hint, onChange }: ToggleProps) {
  const about = useId();
  return (
    <>
      <label class="field toggle">
        <span>{name}</span>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={hint && about}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </label>
      {hint && (
        <p class="field-hint" id={about}>
          {hint}
        </p>
      )}
    </>
  );
}
