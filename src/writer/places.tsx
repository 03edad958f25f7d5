import { useMemo, useState } from 'preact/hooks';
import { coverageOf, type PlaceCoverage, placesFound, type Share } from './coverage.ts';
import { CoverageMap } from './map.tsx';
import { SourceLink } from './source-link.tsx';
import type { Writer } from './writer.ts';

/** Rows that a list shows; the rest is found by typing. */
const most = 150;

const inShort = ({ seen, all }: Share) => `${seen} of ${all}`;

function Bar({ share, what }: { readonly share: Share; readonly what: string }) {
  if (share.all === 0) return <span class="w-bar" data-empty />;
  const label = `${inShort(share)} ${what}`;
  return (
    <progress class="w-bar" max={share.all} value={share.seen} title={label} aria-label={label} />
  );
}

interface PlaceRowProps {
  readonly place: PlaceCoverage;
  readonly here: boolean;
  readonly onJump: () => void;
}

function PlaceRow({ place, here, onJump }: PlaceRowProps) {
  const { name, lines, options, unread, untaken, varying, source, visited } = place;
  const missed = unread.length + untaken.length;
  return (
    <li data-visited={visited} data-here={here} data-place={name}>
      <button type="button" class="w-jump" disabled={name === ''} onClick={onJump}>
        {name || 'before the first knot'}
      </button>
      <Bar share={lines} what="lines read" />
      <Bar share={options} what="options taken" />
      <SourceLink source={source} />
      {missed > 0 && (
        <details>
          <summary>
            {[
              unread.length > 0 && `${unread.length} never read`,
              untaken.length > 0 && `${untaken.length} never taken`,
            ]
              .filter(Boolean)
              .join(', ')}
          </summary>
          <ul class="w-missed">
            {unread.map((line) => (
              <li key={line.source.open}>
                <span>{line.words}</span> <SourceLink source={line.source} />
              </li>
            ))}
            {untaken.map((option) => (
              <li key={option.source.open + option.label}>
                <span class="w-option">{option.label}</span> <SourceLink source={option.source} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {varying > 0 && (
        <span class="w-kind">
          {varying} that {varying === 1 ? 'varies' : 'vary'}
        </span>
      )}
    </li>
  );
}

interface JumpFieldProps {
  readonly onType: (typed: string) => void;
  readonly onJump: () => void;
}

/** Where a place is typed; Enter jumps to the first that is found. */
function JumpField({ onType, onJump }: JumpFieldProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onJump();
      }}
    >
      <input
        type="search"
        class="w-search"
        placeholder="Jump to a knot or stitch"
        aria-label="Jump to a knot or stitch"
        data-role="jump"
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </form>
  );
}

/** Every knot and stitch, with what this player has seen of it; pressed, it is jumped to. */
export function Places({ writer }: { readonly writer: Writer }) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { shelf, state } = writer.game.parts;
  const view = state.view.value;
  const written = writer.written.value;
  const { journal } = shelf;
  const coverage = useMemo(() => written && coverageOf(written, journal), [written, journal]);
  if (coverage === null) return <p class="w-quiet">The story is being read …</p>;
  const found = placesFound(coverage.places, typed);
  const jump = ({ name, parameters }: Pick<PlaceCoverage, 'name' | 'parameters'>) =>
    setFault(writer.depart({ kind: 'jump', place: name, parameters }));
  const named = (place: string) => coverage.places.find(({ name }) => name === place);
  return (
    <>
      <JumpField
        onType={setTyped}
        onJump={() => {
          const [first] = found.filter(({ name }) => name !== '');
          if (typed !== '' && first !== undefined) jump(first);
        }}
      />
      {fault !== null && (
        <p class="w-fault" role="alert">
          {fault}
        </p>
      )}
      <p class="w-sum" data-role="coverage">
        Seen: {inShort(coverage.visited)} places · {inShort(coverage.lines)} lines ·{' '}
        {inShort(coverage.options)} options
      </p>
      {typed === '' && (
        <CoverageMap
          writer={writer}
          onJump={(place) => jump(named(place) ?? { name: place, parameters: 0 })}
        />
      )}
      <ul class="w-rows w-places" data-role="places">
        {found.slice(0, most).map((place) => (
          <PlaceRow
            key={place.name}
            place={place}
            here={view?.frame.beat.place === place.name}
            onJump={() => jump(place)}
          />
        ))}
      </ul>
      {found.length > most && (
        <p class="w-quiet">and {found.length - most} more: type part of a name.</p>
      )}
    </>
  );
}
