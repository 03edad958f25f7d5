import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import { cueRows, lineSource } from './beat-source.ts';
import { SourceLink } from './source-link.tsx';
import type { Writer } from './writer.ts';

/** What stands on the stage, in a few words; what is as on an empty one is left out. */
function standing(scene: Scene): (readonly [string, string])[] {
  return Object.entries(scene).flatMap(([name, value]): (readonly [string, string])[] => {
    if (value === null || value === '' || value === 0) return [];
    if (typeof value !== 'object') return [[name, String(value)]];
    if (Object.keys(value).length === 0) return [];
    return [[name, JSON.stringify(value).replaceAll('"', '').replaceAll(',', ', ')]];
  });
}

function Cues({ writer, frame }: { readonly writer: Writer; readonly frame: Frame }) {
  const rows = cueRows(writer.written.value, frame.beat);
  if (rows.length === 0) return <p class="w-quiet">No stage directions.</p>;
  return (
    <ul class="w-rows" data-role="cues">
      {rows.map(({ name, values, source }) => (
        <li key={`${name} ${source?.open} ${JSON.stringify(values)}`}>
          <span class="w-name">{name}</span>
          <dl class="w-values">
            {values.map(([field, value]) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {source && <SourceLink source={source} />}
        </li>
      ))}
    </ul>
  );
}

/** The present beat: where it is written, its cues, and what stands on the stage. */
export function Here({ writer }: { readonly writer: Writer }) {
  const view = writer.game.parts.state.view.value;
  const written = writer.written.value;
  if (view === null) return <p class="w-quiet">The title is shown. Begin, or jump to a place.</p>;
  const { beat, scene } = view.frame;
  const source = written && lineSource(written, beat);
  return (
    <>
      <p class="w-where">
        <span class="w-name">{beat.place || 'before the first knot'}</span>
        {source && <SourceLink source={source} />}
      </p>
      <h3>This beat</h3>
      <Cues writer={writer} frame={view.frame} />
      <dl class="w-values w-beat">
        {[
          ['line', String(view.at)],
          ['speaker', beat.speaker],
          ['class', beat.style === 'plain' ? null : beat.style],
          ['alt', beat.alt],
          ['ending', beat.ending],
          ['id', beat.id],
        ].map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <h3>On the stage</h3>
      <dl class="w-values w-stage">
        {standing(scene).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
