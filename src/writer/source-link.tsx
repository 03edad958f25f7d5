import type { Source } from '../catalogue/live.ts';

/** Opens a place in the editor that runs, or in the one that `LAUNCH_EDITOR` names. */
function openInEditor({ open }: Source): void {
  // Vite's own endpoint.
  void fetch(`/__open-in-editor?file=${encodeURIComponent(open)}`).catch(() => {});
}

/** A place in the sources; pressed, it opens in the editor. */
export function SourceLink({ source }: { readonly source: Source }) {
  return (
    <button
      type="button"
      class="w-source"
      title={`Open ${source.shown} in the editor`}
      onClick={() => openInEditor(source)}
    >
      {source.shown}
    </button>
  );
}
