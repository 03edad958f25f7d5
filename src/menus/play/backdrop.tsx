import { useRef } from 'preact/hooks';
import type { UiState } from '../ui-state.ts';

interface BackdropProps {
  readonly ui: Pick<UiState, 'view' | 'titleScene' | 'stills' | 'stage'>;
}

/** The flat picture behind title and line until the stage is there, and wherever there is none. */
export function Backdrop({ ui }: BackdropProps) {
  const { background } = ui.view.value?.frame.scene ?? ui.titleScene;
  const still = (background === null ? undefined : ui.stills[background]) ?? null;
  const layers = useRef<readonly string[]>([]);
  const last = layers.current.at(-1);
  if (still === null) layers.current = [];
  // The one before stays underneath while the new one fades in over it.
  else if (still !== last) layers.current = last === undefined ? [still] : [last, still];
  return (
    <div class="backdrop" hidden={ui.stage.value.pictures}>
      {layers.current.map((url) => (
        <img
          key={url}
          src={url}
          alt=""
          draggable={false}
          onError={(event) => {
            event.currentTarget.hidden = true;
            console.warn(`The picture ${url} could not be shown.`);
          }}
        />
      ))}
    </div>
  );
}
