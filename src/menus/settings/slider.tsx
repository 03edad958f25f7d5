import { useId } from 'preact/hooks';

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
      <output for={id}>{says}</output>
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
