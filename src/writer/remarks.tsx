import { WrongLine } from './error-card.tsx';
import { SourceLink } from './source-link.tsx';
import type { Writer } from './writer.ts';

/** What the check remarks on, and what is wrong with the story. */
export function Remarks({ writer }: { readonly writer: Writer }) {
  const { errors, remarks, checking } = writer.problems.value;
  const all = [...errors.map((error) => ({ ...error, severity: 'error' })), ...remarks];
  const reading = checking && errors.length === 0 && (
    <p class="w-quiet" role="status">
      The check is reading every road of what was saved …
    </p>
  );
  if (all.length === 0) {
    return reading || <p class="w-quiet">The check has nothing against this story.</p>;
  }
  return (
    <>
      {reading}
      <ul class="w-rows w-remarks" data-role="remarks">
        {all.map(({ severity, message, source, text, mark }) => (
          <li key={`${source.open} ${message}`} data-severity={severity}>
            <span class="w-kind">{severity}</span> <SourceLink source={source} />
            <p>{message}</p>
            <WrongLine text={text} mark={mark} />
          </li>
        ))}
      </ul>
    </>
  );
}
