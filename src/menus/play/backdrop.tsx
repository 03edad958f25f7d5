import { useRef } from 'preact/hooks';

interface BackdropProps {
  /** URL of the still to show; null for none. */
  readonly still: string | null;
  /** False while the stage shows the picture. */
  readonly visible: boolean;
}

/** The flat picture behind everything until the stage is there, and wherever there is none. */
export function Backdrop({ still, visible }: BackdropProps) {
  const layers = useRef<readonly string[]>([]);
  const last = layers.current.at(-1);
  if (still === null) layers.current = [];
  // The one before stays underneath while the new one fades in over it.
  else if (still !== last) layers.current = last === undefined ? [still] : [last, still];
  return (
    <div class="backdrop" hidden={!visible}>
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
