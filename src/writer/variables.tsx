import { useId, useState } from 'preact/hooks';
import { SourceLink } from './source-link.tsx';
import type { Watched } from './watched.ts';
import type { Writer } from './writer.ts';

interface VariableRowProps {
  readonly writer: Writer;
  readonly variable: Watched;
}

function VariableRow({ writer, variable }: VariableRowProps) {
  const { name, kind, value, before } = variable;
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const source = writer.written.value?.variables[name];
  const set = (text: string) => {
    if (text === value) return setFault(null);
    setFault(writer.depart({ kind: 'set', variable: name, value: text }));
  };
  return (
    <li data-changed={before !== null} data-variable={name}>
      <label for={id}>
        <span class="w-name">{name}</span>
        {kind === 'place' ? (
          <output id={id}>→ {value}</output>
        ) : (
          <input
            id={id}
            value={value}
            inputMode={kind === 'number' ? 'decimal' : 'text'}
            spellcheck={false}
            aria-invalid={fault !== null}
            onChange={(event) => set(event.currentTarget.value)}
          />
        )}
      </label>
      <span class="w-kind">{before === null ? kind : `was ${before || '“”'}`}</span>
      {source && <SourceLink source={source} />}
      {fault !== null && (
        <p class="w-fault" role="alert">
          {fault}
        </p>
      )}
    </li>
  );
}

/** Ink's variables at the present line; what one of them is changed to makes a rehearsal of what follows. */
export function Variables({ writer }: { readonly writer: Writer }) {
  const [typed, setTyped] = useState('');
  const all = writer.variables.value;
  const playing = writer.game.parts.state.view.value !== null;
  if (!playing) return <p class="w-quiet">The title is shown: nothing is played.</p>;
  if (all.length === 0) return <p class="w-quiet">This story has no variables.</p>;
  const wanted = typed.trim().toLowerCase();
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted));
  const sorted = [...found].sort((a, b) => Number(b.before !== null) - Number(a.before !== null));
  return (
    <>
      {all.length > 8 && (
        <input
          type="search"
          class="w-search"
          placeholder="Find a variable"
          aria-label="Find a variable"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ul class="w-rows w-variables" data-role="variables">
        {sorted.map((variable) => (
          <VariableRow key={variable.name} writer={writer} variable={variable} />
        ))}
      </ul>
      <p class="w-quiet">
        A value that is changed counts from here on. It makes a rehearsal: nothing of it is kept.
      </p>
    </>
  );
}
